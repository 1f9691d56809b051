import { z } from "zod";
import { known, missing } from "../history/reading.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** Whether the pupil carries a flag, such as `send` or `social-worker`. */
export const flag = defineFact({
  title: "flag on the pupil",
  type: "boolean",
  unit: "",
  scope: "any",
  missing: "The pupil's flags were not supplied at all.",
  params: z.strictObject({ name: shared.flag }),
  read: ({ name }, { file }) =>
    file.pupil.flags === undefined
      ? missing("notSupplied", "the pupil's flags")
      : known(file.pupil.flags.includes(name)),
});

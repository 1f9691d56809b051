import { z } from "zod";
import { described } from "../kernel/schemas.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** Whether the pupil carries a flag, such as `send` or `social-worker`. */
export const flag = defineFact({
  title: "flag on the pupil",
  type: "boolean",
  scale: null,
  scope: "any",
  missing: "The pupil's flags were not supplied at all, and the pack does not say what to take then.",
  params: z.strictObject({
    name: shared.flag,
    ifNotSupplied: described(
      z.boolean().optional(),
      "What to take where no flags are supplied with a pupil; state it as an assumption too.",
      false,
    ),
  }),
  drift: "stays",
  rests: () => [],
  read: ({ name, ifNotSupplied }, place) => {
    if (place.pupil.flags !== undefined) return known(place.pupil.flags.includes(name));
    return ifNotSupplied === undefined ? missing("notSupplied", "the pupil's flags") : known(ifNotSupplied);
  },
});

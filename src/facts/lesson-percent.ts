import { z } from "zod";
import { percentage } from "../kernel/exact.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { lessonsCounted } from "./lesson-marks.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** Lessons attended (or of another class) of the lessons possible, in percent. */
export const lessonPercent = defineFact({
  title: "lesson attendance",
  type: "percent",
  scale: inPercent,
  scope: "any",
  missing: "No lesson marks were supplied, or no lesson in the window was possible yet.",
  params: z.strictObject({ of: shared.of.optional(), window: shared.window, subject: shared.subject }),
  drift: "stays",
  rests: ({ window }) => [{ kind: "lessons", window, entering: "changes" }],
  read: ({ of, ...where }, place) => {
    const part = lessonsCounted({ of: of ?? "attended", ...where }, place);
    const total = lessonsCounted({ of: "possible", ...where }, place);
    if ("missing" in part) return { kind: "missing", missing: part.missing };
    if ("missing" in total) return { kind: "missing", missing: total.missing };
    return total.length === 0
      ? missing("notYet", "a possible lesson in the window")
      : known(percentage(part.length, total.length));
  },
});

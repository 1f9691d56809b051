import { z } from "zod";
import { whole } from "../kernel/exact.ts";
import { countOf } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { lessonsCounted } from "./lesson-marks.ts";
import { shared } from "./params.ts";
import { counted } from "./traits.ts";

/** Lessons of a class or of listed codes, in a window. */
export const lessons = defineFact({
  title: "number of lessons",
  type: "number",
  scale: counted("lessons"),
  scope: "any",
  missing: "No lesson marks were supplied.",
  params: z.strictObject({ of: shared.of, window: shared.window, subject: shared.subject }),
  drift: "rises",
  rests: ({ window }) => [{ kind: "lessons", window, entering: "drifts" }],
  read: (params, place) => {
    const lessons = lessonsCounted(params, place);
    return "missing" in lessons
      ? { kind: "missing", missing: lessons.missing }
      : countOf(whole(lessons.length), () => ({ lessons }));
  },
});

import { codesOf, type Of } from "../codes/classes.ts";
import type { LessonMark } from "../history/case-file.ts";
import type { Missing } from "../history/reading.ts";
import type { Window } from "../history/window-kind.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { Circumstances } from "./circumstances.ts";
import { resolve } from "./events.ts";

export interface LessonParams {
  readonly of: Of;
  readonly window: Window;
  readonly subject?: string | undefined;
}

/** The days that have lessons with a mark. */
export function lessonDays({ file }: Circumstances): readonly DayNumber[] {
  return (file.pupil.lessonMarks ?? []).map((mark) => dayOf(mark.date));
}

/** Lessons of a class in a window. Lesson marks never enter a session rate. */
export function lessonsCounted(
  params: LessonParams,
  circumstances: Circumstances,
): readonly LessonMark[] | { readonly missing: Missing } {
  const { lessonMarks } = circumstances.file.pupil;
  if (lessonMarks === undefined) return { missing: { why: "notSupplied", what: "lesson marks" } };
  const span = resolve(params.window, circumstances);
  if ("missing" in span) return { missing: span.missing };
  const codes = codesOf(params.of, circumstances.view.history.allCodes);
  return lessonMarks.filter((mark) => {
    const day = dayOf(mark.date);
    return (
      day >= span.from &&
      day <= span.to &&
      codes.has(mark.code) &&
      (params.subject === undefined || mark.subject === params.subject)
    );
  });
}

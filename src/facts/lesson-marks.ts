import { codesOf, type Of } from "../codes/classes.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { LessonMark } from "../record/case-file.ts";
import type { Missing } from "../record/reading.ts";
import type { Window } from "../record/window-kind.ts";
import { resolve } from "./events.ts";
import type { Place } from "./place.ts";

export interface LessonParams {
  readonly of: Of;
  readonly window: Window;
  readonly subject?: string | undefined;
}

/** The days that have lessons with a mark. */
export function lessonDays(place: Place): readonly DayNumber[] {
  return (place.pupil.lessonMarks ?? []).map((mark) => dayOf(mark.date));
}

/** Lessons of a class in a window. Lesson marks never enter a session rate. */
export function lessonsCounted(
  params: LessonParams,
  place: Place,
): readonly LessonMark[] | { readonly missing: Missing } {
  const { lessonMarks } = place.pupil;
  if (lessonMarks === undefined) return { missing: { why: "notSupplied", what: "lesson marks" } };
  const span = resolve(params.window, place);
  if ("missing" in span) return { missing: span.missing };
  const codes = codesOf(params.of, place.view.history.allCodes);
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

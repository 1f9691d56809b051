import { type DayNumber, mondayOf } from "../kernel/dates.ts";
import type { Calendar, Stretch } from "./calendar.ts";
import type { Period } from "./length.ts";

/** A period that has begun: its first day, and the eve of the next one's first day (Infinity for the last known). */
export interface Current {
  readonly index: number;
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/**
 * The period of a kind that a day belongs to: the latest that has begun, so in a holiday the one just ended; null before the
 * first day the calendar supplies.
 */
export function periodAt(calendar: Calendar, period: Period, day: DayNumber): Current | null {
  return period === "day"
    ? schoolDayAt(calendar, day)
    : periodByIndex(calendar, period, indexAt(calendar, period, day));
}

/** The period before the one a day belongs to, or null where the calendar supplies none. */
export function periodBefore(calendar: Calendar, period: Period, day: DayNumber): Current | null {
  if (period === "day") return schoolDayAt(calendar, schoolDayAt(calendar, day).from - 1);
  return periodByIndex(calendar, period, indexAt(calendar, period, day) - 1);
}

/** A weekend or a holiday belongs to the school day before it; before the first day supplied each day stands alone. */
function schoolDayAt(calendar: Calendar, day: DayNumber): Current {
  const timetable = calendar.timetable(null);
  const next = timetable.daysBefore(day + 1);
  const from = timetable.days[next - 1];
  return from === undefined
    ? { index: day, from: day, until: day }
    : { index: from, from, until: (timetable.days[next] ?? Infinity) - 1 };
}

/** The days on which a period of a kind takes over from the one before it. */
export function periodStarts(calendar: Calendar, period: Period): readonly DayNumber[] {
  if (period === "day") return calendar.timetable(null).days;
  // A week whose Monday is a holiday begins with its first school day.
  if (period === "week") return calendar.schoolWeeks.map((week) => week.firstSchoolDay);
  return stretches(calendar, period).map((stretch) => stretch.start);
}

function indexAt(calendar: Calendar, period: Exclude<Period, "day">, day: DayNumber): number {
  if (period === "week") return calendar.schoolWeekAt(day);
  return stretches(calendar, period).findLastIndex((stretch) => stretch.start <= day);
}

function periodByIndex(calendar: Calendar, period: Exclude<Period, "day">, index: number): Current | null {
  if (period === "week") {
    const week = calendar.schoolWeeks[index];
    if (week === undefined) return null;
    return { index, from: week.monday, until: (calendar.schoolWeeks[index + 1]?.monday ?? Infinity) - 1 };
  }
  const all = stretches(calendar, period);
  const found = all[index];
  return found === undefined ? null : { index, from: found.start, until: (all[index + 1]?.start ?? Infinity) - 1 };
}

function stretches(calendar: Calendar, period: "halfTerm" | "term" | "academicYear"): readonly Stretch[] {
  switch (period) {
    case "halfTerm":
      return calendar.halfTerms;
    case "term":
      return calendar.terms;
    case "academicYear":
      return calendar.years;
  }
}

/** The Monday on which the n-th last school week began, counting the one a day belongs to; null before the calendar begins. */
export function startOfSchoolWeeks(calendar: Calendar, day: DayNumber, n: number): DayNumber | null {
  return calendar.schoolWeeks[calendar.schoolWeekAt(day) - n + 1]?.monday ?? null;
}

/** The same weekday n school weeks later, or null where the calendar does not reach that far. */
export function sameWeekdayLater(calendar: Calendar, day: DayNumber, n: number): DayNumber | null {
  const monday = mondayOf(day);
  const from = calendar.schoolWeeks.findLastIndex((week) => week.monday <= monday);
  const later = calendar.schoolWeeks[from + n];
  return later === undefined ? null : later.monday + (day - monday);
}

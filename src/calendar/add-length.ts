import { addMonths, type DayNumber } from "../kernel/dates.ts";
import type { Calendar } from "./calendar.ts";
import type { Length } from "./length.ts";
import { sameWeekdayLater } from "./periods.ts";
import type { Timetable } from "./timetable.ts";

const MINUTES_PER_DAY = 24 * 60;
const DAYS_PER_WEEK = 7;

/**
 * The last day of a length that starts with a day as day 0: five school days after Friday end on the next Friday, and n school
 * weeks end on the eve of the same weekday n school weeks later. Null where the calendar does not reach that far.
 */
export function lastDayOf(
  calendar: Calendar,
  timetable: Timetable,
  start: DayNumber,
  length: Length,
): DayNumber | null {
  if ("schoolDays" in length) return timetable.schoolDayAfter(start, length.schoolDays);
  if ("workingDays" in length) return workingDayAfter(calendar, start, length.workingDays);
  if ("days" in length) return start + length.days;
  if ("weeks" in length) return start + length.weeks * DAYS_PER_WEEK;
  if ("months" in length) return addMonths(start, length.months);
  if ("schoolWeeks" in length) {
    const same = sameWeekdayLater(calendar, start, length.schoolWeeks);
    return same === null ? null : same - 1;
  }
  return start + Math.floor(minutesOf(length) / MINUTES_PER_DAY);
}

export function minutesOf(length: { readonly hours: number } | { readonly minutes: number }): number {
  return "hours" in length ? length.hours * 60 : length.minutes;
}

function workingDayAfter(calendar: Calendar, start: DayNumber, n: number): DayNumber {
  let [day, left] = [start, n];
  while (left > 0) {
    day += 1;
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after `from`, up to and including `to`. */
export function workingDaysBetween(calendar: Calendar, from: DayNumber, to: DayNumber): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

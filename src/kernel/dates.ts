import { addMonths as addCivilMonths } from "date-fns/addMonths";
import { getDay } from "date-fns/getDay";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";

/**
 * A civil date, `YYYY-MM-DD`. It has no time and no zone: 2025-01-17 is the same day in York and in Kiritimati.
 *
 * @example "2025-01-17"
 */
export type IsoDate = string;

/** Days since 1 January 1970; two day numbers subtract to a number of calendar days. */
export type DayNumber = number;

/** Monday is 1, Sunday is 7, as ISO 8601 counts them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of a date, or null where the text is not a date that exists (`2025-02-30`). */
export function parseDay(text: string): DayNumber | null {
  if (!DATE_SHAPE.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  // Years beyond 9899 could not be reckoned with: sixteen years on, their dates have five digits.
  const exists =
    year < 9900 && made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? time / MS_PER_DAY : null;
}

/** The day number of a date that has already been checked. A date that does not exist is a bug, so it throws. */
export function dayOf(date: IsoDate): DayNumber {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`not a date: ${date}`);
  return day;
}

/** Whether a day lies within dates, both included; without one of them, that side is open. */
export function isWithin(
  day: DayNumber,
  { from, to }: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined } = {},
): boolean {
  return (from === undefined || dayOf(from) <= day) && (to === undefined || day <= dayOf(to));
}

export function isoDate(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function weekdayOf(day: DayNumber): Weekday {
  // 1 January 1970 was a Thursday.
  const zeroBased = (((day + 3) % 7) + 7) % 7;
  return WEEKDAYS[zeroBased] ?? 1;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export function mondayOf(day: DayNumber): DayNumber {
  return day - (weekdayOf(day) - 1);
}

/** The same date `months` later (earlier where negative), or that month's last day where there is no such date. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  return fromCivil(addCivilMonths(toCivil(day), months));
}

export function yearOf(day: DayNumber): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** Month and day, `09-01`, which sort and compare as text. */
export function monthDayOf(day: DayNumber): string {
  return isoDate(day).slice(5);
}

/** The last given weekday of a month: the last Friday in June is `lastWeekdayOfMonth(2025, 6, 5)`. */
export function lastWeekdayOfMonth(year: number, month: number, weekday: Weekday): DayNumber {
  const last = lastDayOfMonth(new Date(year + CYCLE_YEARS, month - 1, 1, 12));
  const back = (getDay(last) - (weekday % 7) + 7) % 7;
  return fromCivil(last) - back;
}

// date-fns reads local fields, so dates cross to it at local noon, and 400 years later: the Gregorian calendar is the same again
// then, but no zone leaves a day out, as Samoa left out 30 December 2011.
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

function toCivil(day: DayNumber): Date {
  const utc = new Date(day * MS_PER_DAY);
  return new Date(utc.getUTCFullYear() + CYCLE_YEARS, utc.getUTCMonth(), utc.getUTCDate(), 12);
}

function fromCivil(date: Date): DayNumber {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MS_PER_DAY - CYCLE_DAYS;
}

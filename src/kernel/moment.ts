import { type DayNumber, type IsoDate, isoDate, parseDay } from "./dates.ts";
import { type ClockTime, clockTime, END_OF_DAY, parseTime, type SecondOfDay } from "./times.ts";

/** `asOf`: a civil date (that whole day), or a local date and time such as `2025-01-17T09:20`. */
export type AsOf = IsoDate | `${IsoDate}T${ClockTime}`;

/** A day and how far into it one has come. A bare date stands at the end of its day. */
export interface Moment {
  readonly day: DayNumber;
  readonly second: SecondOfDay;
  readonly timed: boolean;
}

/** Reads `asOf`, or null where it is neither a date nor a date and time. */
export function parseMoment(text: string): Moment | null {
  const [datePart = "", timePart, rest] = text.split("T");
  const day = parseDay(datePart);
  if (day === null || rest !== undefined) return null;
  if (timePart === undefined) return { day, second: END_OF_DAY, timed: false };
  const second = parseTime(timePart);
  return second === null ? null : { day, second, timed: true };
}

export function wholeDay(day: DayNumber): Moment {
  return { day, second: END_OF_DAY, timed: false };
}

export function momentText(moment: Moment): AsOf {
  return moment.timed ? `${isoDate(moment.day)}T${clockTime(moment.second)}` : isoDate(moment.day);
}

import type { Session } from "../calendar/calendar-schema.ts";
import { type DayNumber, dayOf, type IsoDate, isoDate } from "../kernel/dates.ts";
import { parseMoment } from "../kernel/moment.ts";
import { clockTime } from "../kernel/times.ts";

const months = "January February March April May June July August September October November December".split(" ");

export const sessionWords: Readonly<Record<Session, string>> = { AM: "morning", PM: "afternoon" };

/** A day as a letter writes it: 14 October 2024. */
export function longDate(day: DayNumber): string {
  return `${shortDate(day)} ${yearText(day)}`;
}

export function longIsoDate(date: IsoDate): string {
  return longDate(dayOf(date));
}

/** A day without its year: 14 October. */
function shortDate(day: DayNumber): string {
  const date = isoDate(day);
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

function yearText(day: DayNumber): string {
  return isoDate(day).slice(0, 4);
}

/** A date, or a date and time, as a letter writes it. */
export function longMoment(text: string): string {
  const moment = parseMoment(text);
  if (moment === null) return text;
  return moment.timed ? `${longDate(moment.day)} at ${clockTime(moment.second)}` : longDate(moment.day);
}

/** A stretch of whole school days, or one session of a day. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly session: Session | null;
}

/** Days in a row, the year written once: 6 to 10 January, 13 January (morning) and 3 February 2025. */
export function rangesInWords(ranges: readonly DayRange[]): string {
  const texts = ranges.map((range, index) => {
    const next = ranges[index + 1];
    const year = next !== undefined && yearText(next.from) === yearText(range.to) ? "" : ` ${yearText(range.to)}`;
    return `${rangeText(range)}${year}${range.session === null ? "" : ` (${sessionWords[range.session]})`}`;
  });
  return listInWords(texts);
}

function rangeText({ from, to }: DayRange): string {
  if (from === to) return shortDate(from);
  if (yearText(from) !== yearText(to)) return `${longDate(from)} to ${shortDate(to)}`;
  const sameMonth = isoDate(from).slice(0, 7) === isoDate(to).slice(0, 7);
  return `${sameMonth ? String(Number(isoDate(from).slice(8, 10))) : shortDate(from)} to ${shortDate(to)}`;
}

/** "a, b and c". */
export function listInWords(texts: readonly string[], joiner: "and" | "or" = "and"): string {
  if (texts.length < 2) return texts[0] ?? "";
  return `${texts.slice(0, -1).join(", ")} ${joiner} ${texts.at(-1) ?? ""}`;
}

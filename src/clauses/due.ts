import { lastDayOf, minutesOf } from "../calendar/add-length.ts";
import { latestEvent } from "../facts/events.ts";
import type { Place } from "../facts/place.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import { type Moment, momentText } from "../kernel/moment.ts";
import { END_OF_DAY, NOON, parseTime, type SecondOfDay } from "../kernel/times.ts";
import type { Instant } from "../record/span.ts";
import { eventRefOf } from "../record/window-kind.ts";
import type { Due } from "./action-schema.ts";
import type { Stands } from "./since.ts";

/** A deadline: a whole day, or a time of a day. */
export interface Deadline {
  readonly day: DayNumber;
  readonly second: SecondOfDay | null;
}

/** By when an action is due, counted from the first day of the duty or from the event it names; null where that cannot be told. */
export function deadlineOf(due: Due, dutyFrom: DayNumber, place: Place, stands: Stands): Deadline | null {
  const at = timeIn(due);
  const amount = Object.values(due).find((value) => typeof value === "number");
  if (isTimeAlone(due)) return timeOfDay(at ?? 0, dutyFrom, place, stands);
  const from = "from" in due ? due.from : undefined;
  const start: Instant | null =
    from === undefined ? { day: dutyFrom, second: null } : latestEvent(eventRefOf(from), place, null);
  if (start === null) return null;
  if ("hours" in due || "minutes" in due)
    return start.second === null
      ? { day: start.day + Math.floor(minutesOf(due) / (24 * 60)), second: null }
      : later(start.day, start.second, minutesOf(due) * 60);
  if (amount === 0) return { day: start.day, second: at };
  const day = lastDayOf(place.calendar, place.view.history.timetable, start.day, due);
  return day === null ? null : { day, second: at };
}

function isTimeAlone(due: Due): due is Extract<Due, { readonly at: string }> {
  return !Object.values(due).some((value) => typeof value === "number");
}

/** The time of day by which something is due; null where the whole day is left for it. */
function timeIn(due: Due): SecondOfDay | null {
  return "at" in due && due.at !== undefined ? parseTime(due.at) : null;
}

/** A time of the first day; of the next school day where the duty came about only after it, since nothing is overdue the hour it appears. */
function timeOfDay(second: SecondOfDay, dutyFrom: DayNumber, place: Place, stands: Stands): Deadline {
  const { moment } = place;
  // What a morning brings is due that morning, whenever its register was opened.
  const by: Moment = { day: dutyFrom, second: Math.max(second, NOON - 1), timed: true };
  const isPast = by.day < moment.day || by.second <= moment.second;
  const then = place.at(by);
  if (!isPast || (then.exists && stands(then))) return { day: dutyFrom, second };
  return { day: place.view.history.timetable.schoolDayAfter(dutyFrom, 1) ?? dutyFrom, second };
}

function later(day: DayNumber, second: SecondOfDay, seconds: number): Deadline {
  const total = second + seconds;
  return { day: day + Math.floor(total / END_OF_DAY), second: total % END_OF_DAY };
}

export function deadlineText(deadline: Deadline): string {
  return deadline.second === null
    ? isoDate(deadline.day)
    : momentText({ day: deadline.day, second: deadline.second, timed: true });
}

/** Overdue is the day after a date, or the moment after a time. */
export function isOverdue(deadline: Deadline, now: Moment): boolean {
  if (now.day !== deadline.day) return now.day > deadline.day;
  return deadline.second !== null && now.second > deadline.second;
}

import type { Calendar } from "../calendar/calendar.ts";
import type { Session } from "../calendar/calendar-schema.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { Moment } from "../kernel/moment.ts";
import { END_OF_DAY, NOON, type SecondOfDay } from "../kernel/times.ts";
import type { History } from "./history.ts";

/** When the register of each session opens, where the policy says so. */
export type Openings = Readonly<Partial<Record<Session, SecondOfDay>>>;

/** A history read up to a moment. */
export interface View {
  readonly calendar: Calendar;
  readonly history: History;
  readonly moment: Moment;
  readonly openings: Openings;
  /** The first slot that lies after the moment. */
  readonly limit: Slot;
}

export function viewAt(calendar: Calendar, history: History, moment: Moment, openings: Openings): View {
  return { calendar, history, moment, openings, limit: limitOf(history, moment, openings) };
}

function limitOf(history: History, moment: Moment, openings: Openings): Slot {
  const { timetable } = history;
  const first = timetable.slotAt(moment.day);
  const next = timetable.slotAt(moment.day + 1);
  let limit = first;
  while (limit < next && hasBegun(timetable.sessionOf(limit), moment.second, openings)) limit += 1;
  return limit;
}

/** Whether a session's register has opened by a time. Where the policy gives no time, mornings have begun and afternoons begin at noon. */
export function hasBegun(session: Session, second: SecondOfDay, openings: Openings): boolean {
  return second >= END_OF_DAY || second >= openingOf(session, openings);
}

const usualOpenings: Required<Openings> = { AM: 0, PM: NOON };

export function openingOf(session: Session, openings: Openings): SecondOfDay {
  return openings[session] ?? usualOpenings[session];
}

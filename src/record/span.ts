import type { Length } from "../calendar/length.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { Missing } from "./reading.ts";
import type { View } from "./view.ts";
import type { EventRef, PeriodName } from "./window-kind.ts";

/** When an event happened: its day, and its time where it has one. */
export interface Instant {
  readonly day: DayNumber;
  readonly second: number | null;
}

/** What a window needs to know beyond the register: when events happened, and which named periods there are. */
export interface WindowSource {
  readonly view: View;
  /** The day windows end on: the day asked about, or the day before a requested leave. */
  readonly anchor: DayNumber;
  readonly latest: (ref: EventRef, before: Instant | null) => Instant | null;
  readonly period: (name: string) => NamedSpan | "unknown" | null;
}

export interface NamedSpan {
  readonly start: DayNumber;
  readonly end: DayNumber;
}

/** A window in place: its days, its slots, and whether it reaches back before the marks begin. */
export interface Span {
  /** Where the window would begin if the pupil had always been on roll. */
  readonly meant: DayNumber;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly fromSlot: Slot;
  readonly toSlot: Slot;
  readonly reachesBack: boolean;
}

export type Resolved = Span | { readonly missing: Missing };

/** The days of a window before entry and the moment asked about cut it short. */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly fromSlot?: Slot;
  readonly toSlot?: Slot;
}

/** Every window ends at the moment asked about and starts no earlier than the day of entry. */
export function settle(days: Days, source: WindowSource): Span {
  const { history, limit, moment } = source.view;
  const { timetable } = history;
  const from = Math.max(days.from, history.onRollFrom);
  const to = Math.min(days.to, moment.day);
  const fromSlot = Math.max(days.fromSlot ?? 0, timetable.slotAt(from));
  const toSlot = Math.max(fromSlot, Math.min(days.toSlot ?? Infinity, timetable.slotAt(to + 1), limit));
  return { meant: days.from, from, to, fromSlot, toSlot, reachesBack: reachesBack(days.from, source.view) };
}

function reachesBack(from: DayNumber, view: View): boolean {
  const { timetable, begins, onRollFrom, onRollTo } = view.history;
  const start = Math.max(from, onRollFrom);
  // Without any mark, every session that was due before today is one that nobody supplied.
  if (begins === null) return timetable.slotAt(start) < timetable.slotAt(Math.min(view.moment.day, onRollTo + 1));
  if (start >= begins) return false;
  return start < view.calendar.firstDay || timetable.slotAt(start) < timetable.slotAt(begins);
}

/** What moves an edge of a window from one day to the next. */
export type Move =
  /** The day on which `periodAt` first gives a period of the kind; of a week, its first school day. */
  | { readonly by: "period"; readonly period: PeriodName }
  /** The first day of a named period of the pack or the calendar. */
  | { readonly by: "named"; readonly name: string }
  /** Each day of the calendar. */
  | { readonly by: "day" }
  /** Each day the school is open to the pupil. */
  | { readonly by: "schoolDay" }
  /** Each session that was possible for the pupil. */
  | { readonly by: "session" }
  /** Each first school day of a week, by which a window of so many weeks lets go of another. */
  | { readonly by: "schoolWeek" }
  /** An entry of the log: of the types, or of the ladder; also its withdrawal. */
  | { readonly by: "event"; readonly event: EventRef }
  /** A length of time after one is over. */
  | { readonly by: "lengthAfter"; readonly event: EventRef; readonly length: Length };

/**
 * What can move each edge of a window; an edge that nothing moves stays where it is. An edge may stand still where a move is named,
 * but never moves without one. No window reaches past the moment asked about, so as long as its end lies at that moment or later, each
 * session adds itself: `end` says `day` where that can be. About a request for leave, windows end on the eve of the leave: there only
 * that and the log move them.
 */
export interface Edges {
  readonly start: readonly Move[];
  readonly end: readonly Move[];
}

export const NEVER: readonly Move[] = [];
export const DAILY: readonly Move[] = [{ by: "day" }];

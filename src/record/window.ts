import { lastDayOf } from "../calendar/add-length.ts";
import { periodAt, periodBefore, startOfSchoolWeeks } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import { addMonths, type DayNumber } from "../kernel/dates.ts";
import type { Missing } from "./reading.ts";
import { hasBegun, type View } from "./view.ts";
import type { EventRef, PeriodName, RollingUnit, Window, WindowOf } from "./window-kind.ts";

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

interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly fromSlot?: Slot;
  readonly toSlot?: Slot;
}

const notYet = (what: string): { missing: Missing } => ({ missing: { why: "notYet", what } });

/** Where a window lies, as of the moment of the view. */
export function resolveWindow(window: Window, source: WindowSource): Resolved {
  const days = daysOf(window, source, source.anchor);
  return "missing" in days ? days : settle(days, source);
}

/** Every window ends at the moment asked about and starts no earlier than the day of entry. */
function settle(days: Days, source: WindowSource): Span {
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

function daysOf(window: Window, source: WindowSource, anchor: DayNumber): Days | { missing: Missing } {
  switch (window.kind) {
    case "ever":
      return { from: -Infinity, to: anchor };
    case "period":
      return presentPeriod(window.period, source, anchor);
    case "rolling":
      return rolling(window.unit, window.n, source.view, anchor);
    case "since":
      return sinceEvent(window, source, anchor);
    case "before":
      return beforeEvent(window.event, source);
    case "beforePeriod":
      return beforePeriod(window.period, source, anchor);
    case "between":
      return betweenEvents(window, source);
    case "named":
      return namedPeriod(window.name, source);
    case "olderThan":
      return olderThan(window.length, source, anchor);
    case "previous":
      return previous(window.window, source, anchor);
  }
}

function presentPeriod(name: PeriodName, { view }: WindowSource, anchor: DayNumber): Days | { missing: Missing } {
  const period = periodAt(view.calendar, name, anchor);
  return period === null ? notYet(`${name} has not begun`) : { from: period.from, to: Math.min(anchor, period.until) };
}

function rolling(unit: RollingUnit, n: number, view: View, anchor: DayNumber): Days {
  switch (unit) {
    case "schoolWeeks":
      return { from: startOfSchoolWeeks(view.calendar, anchor, n) ?? -Infinity, to: anchor };
    case "schoolDays":
      return lastSchoolDays(n, view, anchor);
    case "sessions":
      return lastSessions(n, view, anchor);
    case "days":
      return { from: anchor - n + 1, to: anchor };
    case "weeks":
      return { from: anchor - n * 7 + 1, to: anchor };
    case "months":
      return { from: addMonths(anchor, -n) + 1, to: anchor };
  }
}

function lastSchoolDays(n: number, view: View, anchor: DayNumber): Days {
  const { timetable } = view.history;
  const first = timetable.daysBefore(anchor + 1) - n;
  return { from: timetable.days[first] ?? -Infinity, to: anchor };
}

/** The last n sessions possible for this pupil; fewer where there have not been so many. */
function lastSessions(n: number, view: View, anchor: DayNumber): Days {
  const { history } = view;
  let slot = Math.min(view.limit, history.timetable.slotAt(anchor + 1));
  let left = n;
  while (left > 0 && slot > 0) {
    slot -= 1;
    if (history.isPossible(slot)) left -= 1;
  }
  if (left > 0) return { from: -Infinity, to: anchor };
  return { from: history.timetable.dayOfSlot(slot), to: anchor, fromSlot: slot };
}

function sinceEvent(window: WindowOf<"since">, source: WindowSource, anchor: DayNumber): Days | { missing: Missing } {
  const event = source.latest(window.event, null);
  if (event === null)
    return window.orFrom === null
      ? notYet(`${eventName(window.event)} has not happened`)
      : daysOf(window.orFrom, source, anchor);
  const { calendar, history } = source.view;
  const last = window.for === null ? anchor : lastDayOf(calendar, history.timetable, event.day, window.for);
  return { ...after(event, source.view), to: Math.min(anchor, last ?? anchor) };
}

/** From the next session where the event has a time, otherwise from the next day: a letter cannot be disobeyed before it is sent. */
function after(event: Instant, view: View): { from: DayNumber; fromSlot: Slot } {
  const { timetable } = view.history;
  let slot = event.second === null ? timetable.slotAt(event.day + 1) : timetable.slotAt(event.day);
  const next = timetable.slotAt(event.day + 1);
  while (event.second !== null && slot < next && hasBegun(timetable.sessionOf(slot), event.second, view.openings))
    slot += 1;
  return { from: event.second === null ? event.day + 1 : event.day, fromSlot: slot };
}

/** The academic year up to an event. */
function beforeEvent(ref: EventRef, source: WindowSource): Days | { missing: Missing } {
  const event = source.latest(ref, null);
  if (event === null) return notYet(`${eventName(ref)} has not happened`);
  const year = periodAt(source.view.calendar, "academicYear", event.day);
  const end = after(event, source.view).fromSlot;
  return year === null ? notYet("the academic year has not begun") : { from: year.from, to: event.day, toSlot: end };
}

/** The academic year up to the start of the present period; of a year, the one before it. */
function beforePeriod(name: PeriodName, { view }: WindowSource, anchor: DayNumber): Days | { missing: Missing } {
  const period = periodAt(view.calendar, name, anchor);
  if (period === null) return notYet(`${name} has not begun`);
  const year = periodAt(view.calendar, "academicYear", period.from - 1);
  const sameYear = periodAt(view.calendar, "academicYear", period.from);
  return year === null || (name !== "academicYear" && year.index !== sameYear?.index)
    ? notYet(`there is nothing before this ${name}`)
    : { from: year.from, to: period.from - 1 };
}

function betweenEvents({ first, second }: WindowOf<"between">, source: WindowSource): Days | { missing: Missing } {
  const end = source.latest(second, null);
  if (end === null) return notYet(`${eventName(second)} has not happened`);
  const start = source.latest(first, end);
  if (start === null) return notYet(`${eventName(first)} has not happened before ${eventName(second)}`);
  return { ...after(start, source.view), to: end.day };
}

function namedPeriod(name: string, source: WindowSource): Days | { missing: Missing } {
  const period = source.period(name);
  if (period === "unknown") return { missing: { why: "notSupplied", what: `the dates of ${name}` } };
  return period === null ? notYet(`${name} has not begun`) : { from: period.start, to: period.end };
}

function olderThan(length: Parameters<typeof lastDayOf>[3], source: WindowSource, anchor: DayNumber): Days {
  const { calendar, history } = source.view;
  let day = anchor;
  // Walking back finds the latest day from which more than the length has passed, whatever the unit.
  for (
    let last = lastDayOf(calendar, history.timetable, day, length);
    last === null || last >= anchor;
    last = lastDayOf(calendar, history.timetable, day, length)
  ) {
    if (day < calendar.firstDay) break;
    day -= 1;
  }
  return { from: -Infinity, to: day };
}

function previous(window: Window, source: WindowSource, anchor: DayNumber): Days | { missing: Missing } {
  if (window.kind === "ever") return notYet("nothing comes before everything");
  if (window.kind === "period") {
    const period = periodBefore(source.view.calendar, window.period, anchor);
    return period === null ? notYet(`there is no earlier ${window.period}`) : { from: period.from, to: period.until };
  }
  const present = daysOf(window, source, anchor);
  if ("missing" in present) return present;
  if (!Number.isFinite(present.from)) return notYet("there is nothing so far back");
  const unit = innermost(window);
  if (unit.kind === "rolling" && unit.unit === "sessions" && present.fromSlot !== undefined) {
    return lastSessionsBefore(unit.n, source.view, present.fromSlot);
  }
  return daysOf(unit, source, present.from - 1);
}

/** The window that `previous` steps back by: that of `{ previous: { previous: "week" } }` is the week, twice. */
function innermost(window: Window): Window {
  return window.kind === "previous" ? innermost(window.window) : window;
}

function lastSessionsBefore(n: number, view: View, end: Slot): Days {
  const day = view.history.timetable.dayOfSlot(Math.max(0, end - 1));
  return { ...lastSessions(n, { ...view, limit: end }, day), toSlot: end };
}

export function eventName(ref: EventRef): string {
  return ref.kind === "types" ? ref.types.map((type) => `\`${type}\``).join(" or ") : `a stage of \`${ref.ladder}\``;
}

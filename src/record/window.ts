import { lastDayOf } from "../calendar/add-length.ts";
import { periodAt, periodBefore } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { Missing } from "./reading.ts";
import { lastSessionsBefore, movesOfUnit, rolling } from "./rolling.ts";
import {
  DAILY,
  type Days,
  type Edges,
  type Instant,
  type Move,
  NEVER,
  type Resolved,
  settle,
  type WindowSource,
} from "./span.ts";
import { hasBegun, type View } from "./view.ts";
import type { EventRef, PeriodName, Window, WindowOf } from "./window-kind.ts";

const notYet = (what: string): { missing: Missing } => ({ missing: { why: "notYet", what } });

/** Where a window lies, as of the moment of the view. */
export function resolveWindow(window: Window, source: WindowSource): Resolved {
  const days = daysOf(window, source, source.anchor);
  return "missing" in days ? days : settle(days, source);
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

export function eventName(ref: EventRef): string {
  return ref.kind === "types" ? ref.types.map((type) => `\`${type}\``).join(" or ") : `a stage of \`${ref.ladder}\``;
}

/** When a window can move: the bound of what resolving it on another day may give. */
export function edgesOf(window: Window): Edges {
  switch (window.kind) {
    case "ever":
      return { start: NEVER, end: DAILY };
    case "period":
      return { start: withPeriod(window.period), end: DAILY };
    case "rolling":
      return { start: movesOfUnit(window.unit), end: DAILY };
    case "since": {
      const instead = window.orFrom === null ? { start: NEVER, end: NEVER } : edgesOf(window.orFrom);
      return {
        start: [...withEvent(window.event), ...instead.start],
        end: [
          ...withEvent(window.event),
          ...(window.for === null ? [] : [{ by: "lengthAfter", event: window.event, length: window.for } as const]),
          ...DAILY,
          ...instead.end,
        ],
      };
    }
    case "before":
      return { start: withEvent(window.event), end: withEvent(window.event) };
    case "beforePeriod": {
      const moves = [...withPeriod(window.period), ...withPeriod("academicYear")];
      return { start: moves, end: moves };
    }
    case "between": {
      // The first event is the latest before the second, so the second moves both edges.
      const moves = [...withEvent(window.first), ...withEvent(window.second)];
      return { start: moves, end: moves };
    }
    case "named":
      return { start: [{ by: "named", name: window.name }], end: [{ by: "named", name: window.name }, ...DAILY] };
    case "previous": {
      const { start } = edgesOf(window.window);
      return { start, end: start };
    }
    case "olderThan":
      return { start: NEVER, end: DAILY };
  }
}

function withPeriod(period: PeriodName): readonly Move[] {
  return [{ by: "period", period }];
}

function withEvent(event: EventRef): readonly Move[] {
  return [{ by: "event", event }];
}

/** The events a window is measured from. */
export function eventsOf(window: Window): readonly EventRef[] {
  return [...new Set(movesOf(window).flatMap((move) => (move.by === "event" ? [move.event] : [])))];
}

/** The named periods a window speaks of. */
export function periodsOf(window: Window): readonly string[] {
  return [...new Set(movesOf(window).flatMap((move) => (move.by === "named" ? [move.name] : [])))];
}

/** Whatever moves an edge of a window. */
export function movesOf(window: Window): readonly Move[] {
  const { start, end } = edgesOf(window);
  return [...start, ...end];
}

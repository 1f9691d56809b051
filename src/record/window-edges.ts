import type { EventRef, PeriodName, RollingUnit, Window } from "./window-kind.ts";

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
  /** An entry of the log: of the types, or of the ladder; also its withdrawal. */
  | { readonly by: "event"; readonly event: EventRef };

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

const NEVER: readonly Move[] = [];
const DAILY: readonly Move[] = [{ by: "day" }];

/** When a window can move: the bound of what resolving it on another day may give. */
export function edgesOf(window: Window): Edges {
  switch (window.kind) {
    case "ever":
      return { start: NEVER, end: DAILY };
    case "period":
      return { start: withPeriod(window.period), end: DAILY };
    case "rolling":
      return { start: withUnit(window.unit), end: DAILY };
    case "since": {
      const instead = window.orFrom === null ? { start: NEVER, end: NEVER } : edgesOf(window.orFrom);
      return {
        start: [...withEvent(window.event), ...instead.start],
        end: [...withEvent(window.event), ...DAILY, ...instead.end],
      };
    }
    case "before":
      return { start: withEvent(window.event), end: withEvent(window.event) };
    case "beforePeriod":
      return { start: withPeriod(window.period), end: withPeriod(window.period) };
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

function withUnit(unit: RollingUnit): readonly Move[] {
  switch (unit) {
    case "schoolWeeks":
      return withPeriod("week");
    case "schoolDays":
      return [{ by: "schoolDay" }];
    case "sessions":
      return [{ by: "session" }];
    case "days":
    case "weeks":
    case "months":
      return DAILY;
  }
}

/** The events a window is measured from. */
export function eventsOf(window: Window): readonly EventRef[] {
  return [...new Set(movesOf(window).flatMap((move) => (move.by === "event" ? [move.event] : [])))];
}

/** The named periods a window speaks of. */
export function periodsOf(window: Window): readonly string[] {
  return [...new Set(movesOf(window).flatMap((move) => (move.by === "named" ? [move.name] : [])))];
}

function movesOf(window: Window): readonly Move[] {
  const { start, end } = edgesOf(window);
  return [...start, ...end];
}

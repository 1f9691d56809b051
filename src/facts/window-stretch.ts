import type { DayNumber } from "../kernel/dates.ts";
import { firstWhere } from "../kernel/first-where.ts";
import type { Resolved, Span } from "../record/span.ts";
import { eventsOf } from "../record/window.ts";
import type { Window } from "../record/window-kind.ts";
import { resolve } from "./events.ts";
import type { Items } from "./moves.ts";
import type { Place } from "./place.ts";

/**
 * How far back from the day asked about nothing enters or leaves a window, and it has a place and reaches back before the marks as it
 * does on that day.
 *
 * @param first the first day of a stretch that ends with that day, on which the window's beginning and end only move on
 */
export function steadySince(window: Window, items: readonly Items[], place: Place, first: DayNumber): DayNumber {
  const { day } = place.moment;
  if (first >= day) return day;
  const at = resolver(window, place);
  const end = at(day);
  const kind = kindOf(end);
  let from = kindOf(at(first)) === kind ? first : firstWhere(first + 1, day, (one) => kindOf(at(one)) === kind);
  if ("missing" in end) return from;
  for (const group of items) {
    for (const bound of BOUNDS) {
      const start = at(from);
      if ("missing" in start || from === day) return from;
      const moved = bound.among(group, start, end).at(-1);
      if (moved === undefined) continue;
      from = bound.passes(group, moved, [from, start], [day, end], at, place);
    }
  }
  return from;
}

/** The same ahead, up to a last day. */
export function steadyUntil(window: Window, items: readonly Items[], place: Place, last: DayNumber): DayNumber {
  const { day } = place.moment;
  if (last <= day) return day;
  const at = resolver(window, place);
  const start = at(day);
  const kind = kindOf(start);
  let until = kindOf(at(last)) === kind ? last : firstWhere(day + 1, last, (one) => kindOf(at(one)) !== kind) - 1;
  if ("missing" in start) return until;
  for (const group of items) {
    for (const bound of BOUNDS) {
      const end = at(until);
      if ("missing" in end || until === day) return until;
      const [moved] = bound.among(group, start, end);
      if (moved === undefined) continue;
      until = bound.passes(group, moved, [day, start], [until, end], at, place) - 1;
    }
  }
  return until;
}

type At = (day: DayNumber) => Resolved;

/** Where a window lies on a day. Only events are about one thing and not another, so that without any the pupil's own day will do. */
function resolver(window: Window, place: Place): At {
  const asked =
    place.subject.kind === "absence" && eventsOf(window).length === 0 ? place.about({ kind: "pupil" }) : place;
  return (day) => resolve(window, asked.on(day));
}

function kindOf(span: Resolved): "missing" | "reachesBack" | "full" {
  return "missing" in span ? "missing" : span.reachesBack ? "reachesBack" : "full";
}

/** A day and where the window lies on it. */
type Lies = readonly [DayNumber, Span];

/** One end of a window: what passes it between two days, and on which of them. */
interface Bound {
  readonly among: (items: Items, start: Span, end: Span) => readonly number[];
  readonly passes: (items: Items, item: number, start: Lies, end: Lies, at: At, place: Place) => DayNumber;
}

const high = (items: Items, span: Span) => (items.in === "slots" ? span.toSlot : span.to + 1);
const low = (items: Items, span: Span) => (items.in === "slots" ? span.fromSlot : span.meant);

const EXITS: Bound = {
  among: (items, start, end) =>
    items.sorted.slice(indexOf(items.sorted, low(items, start)), indexOf(items.sorted, low(items, end))),
  passes: (items, item, [from], [to], at) => firstWhere(from + 1, to, (day) => isBeyond(at(day), low, items, item)),
};

const ENTRIES: Bound = {
  among: entries,
  passes: (items, item, [from, start], [to, end], at, { history }) =>
    // A window that ends on the day asked about takes up everything on its own day.
    start.to === from && end.to === to
      ? items.in === "days"
        ? item
        : history.timetable.dayOfSlot(item)
      : firstWhere(from + 1, to, (day) => isBeyond(at(day), high, items, item)),
};

/** What leaves is found first: as long as nothing does, more of what drifts only drifts. */
const BOUNDS: readonly Bound[] = [EXITS, ENTRIES];

/** What enters a window between two days, and may change more than the way a reading drifts. */
function entries(items: Items, start: Span, end: Span): readonly number[] {
  const [from, to] = [indexOf(items.sorted, high(items, start)), indexOf(items.sorted, high(items, end))];
  if (from === to) return [];
  if (items.entering === "changes" || low(items, start) !== low(items, end)) return items.sorted.slice(from, to);
  // The first of what drifts may be what there is anything to measure by at all.
  const isFirst = indexOf(items.sorted, low(items, start)) === from;
  return isFirst ? items.sorted.slice(from, from + 1) : [];
}

function isBeyond(span: Resolved, bound: typeof high, items: Items, item: number): boolean {
  return !("missing" in span) && bound(items, span) > item;
}

/** How many of some sorted items lie below a bound. */
function indexOf(sorted: readonly number[], bound: number): number {
  return firstWhere(0, sorted.length, (index) => (sorted[index] ?? Infinity) >= bound);
}

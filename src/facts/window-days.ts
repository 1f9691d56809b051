import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { Resolved, Span } from "../record/span.ts";
import { eventsOf } from "../record/window.ts";
import type { Window } from "../record/window-kind.ts";
import { edgeDays, reach } from "./edge-days.ts";
import { resolve } from "./events.ts";
import type { Place } from "./place.ts";
import type { Entering } from "./traits.ts";

/** Things that lie in windows, in order: sessions by their slots, or whatever else by its day. */
export interface Items {
  readonly sorted: readonly number[];
  readonly entering: Entering;
  readonly in: "slots" | "days";
}

/** A stretch of days between two edges of a window, on which its beginning and its end only move on. */
interface Piece {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly first: Resolved;
  readonly last: Resolved;
}

/** The days on which something enters or leaves a window, or on which the window itself changes. */
export function windowDays(window: Window, items: readonly Items[], place: Place): readonly DayNumber[] {
  const { first, last } = reach(place);
  const { history } = place;
  // Asked about before the calendar begins, there is no day on which anything could change.
  if (last <= first) return [];
  // Without any mark, how far back a window has to reach to miss one moves with every day.
  if (history.begins === null) return everyDay(place);
  const at = resolver(window, place);
  const edges = [...new Set(edgeDays(window, place))].filter((day) => day > first && day <= last).sort((a, b) => a - b);
  const found = [...edges];
  [first, ...edges].forEach((from, index) => {
    const to = (edges[index] ?? last + 1) - 1;
    // Before anything else moves in a piece, it may come to have a place at all, and to lie wholly within the marks supplied.
    for (const piece of whole({ from, to, first: at(from), last: at(to) }, at)) {
      if (piece.from !== from) found.push(piece.from);
      const { first: start, last: end } = piece;
      if ("missing" in start || "missing" in end) continue;
      for (const group of items)
        found.push(...entries(group, piece, start, end, at, place), ...exits(group, piece, start, end, at));
    }
  });
  return found;
}

export function everyDay(place: Place): readonly DayNumber[] {
  const { first, last } = reach(place);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + 1 + index);
}

type At = (day: DayNumber) => Resolved;

/** Where a window lies on a day. Only events are about one thing and not another, so that without any the pupil's own day will do. */
function resolver(window: Window, place: Place): At {
  const asked =
    place.subject.kind === "absence" && eventsOf(window).length === 0 ? place.about({ kind: "pupil" }) : place;
  return (day) => resolve(window, asked.on(day));
}

/** A piece cut where the window first has a place, and where it no longer reaches back before the marks. */
function whole(piece: Piece, at: At): readonly Piece[] {
  const kind = kindOf(piece.last);
  if (kindOf(piece.first) === kind) return [piece];
  const cut = firstDay(piece.from, piece.to, (day) => kindOf(at(day)) === kind);
  return [...whole({ ...piece, to: cut - 1, last: at(cut - 1) }, at), { ...piece, from: cut, first: at(cut) }];
}

function kindOf(span: Resolved): "missing" | "reachesBack" | "full" {
  return "missing" in span ? "missing" : span.reachesBack ? "reachesBack" : "full";
}

/** The days of a piece after its first on which something enters. */
function entries(items: Items, piece: Piece, start: Span, end: Span, at: At, place: Place): readonly DayNumber[] {
  const high = (span: Span) => (items.in === "slots" ? span.toSlot : span.to + 1);
  const low = (span: Span) => (items.in === "slots" ? span.fromSlot : span.meant);
  const [from, to] = [indexOf(items.sorted, high(start)), indexOf(items.sorted, high(end))];
  if (from === to) return [];
  const isStill = low(start) === low(end);
  // The first of what drifts may be what there is anything to measure by at all.
  const isFirst = indexOf(items.sorted, low(start)) === from;
  const entering = items.sorted.slice(from, items.entering === "drifts" && isStill ? from + (isFirst ? 1 : 0) : to);
  if (start.to === piece.from && end.to === piece.to)
    return items.in === "days" ? entering : entering.map((slot: Slot) => place.history.timetable.dayOfSlot(slot));
  return crossings(entering, high, piece, at);
}

function exits(items: Items, piece: Piece, start: Span, end: Span, at: At): readonly DayNumber[] {
  const low = (span: Span) => (items.in === "slots" ? span.fromSlot : span.meant);
  const leaving = items.sorted.slice(indexOf(items.sorted, low(start)), indexOf(items.sorted, low(end)));
  return crossings(leaving, low, piece, at);
}

/** The days on which a bound that only moves on first lies beyond each of some items. */
function crossings(
  sorted: readonly number[],
  bound: (span: Span) => number,
  { from, to }: Piece,
  at: At,
): readonly DayNumber[] {
  const found: DayNumber[] = [];
  let [day, reached] = [from, -Infinity];
  for (const item of sorted) {
    if (reached > item) continue;
    day = firstDay(day, to, (one) => boundAt(at(one), bound) > item);
    reached = boundAt(at(day), bound);
    found.push(day);
  }
  return found;
}

function boundAt(span: Resolved, bound: (span: Span) => number): number {
  return "missing" in span ? -Infinity : bound(span);
}

/** The first day after one, up to another, from which on something is so; it is known to be so on the last. Looked for nearby first. */
function firstDay(after: DayNumber, last: DayNumber, isSo: (day: DayNumber) => boolean): DayNumber {
  let [low, step] = [after, 1];
  while (low + step < last && !isSo(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, last);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How many of some sorted items lie below a bound. */
function indexOf(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

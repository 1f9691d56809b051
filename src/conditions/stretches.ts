import { reach } from "../facts/edge-days.ts";
import type { Place } from "../facts/place.ts";
import type { Stretch, Way } from "../facts/watch.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { compare } from "../kernel/exact.ts";
import { firstWhere } from "../kernel/first-where.ts";
import { isExact, type Reading } from "../record/reading.ts";
import type { CompiledLeaf } from "./call.ts";
import { compareWith } from "./compare-readings.ts";
import { orderOperators } from "./operators.ts";
import type { Truth } from "./truth.ts";

type At = (place: Place) => Truth;

/**
 * The truth of a comparison on a day, and a stretch of days around it on which it is the same: between two days on which
 * a figure can change, and no day between is looked at.
 */
export function truthAround(leaf: CompiledLeaf, place: Place, way: Way, truthAt: At): Truth {
  // What is read on the way is all among what the figures rest on.
  const { truth, stretch } = place.unwatched(() => {
    const truth = truthAt(place);
    const piece = pieceAround(leaf, place, way);
    return { truth, stretch: isSteady(leaf) ? piece : within(piece, leaf, truth, place, way) };
  });
  place.note(stretch);
  return truth;
}

/** Days on which neither side changes but for its drift. */
function pieceAround({ call, other }: CompiledLeaf, place: Place, way: Way): Stretch {
  const own = place.standing.steadyAround(call, place, way);
  if (other === null) return own;
  const opposite = place.standing.steadyAround(other, place, way);
  return { from: Math.max(own.from, opposite.from), until: Math.min(own.until, opposite.until) };
}

/** Between changes neither side moves. */
function isSteady({ call, other }: CompiledLeaf): boolean {
  return call.drift === "stays" && (other === null || other.drift === "stays");
}

/** How far into a piece a truth reaches while a figure drifts one way: as what drifts one way crosses an edge only once, its ends tell. */
function within(piece: Stretch, leaf: CompiledLeaf, truth: Truth, place: Place, way: Way): Stretch {
  const { day } = place.moment;
  const isSame = (other: DayNumber) => isSameThroughout(leaf, place, place.on(other), truth);
  return way === "ahead"
    ? { from: day, until: furthest(day, Math.max(day, Math.min(piece.until, reach(place).last)), isSame) }
    : { from: furthest(day, Math.min(day, Math.max(piece.from, place.calendar.firstDay)), isSame), until: day };
}

/**
 * Whether a comparison comes to the same on every day between two. As each side only drifts, it lies between its two figures, and the
 * comparison between what the least of one side and the most of the other come to.
 */
function isSameThroughout(
  { call, other, leaf, literals }: CompiledLeaf,
  here: Place,
  there: Place,
  truth: Truth,
): boolean {
  const [left, leftThere] = [here.read(call), there.read(call)];
  const right = other === null ? literals : [here.read(other)];
  const rightThere = other === null ? literals : [there.read(other)];
  if (!orderOperators.has(leaf.operator))
    return [[left, leftThere], ...right.map((one, index) => [one, rightThere[index]])].every(
      ([a, b]) => a !== undefined && b !== undefined && isSameFigure(a, b),
    );
  const corners = [
    [left, rightThere],
    [leftThere, right],
    [leftThere, rightThere],
  ] as const;
  return corners.every(([a, b]) => compareWith(leaf.operator, a, b) === truth);
}

function isSameFigure(a: Reading, b: Reading): boolean {
  return (
    a.kind === "known" && b.kind === "known" && isExact(a.value) && isExact(b.value) && compare(a.value, b.value) === 0
  );
}

/** The furthest day, no further than a last one, up to which something is so; it is so on the day begun with. */
function furthest(day: DayNumber, last: DayNumber, isSo: (day: DayNumber) => boolean): DayNumber {
  const way = Math.sign(last - day);
  if (way === 0 || isSo(last)) return last;
  const steps = firstWhere(1, Math.abs(last - day), (step) => !isSo(day + way * step));
  return day + way * (steps - 1);
}

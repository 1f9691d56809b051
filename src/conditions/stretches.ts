import { reach } from "../facts/edge-days.ts";
import type { Place } from "../facts/place.ts";
import { type Stretch, stretchAround, type Way } from "../facts/watch.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { compare } from "../kernel/exact.ts";
import { isExact, type Reading } from "../record/reading.ts";
import type { CompiledLeaf } from "./call.ts";
import { orderOperators } from "./operators.ts";
import type { Truth } from "./truth.ts";

type At = (place: Place) => Truth;

/**
 * The truth of a comparison on a day, and a stretch of days around it on which it is the same: found by jumping from one day on which
 * a figure can change to the next, and no day between is looked at.
 */
export function truthAround(leaf: CompiledLeaf, place: Place, truthAt: At): Truth {
  const { day } = place.moment;
  const changes = place.unwatched(() => changesOf(leaf, place));
  // What is read on the way is all among what the figures rest on.
  const truth = place.unwatched(() => truthAt(place));
  const piece = stretchAround(changes, day);
  if (isSteady(leaf)) place.note(piece);
  else {
    const { watching } = place;
    place.note(place.unwatched(() => within(piece, leaf, truth, place, truthAt, watching)));
  }
  return truth;
}

function changesOf({ call, other }: CompiledLeaf, place: Place): readonly DayNumber[] {
  const own = place.standing.changeDays(call, place);
  if (other === null) return own;
  return [...own, ...place.standing.changeDays(other, place)].sort((a, b) => a - b);
}

/** Between changes neither side moves. */
function isSteady({ call, other }: CompiledLeaf): boolean {
  return call.drift === "stays" && (other === null || other.drift === "stays");
}

/** How far into a piece a truth reaches while a figure drifts one way: as what drifts one way crosses an edge only once, its ends tell. */
function within(piece: Stretch, leaf: CompiledLeaf, truth: Truth, place: Place, truthAt: At, way: Way | null): Stretch {
  const { day } = place.moment;
  const isSame = (other: DayNumber) => isSameThroughout(leaf, place, place.on(other), truth, truthAt);
  return way === "ahead"
    ? { from: day, until: furthest(day, Math.max(day, Math.min(piece.until, reach(place).last)), isSame) }
    : { from: furthest(day, Math.min(day, Math.max(piece.from, place.calendar.firstDay)), isSame), until: day };
}

function isSameThroughout(leaf: CompiledLeaf, here: Place, there: Place, truth: Truth, truthAt: At): boolean {
  const { call, other, leaf: written } = leaf;
  if (other === null || other.drift === "stays") {
    if (orderOperators.has(written.operator)) return truthAt(there) === truth;
    const [now, then] = [here, there].map((place) => place.reading(call.id, call.read));
    return now !== undefined && then !== undefined && isSameFigure(now, then);
  }
  return false;
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
  let [near, far] = [day, last];
  while (Math.abs(far - near) > 1) {
    const middle = (near + far) >> 1;
    if (isSo(middle)) near = middle;
    else far = middle;
  }
  return near;
}

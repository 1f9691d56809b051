import { compare, type Exact, whole } from "../kernel/exact.ts";
import { isExact, known, type Reading } from "../record/reading.ts";
import { isAtLeast, isMoreThan, isSameNumber, type Order, point, type Range, rangeOf } from "./number-range.ts";
import type { Operator } from "./operators.ts";
import { isPlaced, isSameValue, isSeveral, placeIn, whicheverIsMeant } from "./same-value.ts";
import { negate, stronger, type Truth, truthOf } from "./truth.ts";

/** Compares a reading with what stands on the other side: one reading, or for `oneOf` and `noneOf` every value of the list. */
export function compareWith(operator: Operator, left: Reading, right: readonly Reading[]): Truth {
  if (operator === "oneOf") return isOneOf(left, right);
  if (operator === "noneOf") return negate(isOneOf(left, right));
  const [only] = right;
  return only === undefined ? "undetermined" : compareReadings(operator, left, only);
}

function isOneOf(left: Reading, right: readonly Reading[]): Truth {
  if (left.kind === "known" && isSeveral(left.value))
    return whicheverIsMeant(left.value, (one) => isOneOf(known(one), right));
  return right.map((one) => isEqual(left, one)).reduce<Truth>(stronger, "notSatisfied");
}

/** Compares two readings. What a gap, a missing value, an overlap or a value of another kind leaves open is undetermined. */
export function compareReadings(operator: Operator, left: Reading, right: Reading): Truth {
  const a = exactOf(left);
  const b = a === null ? null : exactOf(right);
  if (a !== null && b !== null) return truthOf(inThatOrder[operator](compare(a, b)));
  switch (operator) {
    case "is":
    case "oneOf":
      return isEqual(left, right);
    case "isNot":
    case "noneOf":
      return negate(isEqual(left, right));
    case "atLeast":
      return inOrder(left, right, isAtLeast);
    case "moreThan":
      return inOrder(left, right, isMoreThan);
    case "atMost":
      return negate(inOrder(left, right, isMoreThan));
    case "below":
      return negate(inOrder(left, right, isAtLeast));
  }
}

/** Two numbers that are known: nothing is open, so their order decides. */
const inThatOrder: Readonly<Record<Operator, (order: number) => boolean>> = {
  is: (order) => order === 0,
  oneOf: (order) => order === 0,
  isNot: (order) => order !== 0,
  noneOf: (order) => order !== 0,
  atLeast: (order) => order >= 0,
  moreThan: (order) => order > 0,
  atMost: (order) => order <= 0,
  below: (order) => order < 0,
};

function exactOf(reading: Reading): Exact | null {
  return reading.kind === "known" && isExact(reading.value) ? reading.value : null;
}

function isEqual(left: Reading, right: Reading): Truth {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  if (a !== null && b !== null) return isSameNumber(a, b);
  return left.kind === "known" && right.kind === "known" ? isSameValue(left.value, right.value) : "undetermined";
}

/** Both ways of reading the gaps, the same way on both sides, must agree. */
function inOrder(left: Reading, right: Reading, order: Order): Truth {
  const places = placesOf(left, right);
  if (places !== null) return order(...places);
  const ifPresent = orderIf("ifPresent", left, right, order);
  if (left.kind !== "between" && right.kind !== "between") return ifPresent;
  return ifPresent === orderIf("ifAbsent", left, right, order) ? ifPresent : "undetermined";
}

type GapsRead = "ifPresent" | "ifAbsent";

function orderIf(gaps: GapsRead, left: Reading, right: Reading, order: Order): Truth {
  const [a, b] = [rangeIf(gaps, left), rangeIf(gaps, right)];
  return a === null || b === null ? "undetermined" : order(a, b);
}

function rangeIf(gaps: GapsRead, reading: Reading): Range | null {
  return reading.kind === "between" ? point(reading[gaps]) : rangeOf(reading);
}

/** The places of two stages in the ladder of the first; null where they are not stages of one ladder. */
function placesOf(left: Reading, right: Reading): [Range, Range] | null {
  if (left.kind !== "known" || right.kind !== "known" || !isPlaced(left.value)) return null;
  const place = placeIn(left.value, right.value);
  return place === null ? null : [point(whole(left.value.at)), point(whole(place))];
}

import { isExact, type Placed, type Reading, type Several, type Value } from "../history/reading.ts";
import { compare, type Exact, greater, lesser } from "../kernel/exact.ts";
import type { Operator } from "./operators.ts";
import { negate, type Truth, truthOf } from "./truth.ts";

/** Compares two readings. What a gap, a missing value or an overlap leaves open is undetermined. */
export function compareReadings(operator: Operator, left: Reading, right: Reading): Truth {
  switch (operator) {
    case "isNot":
      return negate(compareReadings("is", left, right));
    case "noneOf":
      return negate(compareReadings("oneOf", left, right));
    case "is":
    case "oneOf":
      return compareEquality(left, right);
    case "atLeast":
    case "moreThan":
    case "atMost":
    case "below":
      return compareOrder(operator, left, right);
  }
}

type OrderOperator = "atLeast" | "moreThan" | "atMost" | "below";

function compareOrder(operator: OrderOperator, left: Reading, right: Reading): Truth {
  if (left.kind === "missing" || right.kind === "missing") return "undetermined";
  if (left.kind === "atLeast" || right.kind === "atLeast") return compareLeast(operator, left, right);
  const ifPresent = orderHolds(operator, valueIf(left, "ifPresent"), valueIf(right, "ifPresent"));
  const ifAbsent = orderHolds(operator, valueIf(left, "ifAbsent"), valueIf(right, "ifAbsent"));
  return ifPresent === ifAbsent ? ifPresent : "undetermined";
}

function valueIf(reading: Extract<Reading, { kind: "known" | "between" }>, how: "ifPresent" | "ifAbsent"): Value {
  return reading.kind === "known" ? reading.value : reading[how];
}

/** A least value settles only what any larger value would settle the same way. */
function compareLeast(operator: OrderOperator, left: Reading, right: Reading): Truth {
  if (left.kind !== "atLeast" || right.kind !== "known" || !isExact(right.value)) return "undetermined";
  const side = compare(left.least, right.value);
  if (operator === "atLeast" || operator === "below") return side >= 0 ? truthOf(operator === "atLeast") : "undetermined";
  return side > 0 ? truthOf(operator === "moreThan") : "undetermined";
}

function orderHolds(operator: OrderOperator, left: Value, right: Value): Truth {
  const side = sideOf(left, right);
  if (side === null) return "undetermined";
  switch (operator) {
    case "atLeast":
      return truthOf(side >= 0);
    case "moreThan":
      return truthOf(side > 0);
    case "atMost":
      return truthOf(side <= 0);
    case "below":
      return truthOf(side < 0);
  }
}

function sideOf(left: Value, right: Value): number | null {
  if (isExact(left) && isExact(right)) return compare(left, right);
  if (isPlaced(left)) {
    const place = placeIn(left, right);
    return place === null ? null : Math.sign(left.at - place);
  }
  return null;
}

/** Where a stage stands in its ladder: -1 before the first, null where the ladder has no such stage. */
function placeIn(placed: Placed, value: Value): number | null {
  if (value === null || value === "none") return -1;
  if (isPlaced(value)) return value.at;
  const place = typeof value === "string" ? placed.order.indexOf(value) : -1;
  return place < 0 ? null : place;
}

function compareEquality(left: Reading, right: Reading): Truth {
  if (left.kind === "missing" || right.kind === "missing") return "undetermined";
  if (left.kind === "known" && right.kind === "known") return equal(left.value, right.value);
  if (right.kind !== "known") return "undetermined";
  if (!isExact(right.value)) return "notSatisfied";
  if (left.kind === "atLeast") return compare(right.value, left.least) < 0 ? "notSatisfied" : "undetermined";
  if (left.kind === "between") return isWithin(right.value, left.ifPresent, left.ifAbsent) ? "undetermined" : "notSatisfied";
  return "undetermined";
}

function isWithin(value: Exact, a: Exact, b: Exact): boolean {
  return compare(value, lesser(a, b)) >= 0 && compare(value, greater(a, b)) <= 0;
}

function equal(left: Value, right: Value): Truth {
  if (isSeveral(left)) return left.several.some((one) => one === right) ? "undetermined" : "notSatisfied";
  if (isExact(left) && isExact(right)) return truthOf(compare(left, right) === 0);
  if (isPlaced(left)) return truthOf(placeIn(left, right) === left.at);
  return truthOf((left ?? "none") === (right ?? "none"));
}

function isPlaced(value: Value): value is Placed {
  return typeof value === "object" && value !== null && "order" in value;
}

function isSeveral(value: Value): value is Several {
  return typeof value === "object" && value !== null && "several" in value;
}

import type { Placed, Several, Value } from "../record/reading.ts";
import { type Truth, truthOf } from "./truth.ts";

/** Whether two values that are not both numbers are the same. A word and a number are neither: the rule did not foresee what was entered. */
export function isSameValue(left: Value, right: Value): Truth {
  if (isPlaced(left)) return isAtPlace(left, right);
  if (isPlaced(right)) return isAtPlace(right, left);
  const [a, b] = [namesOf(left), namesOf(right)];
  if (a !== null && b !== null) return haveInCommon(a, b);
  return typeof left === "boolean" && typeof right === "boolean" ? truthOf(left === right) : "undetermined";
}

function isAtPlace(placed: Placed, value: Value): Truth {
  const place = placeIn(placed, value);
  return place === null ? "undetermined" : truthOf(place === placed.at);
}

/** Where a stage stands in its ladder: -1 before the first, null where the ladder has no such stage. */
export function placeIn(placed: Placed, value: Value): number | null {
  if (value === null || value === "none") return -1;
  if (isPlaced(value)) return value.at;
  const place = typeof value === "string" ? placed.order.indexOf(value) : -1;
  return place < 0 ? null : place;
}

/** A word as the one name it is, no value as `none`, several bands as their names. */
function namesOf(value: Value): readonly string[] | null {
  if (isSeveral(value)) return value.several;
  return value === null ? ["none"] : typeof value === "string" ? [value] : null;
}

function haveInCommon(left: readonly string[], right: readonly string[]): Truth {
  if (!left.some((name) => right.includes(name))) return "notSatisfied";
  return left.length === 1 && right.length === 1 ? "satisfied" : "undetermined";
}

export function isPlaced(value: Value): value is Placed {
  return typeof value === "object" && value !== null && "order" in value;
}

export function isSeveral(value: Value): value is Several {
  return typeof value === "object" && value !== null && "several" in value;
}

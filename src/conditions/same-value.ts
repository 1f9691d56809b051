import type { Placed, Several, Value } from "../record/reading.ts";
import { type Truth, truthOf } from "./truth.ts";

/** Whether two values that are not both numbers are the same. A word and a number are neither: the rule did not foresee what was entered. */
export function isSameValue(left: Value, right: Value): Truth {
  if (isSeveral(left)) return whicheverIsMeant(left, (one) => isSameValue(one, right));
  if (isSeveral(right)) return whicheverIsMeant(right, (one) => isSameValue(left, one));
  if (isPlaced(left)) return isAtPlace(left, right);
  if (isPlaced(right)) return isAtPlace(right, left);
  const [a, b] = [nameOf(left), nameOf(right)];
  if (a !== null && b !== null) return truthOf(a === b);
  return typeof left === "boolean" && typeof right === "boolean" ? truthOf(left === right) : "undetermined";
}

/** Of several values at once, what is true of each of them is true; where they differ, nobody can tell which was meant. */
export function whicheverIsMeant({ several }: Several, truthOfOne: (one: string) => Truth): Truth {
  const [first, ...others] = several.map(truthOfOne);
  return first !== undefined && others.every((truth) => truth === first) ? first : "undetermined";
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

/** A word as it is, no value as `none`. */
function nameOf(value: Value): string | null {
  return value === null ? "none" : typeof value === "string" ? value : null;
}

export function isPlaced(value: Value): value is Placed {
  return typeof value === "object" && value !== null && "order" in value;
}

export function isSeveral(value: Value): value is Several {
  return typeof value === "object" && value !== null && "several" in value;
}

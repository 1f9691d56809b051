import { compare, type Exact, greater, lesser } from "../kernel/exact.ts";
import { isExact, type Reading } from "../record/reading.ts";
import type { Truth } from "./truth.ts";

/** Where a number lies: from its least to its greatest value, which is null where there is none. */
export interface Range {
  readonly least: Exact;
  readonly greatest: Exact | null;
}

export function point(value: Exact): Range {
  return { least: value, greatest: value };
}

/** Everywhere the number of a reading could lie; null where the reading is no number, or nothing yet. */
export function rangeOf(reading: Reading): Range | null {
  switch (reading.kind) {
    case "known":
      return isExact(reading.value) ? point(reading.value) : null;
    case "between":
      return {
        least: lesser(reading.ifPresent, reading.ifAbsent),
        greatest: greater(reading.ifPresent, reading.ifAbsent),
      };
    case "atLeast":
      return { least: reading.least, greatest: null };
    case "missing":
      return null;
  }
}

/** How two ranges stand to each other. */
export type Order = (left: Range, right: Range) => Truth;

export const isAtLeast: Order = (left, right) => {
  if (right.greatest !== null && compare(left.least, right.greatest) >= 0) return "satisfied";
  return left.greatest !== null && compare(left.greatest, right.least) < 0 ? "notSatisfied" : "undetermined";
};

export const isMoreThan: Order = (left, right) => {
  if (right.greatest !== null && compare(left.least, right.greatest) > 0) return "satisfied";
  return left.greatest !== null && compare(left.greatest, right.least) <= 0 ? "notSatisfied" : "undetermined";
};

/** Two numbers are equal or not only where nothing open could change it: their ranges are apart, or one and the same point. */
export const isSameNumber: Order = (left, right) => {
  const [above, below] = [isMoreThan(left, right), isMoreThan(right, left)];
  if (above === "satisfied" || below === "satisfied") return "notSatisfied";
  return above === "notSatisfied" && below === "notSatisfied" ? "satisfied" : "undetermined";
};

import type { Exact } from "../kernel/exact.ts";
import { isExact, type Reading } from "../record/reading.ts";

/** A count of sessions as a count of days. */
export function halved(reading: Reading): Reading {
  const half = (value: Exact): Exact => ({ n: value.n, d: value.d * 2 });
  switch (reading.kind) {
    case "known":
      return isExact(reading.value) ? { ...reading, value: half(reading.value) } : reading;
    case "between":
      return { ...reading, ifPresent: half(reading.ifPresent), ifAbsent: half(reading.ifAbsent) };
    case "atLeast":
      return { ...reading, least: half(reading.least) };
    case "missing":
      return reading;
  }
}

import { catalogue, type FactName } from "../facts/catalogue.ts";
import { approximate, compare, decimal, type Exact } from "../kernel/exact.ts";
import { clockTime, END_OF_DAY } from "../kernel/times.ts";
import { isExact, type Reading, type Value } from "../record/reading.ts";
import type { GivenValue } from "./explanation.ts";

/** A reading as an example would give it: fed back, it decides the same. */
export function givenValue(fact: FactName, reading: Reading): GivenValue {
  switch (reading.kind) {
    case "known":
      return givenOf(fact, reading.value);
    case "between":
      return { between: [givenNumber(fact, reading.ifPresent), givenNumber(fact, reading.ifAbsent)] };
    case "atLeast":
      return { atLeast: givenNumber(fact, reading.least) };
    case "missing":
      return null;
  }
}

function givenOf(fact: FactName, value: Value): GivenValue {
  if (isExact(value)) return givenNumber(fact, value);
  // "none" is how examples write that a pupil is on no stage or in no band.
  if (value === null) return "none";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if ("several" in value) return value.several;
  return value.order[value.at] ?? "none";
}

/** A number written out where that is exact; otherwise the share it is, `150/170`, never a rounded figure. */
function givenNumber(fact: FactName, value: Exact): number | string {
  const { type } = catalogue[fact];
  if (type === "time") return clockTime(Math.min(value.n, END_OF_DAY - 1));
  const written = approximate(value);
  if (compare(decimal(written), value) === 0 || type !== "percent") return written;
  return `${value.n / 100}/${value.d}`;
}

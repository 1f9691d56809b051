import { catalogue, isFactName } from "../facts/catalogue.ts";
import { decimal, whole } from "../kernel/exact.ts";
import { parseTime } from "../kernel/times.ts";
import type { Value } from "../record/reading.ts";

export type Scalar = number | string | boolean | null;

/** A value as its author wrote it, as the fact it is compared with understands it: 92.5 is exact, "09:15" is a time of day. */
export function literalValue(fact: string, value: Scalar): Value {
  if (typeof value === "number") return decimal(value);
  if (typeof value === "string" && isFactName(fact) && catalogue[fact].type === "time")
    return whole(parseTime(value) ?? 0);
  return value;
}

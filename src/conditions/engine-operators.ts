import { isRecord } from "../kernel/parse.ts";
import { known, missing, type Reading } from "../record/reading.ts";
import { compareWith } from "./compare-readings.ts";
import { literalValue } from "./literal.ts";
import { type Operator, operators } from "./operators.ts";

/** What a fact of the catalogue hands to the engine: its reading, under its name. */
export interface FactReading {
  readonly fact: string;
  readonly reading: Reading;
}

/** An operator as json-rules-engine takes it: its name and its function. */
export type EngineOperator = readonly [name: Operator, holds: (left: unknown, right: unknown) => boolean];

/**
 * The operators for json-rules-engine, exact and three-valued within; what cannot be known comes out as `unknownAs`. They take the
 * readings of the catalogue's facts, and plain values too, so that facts of the engine's owner may be compared with them.
 */
export function engineOperators(unknownAs: boolean): EngineOperator[] {
  return operatorNames.map((operator) => [
    operator,
    (left, right) => {
      const fact = isFactReading(left) ? left.fact : "";
      const others = Array.isArray(right) ? right : [right];
      const truth = compareWith(
        operator,
        readingOf(left, fact),
        others.map((one) => readingOf(one, fact)),
      );
      return truth === "undetermined" ? unknownAs : truth === "satisfied";
    },
  ]);
}

const operatorNames = Object.keys(operators).filter((name): name is Operator => Object.hasOwn(operators, name));

function readingOf(value: unknown, fact: string): Reading {
  if (isFactReading(value)) return value.reading;
  if (typeof value === "number" && Number.isFinite(value)) return known(literalValue(fact, value));
  if (typeof value === "string" || typeof value === "boolean" || value === null)
    return known(literalValue(fact, value));
  return missing("notSupplied", fact === "" ? "a value" : fact);
}

function isFactReading(value: unknown): value is FactReading {
  return isRecord(value) && typeof value["fact"] === "string" && isRecord(value["reading"]);
}

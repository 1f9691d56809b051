import { Engine, type Event } from "json-rules-engine";
import type { Reading } from "../record/reading.ts";
import type { SharedConditions } from "./compiled-condition.ts";
import type { Condition } from "./condition-schema.ts";
import { asGroup, oppositeNames, toEngineCondition } from "./engine-conditions.ts";
import { engineOperators, type FactReading } from "./engine-operators.ts";

/** A rule to put into an engine: a condition, and the event that reports it. */
export interface HeldRule {
  readonly id: string;
  readonly condition: Condition;
  readonly event: Event;
}

/** What a fact reads with the parameters it is called with. */
export type FactReader = (params: Readonly<Record<string, unknown>>) => Reading;

/** Facts by name. */
export type FactReaders = ReadonlyMap<string, FactReader>;

/** A json-rules-engine that holds rules over readings. What cannot be known reads as `unknownAs` in every comparison. */
export function conditionEngine(
  rules: readonly HeldRule[],
  shared: SharedConditions,
  facts: FactReaders,
  unknownAs: boolean,
): Engine {
  const engine = new Engine();
  for (const [name, holds] of engineOperators(unknownAs)) engine.addOperator(name, holds);
  for (const [fact, read] of facts) engine.addFact<FactReading>(fact, (params) => ({ fact, reading: read(params) }));
  const oppositeName = oppositeNames(shared.keys());
  for (const [name, condition] of shared) {
    engine.setCondition(name, asGroup(toEngineCondition(condition, oppositeName)));
    engine.setCondition(oppositeName(name), asGroup(toEngineCondition(condition, oppositeName, true)));
  }
  for (const { id, condition, event } of rules) {
    engine.addRule({ name: id, conditions: asGroup(toEngineCondition(condition, oppositeName)), event });
  }
  return engine;
}

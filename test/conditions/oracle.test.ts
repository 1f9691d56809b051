import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition, type Readings } from "../../src/conditions/compiled-condition.ts";
import { conditionEngine, type FactReader } from "../../src/conditions/condition-engine.ts";
import type { Truth } from "../../src/conditions/truth.ts";
import { missing, type Reading } from "../../src/record/reading.ts";
import { type Case, factsUsed, randomCase, readingKey } from "./random-conditions.ts";
import { specified } from "./specification.ts";

const RUNS = 10_000;

/** json-rules-engine knows two truths, so it is asked twice: with the unknown read as false, and as true. */
async function askedTwice(one: Case): Promise<Truth> {
  const [certain, possible] = await Promise.all([holdsInEngine(one, false), holdsInEngine(one, true)]);
  if (certain && !possible) throw new Error("what holds for certain must be possible");
  return certain ? "satisfied" : possible ? "undetermined" : "notSatisfied";
}

async function holdsInEngine({ condition, shared, readings }: Case, unknownAs: boolean): Promise<boolean> {
  const facts = factsUsed.map((fact): [string, FactReader] => [fact, (params) => read(readings, fact, params)]);
  const rule = { id: "rule", condition, event: { type: "rule" } };
  const { results } = await conditionEngine([rule], shared, new Map(facts), unknownAs).run();
  return results.length === 1;
}

function read(readings: Case["readings"], fact: string, params: unknown): Reading {
  return readings.get(readingKey(fact, params)) ?? missing("notSupplied", fact);
}

describe("compileCondition", () => {
  it(`agrees with json-rules-engine and with the specification on ${RUNS} random conditions`, async () => {
    const seen: Record<Truth, number> = { satisfied: 0, notSatisfied: 0, undetermined: 0 };
    const property = fc.asyncProperty(randomCase, async (one) => {
      const compiled = compileCondition(one.condition, one.shared);
      const readings: Readings = { read: (call) => read(one.readings, call.fact, call.params) };
      const truth = compiled.truth(readings);
      expect(compiled.trace(readings).truth).toBe(truth);
      expect(specified(one.condition, one.shared, (fact, params) => read(one.readings, fact, params))).toBe(truth);
      expect(await askedTwice(one)).toBe(truth);
      seen[truth] += 1;
    });
    await fc.assert(property, { numRuns: RUNS });
    // Were one answer rare, the agreement would say little about it.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 10);
  }, 120_000);
});

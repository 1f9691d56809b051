import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { conditionEngine, type FactReaders } from "../../src/conditions/condition-engine.ts";
import type { Condition } from "../../src/conditions/condition-schema.ts";
import { percentage } from "../../src/kernel/exact.ts";
import { known, missing } from "../../src/record/reading.ts";

const facts: FactReaders = new Map([
  ["attendancePercent", () => known(percentage(342, 380))],
  ["answer", () => missing("unanswered", "it")],
]);
const attendance = { fact: "attendancePercent", operator: "atMost", value: 90 } as const;
const answered = { fact: "answer", params: { id: "it" }, operator: "is", value: true } as const;

async function fires(condition: Condition, unknownAs = false): Promise<boolean> {
  const engine = conditionEngine([{ id: "rule", condition, event: { type: "rule" } }], new Map(), facts, unknownAs);
  return (await engine.run()).events.length === 1;
}

describe("conditionEngine", () => {
  it("compares exactly, in json-rules-engine's own engine", async () => {
    expect(await fires(attendance)).toBe(true);
    expect(await fires({ not: attendance })).toBe(false);
    expect(await fires({ ...attendance, operator: "below" })).toBe(false);
  });

  it("reads the unknown as told, whether a condition stands plain or negated", async () => {
    for (const condition of [answered, { not: answered }, { not: { all: [answered, attendance] } }]) {
      expect(await fires(condition, false)).toBe(false);
      expect(await fires(condition, true)).toBe(true);
    }
  });

  it("puts the reading of each comparison in the engine's trace", async () => {
    const engine = conditionEngine(
      [{ id: "rule", condition: attendance, event: { type: "rule" } }],
      new Map(),
      facts,
      false,
    );
    const [result] = (await engine.run()).results;
    expect(result?.toJSON(false).conditions).toMatchObject({
      all: [
        {
          factResult: { fact: "attendancePercent", reading: { kind: "known", value: { n: 34_200, d: 380 } } },
          result: true,
        },
      ],
    });
  });

  it("fails on a fact nobody knows, rather than reading nothing", async () => {
    await expect(fires({ ...attendance, fact: "atendancePercent" })).rejects.toThrow(
      "Undefined fact: atendancePercent",
    );
  });
});

/** Why the pack language is a closed subset: what json-rules-engine does by itself. Should a trap go, this says so. */
describe("json-rules-engine alone", () => {
  async function firesAlone(conditions: object): Promise<boolean> {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addFact("attendance", "ninety");
    engine.addRule(JSON.parse(JSON.stringify({ conditions, event: { type: "rule" } })));
    return (await engine.run()).events.length === 1;
  }

  it("takes an empty group for true", async () => {
    expect(await firesAlone({ all: [] })).toBe(true);
    expect(await firesAlone({ any: [] })).toBe(true);
  });

  it("takes a misspelt fact for anything but the value", async () => {
    expect(await firesAlone({ all: [{ fact: "atendance", operator: "notEqual", value: 90 }] })).toBe(true);
  });

  it("takes a value of the wrong type for false, and its negation for true", async () => {
    const below = { fact: "attendance", operator: "lessThan", value: 90 };
    expect(await firesAlone({ all: [below] })).toBe(false);
    expect(await firesAlone({ not: below })).toBe(true);
  });

  it("takes no notice of a key it does not know", async () => {
    expect(await firesAlone({ all: [{ fact: "attendance", operator: "equal", value: "ninety", unless: "ill" }] })).toBe(
      true,
    );
  });
});

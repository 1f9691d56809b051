import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition, type Readings } from "../../src/conditions/compiled-condition.ts";
import { type Condition, conditionSchema } from "../../src/conditions/condition-schema.ts";
import { whole } from "../../src/kernel/exact.ts";
import { known, missing } from "../../src/record/reading.ts";
import { canonicalCondition } from "../../src/replay/canonical-condition.ts";

const leaf = fc
  .record({
    fact: fc.constantFrom("sessions", "days"),
    operator: fc.constantFrom("atLeast", "moreThan", "atMost", "below", "is", "isNot"),
    value: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ fact, operator, value }) => ({ fact, params: { of: ["L"], window: "week" }, operator, value }));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("tree").map((not) => ({ not })),
    fc.constant({ condition: "it is so" }),
  ),
}));
const shared = new Map<string, Condition>([
  [
    "it is so",
    conditionSchema.parse({ fact: "sessions", params: { of: ["L"], window: "week" }, operator: "moreThan", value: 1 }),
  ],
]);

describe("canonicalCondition", () => {
  it("decides in all three truths as the condition it was made from", () => {
    fc.assert(
      fc.property(tree, fc.option(fc.nat(4)), fc.option(fc.nat(4)), (json, sessions, days) => {
        const readings: Readings = {
          read: (call) => {
            const value = call.fact === "sessions" ? sessions : days;
            return value === null ? missing("notSupplied", call.fact) : known(whole(value));
          },
        };
        const condition = conditionSchema.parse(json);
        const canonical = conditionSchema.parse(canonicalCondition(condition, shared));
        expect(compileCondition(canonical, shared).truth(readings)).toBe(
          compileCondition(condition, shared).truth(readings),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is its own canonical form", () => {
    fc.assert(
      fc.property(tree, (json) => {
        const once = canonicalCondition(conditionSchema.parse(json), shared);
        expect(canonicalCondition(conditionSchema.parse(once), shared)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

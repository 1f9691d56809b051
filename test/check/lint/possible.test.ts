import { describe, expect, it } from "vitest";
import { canFail, canHold, canHoldTogether } from "../../../src/check/lint/possible.ts";
import type { Condition } from "../../../src/conditions/condition-schema.ts";
import type { Pack } from "../../../src/packs/pack-schema.ts";

const pack: Pack = {
  id: "example",
  version: "1",
  title: "Example",
  conditions: [
    { id: "many", when: { fact: "sessions", params: { of: "late", window: "term" }, operator: "atLeast", value: 9 } },
  ],
  questions: [{ id: "kind", question: "Which?", answers: ["a", "b"] }],
  ladders: [
    {
      id: "l",
      stages: [
        { stage: "1", then: [] },
        { stage: "2", then: [] },
      ],
    },
  ],
};
const late = (operator: "atLeast" | "moreThan" | "atMost" | "below" | "is" | "isNot", value: number): Condition => ({
  fact: "sessions",
  params: { of: "late", window: "term" },
  operator,
  value,
});
const rate = (operator: "atLeast" | "moreThan" | "atMost" | "below", value: number): Condition => ({
  fact: "attendancePercent",
  params: { window: "term" },
  operator,
  value,
});
const answer = (operator: "is" | "isNot", value: string): Condition => ({
  fact: "answer",
  params: { id: "kind" },
  operator,
  value,
});
const stage = (operator: "moreThan" | "below" | "is", value: string): Condition => ({
  fact: "stage",
  params: { ladder: "l" },
  operator,
  value,
});

describe("canHold", () => {
  it.each<[string, Condition, boolean]>([
    ["two sides of one number", { all: [late("atLeast", 7), late("below", 5)] }, false],
    ["a number between", { all: [late("atLeast", 5), late("below", 7)] }, true],
    ["no whole number between", { all: [late("moreThan", 4), late("below", 5)] }, false],
    ["a rate between two whole ones", { all: [rate("moreThan", 4), rate("below", 5)] }, true],
    ["more than everything", rate("moreThan", 100), false],
    ["everything", rate("atLeast", 100), true],
    ["fewer than none", late("below", 0), false],
    ["a shared condition and its opposite", { all: [{ condition: "many" }, { not: { condition: "many" } }] }, false],
    ["a shared condition and less", { all: [{ condition: "many" }, late("below", 9)] }, false],
    ["one number and not that number", { all: [late("is", 3), late("isNot", 3)] }, false],
    ["either of two that cannot be", { any: [rate("below", 0), late("below", 0)] }, false],
    ["neither answer there is", { all: [answer("isNot", "a"), answer("isNot", "b")] }, false],
    ["an answer there is not", answer("is", "c"), false],
    ["two answers at once", { all: [answer("is", "a"), answer("is", "b")] }, false],
    ["beyond the last stage", stage("moreThan", "2"), false],
    ["before the first stage", stage("below", "1"), true],
  ])("knows %s", (_, condition, holds) => {
    expect(canHold(condition, pack)).toBe(holds);
  });

  it("takes it that a condition with too many ways can hold", () => {
    const either: Condition = { any: [late("is", 1), late("is", 2)] };
    expect(canHold({ all: Array.from({ length: 20 }, () => either) }, pack)).toBe(true);
  });
});

describe("canFail", () => {
  it.each<[string, Condition, boolean]>([
    ["a boundary", rate("below", 90), true],
    ["both sides of it", { any: [rate("below", 90), rate("atLeast", 90)] }, false],
    ["both sides but the edge", { any: [rate("below", 90), rate("moreThan", 90)] }, true],
    ["none or more", late("atLeast", 0), false],
  ])("knows %s", (_, condition, fails) => {
    expect(canFail(condition, pack)).toBe(fails);
  });
});

describe("canHoldTogether", () => {
  it("compares two figures by their difference", () => {
    const since = { fact: "attendancePercent", params: { window: "week" } };
    const before = { fact: "attendancePercent", params: { window: "term" } };
    const is = (operator: "moreThan" | "atMost"): Condition => ({ ...since, operator, value: before });
    expect(canHoldTogether([is("moreThan"), is("atMost")], pack)).toBe(false);
    expect(canHoldTogether([is("moreThan"), late("atLeast", 1)], pack)).toBe(true);
  });
});

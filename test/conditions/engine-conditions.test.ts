import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/conditions/condition-schema.ts";
import { asGroup, oppositeNames, toEngineCondition } from "../../src/conditions/engine-conditions.ts";

const late = {
  name: "lates",
  fact: "sessions",
  params: { of: ["L"], window: "term" },
  operator: "atLeast",
  value: 5,
} as const;
const flag = { fact: "flag", params: { name: "send" }, operator: "is", value: true } as const;
const opposite = (name: string) => `not ${name}`;
const translated = (condition: Condition) => toEngineCondition(condition, opposite);

describe("toEngineCondition", () => {
  it("leaves a tree without negations as it is, save that shared conditions keep their names", () => {
    expect(translated({ all: [late, { any: [flag, { condition: "support was offered" }] }] })).toEqual({
      all: [late, { any: [flag, { condition: "support was offered", name: "support was offered" }] }],
    });
  });

  it("pushes a negation down to the comparisons", () => {
    expect(translated({ not: { all: [late, { any: [flag, { condition: "x" }] }] } })).toEqual({
      any: [
        { ...late, operator: "below" },
        {
          all: [
            { ...flag, operator: "isNot" },
            { condition: "not x", name: "not x" },
          ],
        },
      ],
    });
  });

  it("lets two negations cancel", () => {
    expect(translated({ not: { not: late } })).toEqual(late);
    expect(translated({ not: { any: [{ not: late }] } })).toEqual({ all: [late] });
  });

  it.each([
    ["atLeast", "below"],
    ["moreThan", "atMost"],
    ["is", "isNot"],
    ["oneOf", "noneOf"],
  ] as const)("knows %s and %s for opposites", (one, other) => {
    expect(translated({ not: { ...late, operator: one } })).toEqual({ ...late, operator: other });
    expect(translated({ not: { ...late, operator: other } })).toEqual({ ...late, operator: one });
  });
});

describe("asGroup", () => {
  it("wraps a bare comparison, which json-rules-engine refuses at the root", () => {
    expect(asGroup(translated(late))).toEqual({ all: [late] });
    expect(asGroup(translated({ any: [late] }))).toEqual({ any: [late] });
    expect(asGroup(translated({ condition: "x" }))).toEqual({ condition: "x", name: "x" });
  });
});

describe("oppositeNames", () => {
  it("gives every shared condition a name for its opposite that no shared condition has", () => {
    const names = ["x", "not: x", "not not: x", "y"];
    const found = names.map(oppositeNames(names));
    expect(new Set([...found, ...names]).size).toBe(8);
    expect(oppositeNames(["x"])("x")).toBe("not: x");
  });
});

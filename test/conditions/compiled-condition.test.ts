import { describe, expect, it } from "vitest";
import { compileCall } from "../../src/conditions/call.ts";
import { compileCondition, type Readings } from "../../src/conditions/compiled-condition.ts";
import type { Condition } from "../../src/conditions/condition-schema.ts";
import type { Truth } from "../../src/conditions/truth.ts";
import { known, missing } from "../../src/record/reading.ts";

const asks = (id: string): Condition => ({ name: id, fact: "answer", params: { id }, operator: "is", value: true });
const answers: Readonly<Record<string, boolean>> = { yes: true, no: false };
const readings: Readings = {
  read: ({ key }) => (answers[key] === undefined ? missing("unanswered", key) : known(answers[key])),
};
const [yes, no, open] = [asks("yes"), asks("no"), asks("open")];

function truthOf(condition: Condition): Truth {
  const compiled = compileCondition(condition, new Map([["it was said", open]]));
  const truth = compiled.truth(readings);
  expect(compiled.trace(readings).truth).toBe(truth);
  return truth;
}

describe("compileCondition", () => {
  it.each([
    [{ all: [yes, yes] }, "satisfied"],
    [{ all: [yes, open] }, "undetermined"],
    [{ all: [open, no] }, "notSatisfied"],
    [{ any: [no, no] }, "notSatisfied"],
    [{ any: [no, open] }, "undetermined"],
    [{ any: [open, yes] }, "satisfied"],
    [{ not: yes }, "notSatisfied"],
    [{ not: no }, "satisfied"],
    [{ not: open }, "undetermined"],
    [{ condition: "it was said" }, "undetermined"],
  ] satisfies [Condition, Truth][])("gives one of three truths: %j is %s", (condition, truth) => {
    expect(truthOf(condition)).toBe(truth);
  });

  it("stops reading once a group is decided, but traces all of it", () => {
    const asked: string[] = [];
    const noting: Readings = {
      read: (call) => {
        asked.push(call.key);
        return readings.read(call);
      },
    };
    const compiled = compileCondition({ all: [yes, no, open] }, new Map());
    compiled.truth(noting);
    expect(asked).toEqual(["yes", "no"]);
    expect(compiled.trace(noting)).toMatchObject({
      kind: "all",
      parts: [{ truth: "satisfied" }, { truth: "notSatisfied" }, { truth: "undetermined" }],
    });
  });

  it("takes the truth of a shared condition where it is given outright", () => {
    const compiled = compileCondition({ condition: "it was said" }, new Map([["it was said", open]]));
    const given: Readings = { ...readings, given: (name) => (name === "it was said" ? "satisfied" : undefined) };
    expect(compiled.truth(given)).toBe("satisfied");
    expect(compiled.trace(given)).toEqual({ kind: "shared", name: "it was said", part: null, truth: "satisfied" });
  });

  it("lists the comparisons of the whole tree, through shared conditions", () => {
    const { leaves } = compileCondition(
      { any: [{ not: yes }, { all: [{ condition: "it was said" }] }] },
      new Map([["it was said", open]]),
    );
    expect(leaves.map((leaf) => leaf.call.key)).toEqual(["yes", "open"]);
  });

  it("throws for what a checked pack cannot hold", () => {
    expect(() => compileCondition({ condition: "nowhere" }, new Map())).toThrow("no shared condition: nowhere");
    expect(() => compileCall({ fact: "nothing" })).toThrow("no such fact: nothing");
  });
});

describe("compileCall", () => {
  it("is named by its own name, or else by its fact", () => {
    expect(compileCall({ fact: "clock" })).toMatchObject({ key: "clock", fact: "clock", params: {} });
    expect(compileCall({ name: "now", fact: "clock" })).toMatchObject({ key: "now", fact: "clock" });
  });
});

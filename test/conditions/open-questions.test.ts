import { describe, expect, it } from "vitest";
import { compileCondition, type Readings, type Trace } from "../../src/conditions/compiled-condition.ts";
import type { Condition } from "../../src/conditions/condition-schema.ts";
import { decisive, missingIn, reachOf } from "../../src/conditions/open-questions.ts";
import { known, missing, type Reading } from "../../src/record/reading.ts";

const SHARED = "somebody said so";
const asks = (id: string, name = id): Condition => ({
  name,
  fact: "answer",
  params: { id },
  operator: "is",
  value: true,
});
const shared = new Map([[SHARED, asks("shared")]]);

/** Readings by the name of their comparison: true and false as answered, the rest missing. */
function traceOf(
  condition: Condition,
  given: Readonly<Record<string, Reading | boolean>>,
  truths: Readings["given"] = () => undefined,
): Trace {
  const read = (name: string): Reading => {
    const value = given[name] ?? missing("unanswered", name);
    return typeof value === "boolean" ? known(value) : value;
  };
  return compileCondition(condition, shared).trace({ read: (call) => read(call.key), given: truths });
}

const notYet = missing("notYet", "its time");
const [a, b] = [asks("a"), asks("b")];

describe("reachOf", () => {
  const reach = (condition: Condition, given: Parameters<typeof traceOf>[1] = {}) => {
    const { least, most } = reachOf(traceOf(condition, given));
    return `${least} to ${most}`;
  };

  it("is the answer itself where nothing is asked", () => {
    expect(reach(a, { a: true })).toBe("satisfied to satisfied");
    expect(reach(a, { a: false })).toBe("notSatisfied to notSatisfied");
    expect(reach(a, { a: notYet })).toBe("undetermined to undetermined");
  });

  it("is either answer where a question is open, also under a negation", () => {
    expect(reach(a)).toBe("notSatisfied to satisfied");
    expect(reach({ not: a })).toBe("notSatisfied to satisfied");
    expect(reach({ condition: SHARED })).toBe("notSatisfied to satisfied");
  });

  it("is no further than the rest of the condition lets it be", () => {
    expect(reach({ all: [a, b] }, { b: false })).toBe("notSatisfied to notSatisfied");
    expect(reach({ any: [a, b] }, { b: true })).toBe("satisfied to satisfied");
    expect(reach({ all: [a, b] }, { b: notYet })).toBe("notSatisfied to undetermined");
    expect(reach({ any: [a, b] }, { b: notYet })).toBe("undetermined to satisfied");
    expect(reach({ all: [a, b] })).toBe("notSatisfied to satisfied");
  });

  it("does not move where an answer is compared with something that is missing for another reason", () => {
    const both: Condition = {
      name: "a",
      fact: "answer",
      params: { id: "a" },
      operator: "is",
      value: { name: "b", fact: "answer", params: { id: "b" } },
    };
    expect(reach(both, { b: notYet })).toBe("undetermined to undetermined");
    expect(reach(both)).toBe("notSatisfied to satisfied");
  });

  it("is what an example says of a shared condition outright", () => {
    expect(reachOf(traceOf({ condition: SHARED }, {}, () => "satisfied"))).toEqual({
      least: "satisfied",
      most: "satisfied",
    });
  });
});

describe("missingIn", () => {
  const lacks = (condition: Condition, given: Parameters<typeof traceOf>[1] = {}) =>
    missingIn(traceOf(condition, given)).map((one) => one.what);

  it("names what a condition lacks", () => {
    expect(lacks(a)).toEqual(["a"]);
    expect(lacks({ all: [a, { not: b }] })).toEqual(["a", "b"]);
    expect(lacks({ condition: SHARED })).toEqual(["shared"]);
  });

  it("names nothing once the condition is decided, whatever else is open", () => {
    expect(lacks({ any: [a, b] }, { a: true })).toEqual([]);
    expect(lacks({ all: [a, b] }, { a: false })).toEqual([]);
  });

  it("names nothing in a part that is decided", () => {
    expect(lacks({ all: [{ any: [a, asks("c")] }, b] }, { a: true })).toEqual(["b"]);
  });

  it("names a comparison whose value is there but cannot be compared", () => {
    const band: Condition = { fact: "band", params: { set: "attendance" }, operator: "is", value: "good" };
    expect(lacks(band, { band: known({ several: ["good", "better"] }) })).toEqual([
      "one value of `band` that can be compared",
    ]);
  });

  it("names both sides", () => {
    expect(
      lacks({
        name: "a",
        fact: "answer",
        params: { id: "a" },
        operator: "is",
        value: { name: "b", fact: "answer", params: { id: "b" } },
      }),
    ).toEqual(["a", "b"]);
  });
});

describe("decisive", () => {
  const decided = (condition: Condition, given: Parameters<typeof traceOf>[1] = {}) =>
    decisive(traceOf(condition, given)).map((leaf) => leaf.leaf.call.key);

  it("keeps the comparisons that hold where a condition holds, and those that fail where it fails", () => {
    expect(decided({ any: [a, b] }, { a: true, b: false })).toEqual(["a"]);
    expect(decided({ all: [a, b] }, { a: true, b: false })).toEqual(["b"]);
    expect(decided({ all: [a, b] }, { a: true, b: true })).toEqual(["a", "b"]);
    expect(decided({ not: { any: [a, b] } }, { a: false, b: false })).toEqual(["a", "b"]);
  });

  it("keeps the open ones where a condition is open", () => {
    expect(decided({ all: [a, { condition: SHARED }] }, { a: true })).toEqual(["shared"]);
  });
});

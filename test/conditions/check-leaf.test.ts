import { describe, expect, it } from "vitest";
import { factValueSchema, leafSchema } from "../../src/conditions/condition-schema.ts";
import { parseWith } from "../../src/kernel/parse.ts";

const lates = { fact: "sessions", params: { of: ["L"], window: "academicYear" } };
const leaf = { ...lates, operator: "atLeast", value: 5 };
const flag = { fact: "flag", params: { name: "send" } };
const answer = { fact: "answer", params: { id: "support-appropriate" } };
const clock = { fact: "clock" };

function faults(comparison: unknown): string[] {
  const parsed = parseWith(leafSchema, comparison, "pack-invalid", "when");
  return parsed.ok
    ? []
    : parsed.diagnostics.map(({ code, at, message, help }) => `${code} at ${at}: ${message}; ${help}`);
}

describe("checkFactCall", () => {
  it.each([
    [{ ...leaf, fact: "sesions" }, "unknown-fact at when/fact: `sesions` is not a fact; did you mean `sessions`?"],
    [
      { ...leaf, fact: "absence.dya" },
      "unknown-fact at when/fact: `absence.dya` is not a fact; did you mean `absence.day`?",
    ],
    [
      { ...leaf, value: { fact: "sesions" } },
      "unknown-fact at when/value/fact: `sesions` is not a fact; did you mean `sessions`?",
    ],
  ])("refuses a fact that does not exist, with a suggestion: %j", (comparison, fault) => {
    expect(faults(comparison)).toEqual([fault]);
  });

  it.each(["constructor", "__proto__", "toString"])("does not take `%s` for a fact, which every object has", (fact) => {
    expect(faults({ ...leaf, fact })[0]).toMatch(/^unknown-fact at when\/fact: /);
  });

  it.each([
    ["atleast", "`atleast` is not one of the words allowed here; did you mean `atLeast`?"],
    ["greaterThanInclusive", "`greaterThanInclusive` is not an operator here; write `atLeast`"],
    ["lessThan", "`lessThan` is not an operator here; write `below`"],
    [">=", "`>=` is not an operator here; write `atLeast`"],
    ["notEqual", "`notEqual` is not an operator here; write `isNot`"],
    ["between", expect.stringContaining("`between` is not one of the words allowed here; use one of `atLeast`")],
  ])("refuses an operator that does not exist, with a suggestion: %s", (operator, fault) => {
    expect(faults({ ...leaf, operator }).map((line) => line.replace("pack-invalid at when/operator: ", ""))).toEqual([
      fault,
    ]);
  });

  it("says what is missing of a comparison", () => {
    expect(faults({ fact: "sessions" })).toEqual([
      "pack-invalid at when/operator: this required entry is missing; add it: `atLeast`, `moreThan`, `atMost`, `below`, `is`, `isNot`, `oneOf` or `noneOf` is needed here",
      "pack-invalid at when/value: this required entry is missing; add it: a number, text, true or false, null, a list or an object with `fact` is needed here",
    ]);
  });
});

describe("the parameters of a fact", () => {
  it.each([
    [{ of: ["L"], window: "academicYear", windw: 1 }, "params: unknown key `windw`; did you mean `window`?"],
    [{ of: "lates", window: "term" }, "params/of: `lates` is not one of the words allowed here; did you mean `late`?"],
    [
      { of: ["L"], window: "halfterm" },
      "params/window: `halfterm` is not one of the words allowed here; did you mean `halfTerm`?",
    ],
    [
      { of: ["L"], window: { schoolweeks: 10 } },
      "params/window: unknown key `schoolweeks`; did you mean `schoolWeeks`?",
    ],
    [{ of: ["L"], window: { schoolWeeks: "ten" } }, "params/window/schoolWeeks: `ten` is not a number; write a number"],
    [{ of: ["L"], window: { schoolWeeks: 0 } }, "params/window/schoolWeeks: `0` is too small; at least 1 is needed"],
    [
      { of: ["L"], window: { schoolWeeks: 2, days: 3 } },
      "params/window: `days` does not go with `schoolWeeks`; write the one or the other",
    ],
    [
      { of: ["L"], window: { previous: { previous: "wek" } } },
      "params/window/previous/previous: `wek` is not one of the words allowed here; did you mean `week`?",
    ],
    [
      { of: ["L"], window: { since: "x", for: { schoolDay: 5 } } },
      "params/window/for: unknown key `schoolDay`; did you mean `schoolDays`?",
    ],
    [[], "params: `[]` is not an object; write an object"],
  ])("are checked where the fact is named: %j", (params, fault) => {
    expect(faults({ ...leaf, params })).toEqual([`pack-invalid at when/${fault}`]);
    expect(faults({ ...leaf, value: { fact: "sessions", params } })).toEqual([`pack-invalid at when/value/${fault}`]);
  });

  it("are needed where the fact needs them: a count always writes its window", () => {
    expect(faults({ ...leaf, params: { of: ["L"] } })).toEqual([
      expect.stringMatching(/^pack-invalid at when\/params\/window: this required entry is missing; add it: `week`, /),
    ]);
    expect(faults({ fact: "flag", operator: "is", value: true })).toEqual([
      "pack-invalid at when/params/name: this required entry is missing; add it: text is needed here",
    ]);
  });

  it("are refused where the fact takes none", () => {
    expect(faults({ ...clock, params: { at: "09:00" }, operator: "below", value: "09:30" })).toEqual([
      expect.stringContaining("pack-invalid at when/params: unknown key `at`"),
    ]);
  });
});

describe("the value of a comparison", () => {
  it.each([
    [{ ...leaf, value: "five" }, '`"five"` is not a number, as `sessions` is; write a number'],
    [{ ...leaf, value: true }, "`true` is not a number, as `sessions` is; write a number"],
    [{ ...leaf, value: null }, "`null` is not a number, as `sessions` is; write a number"],
    [{ ...flag, operator: "is", value: "yes" }, '`"yes"` is not true or false, as `flag` is; write true or false'],
    [
      { fact: "attendancePercent", params: { window: "term" }, operator: "below", value: "96%" },
      '`"96%"` is not a percentage, as `attendancePercent` is; write a percentage',
    ],
    [{ ...clock, operator: "atLeast", value: 930 }, "`930` is not a time of day, as `clock` is; write a time of day"],
    [
      { ...clock, operator: "atLeast", value: "25:00" },
      '`"25:00"` is not a time of day, as `clock` is; write a time of day',
    ],
    [
      { fact: "stage", params: { ladder: "letters" }, operator: "atLeast", value: 2 },
      "`2` is not a stage, as `stage` is; write a stage",
    ],
    [{ ...answer, operator: "atLeast", value: true }, "`true` is not a number, as `answer` is; write a number"],
    [{ ...leaf, operator: "oneOf", value: [5, "x"] }, '`"x"` is not a number, as `sessions` is; write a number'],
    [{ ...leaf, operator: "oneOf", value: 5 }, "`oneOf` does not go with `5`; write a list of values"],
    [{ ...leaf, operator: "is", value: [5] }, "`is` does not go with `[5]`; write one value, or use `oneOf`"],
    [{ ...leaf, operator: "noneOf", value: lates }, "`noneOf` needs a list; write a list of values"],
    [{ ...leaf, value: flag }, "`flag` is true or false, but `sessions` is a number; compare it with a number"],
    [
      { ...answer, operator: "atLeast", value: flag },
      "`atLeast` needs a number, but `flag` is true or false; use `is` or `isNot`",
    ],
  ])("must be of the type of its fact: %j", (comparison, fault) => {
    expect(faults(comparison)).toEqual([`value-type at when/value: ${fault}`]);
  });

  it.each([
    [{ ...flag, operator: "atLeast", value: true }, "`atLeast` needs a number, but `flag` is true or false"],
    [
      { fact: "band", params: { set: "attendance" }, operator: "below", value: "good" },
      "`below` needs a number, but `band` is a band",
    ],
  ])("has no order where its fact has none: %j", (comparison, fault) => {
    expect(faults(comparison)).toEqual([
      `operator-type at when/operator: ${fault}; use \`is\`, \`isNot\`, \`oneOf\` or \`noneOf\``,
    ]);
  });

  it.each([
    [
      { ...leaf, operator: "oneOf", value: [] },
      "pack-invalid at when/value: the list is too short; at least 1 is needed",
    ],
    [{ ...leaf, value: [] }, "pack-invalid at when/value: the list is too short; at least 1 is needed"],
    [{ ...leaf, value: { fcat: "sessions" } }, "pack-invalid at when/value: unknown key `fcat`; did you mean `fact`?"],
    [
      { ...leaf, operator: "oneOf", value: [5, [6]] },
      "pack-invalid at when/value/1: `[6]` does not have any of the forms allowed here; write a number, text, true or false or null",
    ],
  ])("must have a form at all: %j", (comparison, fault) => {
    expect(faults(comparison)).toEqual([fault]);
  });

  it.each([
    [{ ...clock, operator: "atLeast", value: "09:30" }],
    [{ ...leaf, value: lates }],
    [{ ...leaf, value: answer }],
    [{ ...answer, operator: "moreThan", value: 3 }],
    [{ ...answer, operator: "oneOf", value: ["yes", true, 3] }],
    [{ fact: "stage", params: { ladder: "letters" }, operator: "is", value: null }],
    [{ fact: "band", params: { set: "attendance" }, operator: "noneOf", value: ["good", "none"] }],
  ])("is taken where it fits: %j", (comparison) => {
    expect(faults(comparison)).toEqual([]);
  });
});

describe("factValueSchema", () => {
  it("takes a fact with its parameters and a name, and no operator", () => {
    expect(parseWith(factValueSchema, { ...lates, name: "lates" }, "pack-invalid", "figure").ok).toBe(true);
    expect(parseWith(factValueSchema, leaf, "pack-invalid", "figure")).toMatchObject({
      ok: false,
      diagnostics: [{ message: "unknown keys `operator`, `value`" }],
    });
  });
});

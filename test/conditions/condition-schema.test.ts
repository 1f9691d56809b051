import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionSchema } from "../../src/conditions/condition-schema.ts";
import { parseWith } from "../../src/kernel/parse.ts";
import { randomCase } from "./random-conditions.ts";

const leaf = { fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value: 5 };
const FORMS = "write an object with `fact`, `all`, `any`, `not` or `condition`";

/** What is wrong with a condition, a line for each fault: code, place, message, help. */
function faults(condition: unknown): string[] {
  const parsed = parseWith(conditionSchema, condition, "pack-invalid", "when");
  return parsed.ok
    ? []
    : parsed.diagnostics.map(({ code, at, message, help }) => `${code} at ${at}: ${message}; ${help}`);
}

describe("conditionSchema", () => {
  it("takes comparisons, groups, negations and shared conditions, as deep as one likes", () => {
    expect(faults(leaf)).toEqual([]);
    expect(faults({ all: [leaf, { any: [{ not: leaf }, { condition: "support was offered" }] }] })).toEqual([]);
    expect(
      faults({
        ...leaf,
        name: "lates",
        value: { name: "before", fact: "sessions", params: { of: ["L"], window: "term" } },
      }),
    ).toEqual([]);
  });

  it("takes every condition the oracle draws, and gives it back unchanged", () => {
    const property = fc.property(randomCase, ({ condition }) => {
      expect(parseWith(conditionSchema, condition, "pack-invalid", "when")).toEqual({ ok: true, value: condition });
    });
    fc.assert(property, { numRuns: 100 });
  });

  it.each([
    [{ all: [] }, "when/all"],
    [{ any: [] }, "when/any"],
    [{ all: [leaf, { any: [] }] }, "when/all/1/any"],
    [{ not: { all: [] } }, "when/not/all"],
  ])("refuses an empty group, which json-rules-engine takes for true: %j", (condition, at) => {
    expect(faults(condition)).toEqual([`pack-invalid at ${at}: the list is too short; at least 1 is needed`]);
  });

  it.each([
    [5, "`5` does not have any of the forms allowed here"],
    ["late", "`late` does not have any of the forms allowed here"],
    [null, "`null` does not have any of the forms allowed here"],
    [[leaf], expect.stringContaining("does not have any of the forms allowed here")],
    [{}, "`{}` does not have any of the forms allowed here"],
    [undefined, "this required entry is missing"],
  ])("says what a condition may be where it is something else: %j", (condition, message) => {
    const parsed = parseWith(conditionSchema, condition, "pack-invalid", "when");
    const help =
      condition === undefined
        ? "add it: an object with `fact`, `all`, `any`, `not` or `condition` is needed here"
        : FORMS;
    expect(parsed).toMatchObject({ ok: false, diagnostics: [{ code: "pack-invalid", at: "when", message, help }] });
  });

  it.each([
    [{ conditon: "x" }, "when", "unknown key `conditon`; did you mean `condition`?"],
    [{ All: [leaf] }, "when", "unknown key `All`; did you mean `all`?"],
    [{ and: [leaf] }, "when", "unknown key `and`; write `all`"],
    [{ or: [leaf] }, "when", "unknown key `or`; write `any`"],
    [{ unless: [leaf] }, "when", `unknown key \`unless\`; ${FORMS}`],
    [{ all: [leaf], any: [leaf] }, "when", "`any` does not go with `all`; write the one or the other"],
    [{ all: [leaf], name: "x" }, "when", "unknown key `name`; the only key here is `all`"],
    [{ ...leaf, nam: "x" }, "when", "unknown key `nam`; did you mean `name`?"],
  ])("refuses a key it does not know, with a suggestion: %j", (condition, at, fault) => {
    expect(faults(condition)).toEqual([`pack-invalid at ${at}: ${fault}`]);
  });

  it.each(["path", "priority"])("refuses `%s`, which json-rules-engine would obey", (key) => {
    expect(faults({ all: [{ ...leaf, [key]: 1 }] })).toEqual([
      `pack-invalid at when/all/0: unknown key \`${key}\`; use one of \`name\`, \`fact\`, \`params\`, \`operator\`, \`value\``,
    ]);
  });

  it.each([
    [{ all: {} }, "when/all", "`{}` is not a list; write a list"],
    [{ all: [leaf, 5] }, "when/all/1", `\`5\` does not have any of the forms allowed here; ${FORMS}`],
    [{ not: [] }, "when/not", `\`[]\` does not have any of the forms allowed here; ${FORMS}`],
    [{ condition: "" }, "when/condition", "an empty text is too short; at least 1 is needed"],
    [{ condition: 4 }, "when/condition", "`4` is not text; write text"],
    [{ ...leaf, name: 7 }, "when/name", "`7` is not text; write text"],
  ])("refuses a value of the wrong kind, naming its place: %j", (condition, at, fault) => {
    expect(faults(condition)).toEqual([`pack-invalid at ${at}: ${fault}`]);
  });

  it("names every fault of a tree at its own place", () => {
    const found = faults({
      all: [{ ...leaf, fact: "sesions" }, { any: [{ not: { ...leaf, value: "five" } }, { any: [] }] }],
    });
    expect(found.map((fault) => fault.split(":")[0])).toEqual([
      "unknown-fact at when/all/0/fact",
      "value-type at when/all/1/any/0/not/value",
      "pack-invalid at when/all/1/any/1/any",
    ]);
  });

  it("never speaks in the words of the schema library", () => {
    const soup = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(null, true, 5, "", "week", "atLeast", []),
        fc.array(tie("value"), { maxLength: 3 }),
        tie("object"),
      ),
      object: fc.dictionary(
        fc.constantFrom(
          "all",
          "any",
          "not",
          "condition",
          "fact",
          "params",
          "operator",
          "value",
          "name",
          "of",
          "window",
          "since",
          "previous",
          "odd",
        ),
        tie("value"),
        { maxKeys: 5 },
      ),
    })).value;
    const property = fc.property(soup, (condition) => {
      for (const fault of faults(condition))
        expect(fault).not.toMatch(/Invalid|expected|received|undefined|Unrecognized|\[object|NaN/);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

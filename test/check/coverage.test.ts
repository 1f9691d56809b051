import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/check/check-pack.ts";
import { coverPack } from "../../src/check/coverage.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

const then = [{ action: "letter", force: "must", by: "school-office" }];
const below = {
  name: "attendance",
  fact: "attendancePercent",
  params: { window: "term" },
  operator: "below",
  value: 90,
};
const pack = (rule: object, more: object = {}) => ({
  id: "example",
  version: "1",
  title: "Example",
  extends: "england-2024",
  rules: [{ id: "a", then, ...rule }],
  ...more,
});
const missing = (rule: object, more: object = {}) => coverPack(pack(rule, more)).missing.map(({ what }) => what);

describe("coverPack", () => {
  it("names a rule without examples, and both sides of its boundary", () => {
    expect(coverPack(pack({ when: below }))).toEqual({
      goals: 4,
      met: 0,
      percent: 0,
      missing: [
        { at: "rules/a", what: "no example fires" },
        { at: "rules/a", what: "no example does not fire" },
        { at: "rules/a/when", what: "no example with `attendance` at exactly 90" },
        { at: "rules/a/when", what: "no example with `attendance` below 90" },
      ],
    });
  });

  it("wants the edge itself, since only the edge tells `below` from `atMost`", () => {
    const examples = [
      { attendance: 80, fires: true },
      { attendance: 95, fires: false },
    ];
    expect(missing({ when: below, examples })).toEqual(["no example with `attendance` at exactly 90"]);
    expect(missing({ when: below, examples: [...examples, { attendance: 90, fires: false }] })).toEqual([]);
  });

  it("wants the other side where the edge is included", () => {
    const atMost = { ...below, operator: "atMost" };
    const examples = [
      { attendance: 80, fires: true },
      { attendance: 90, fires: true },
    ];
    expect(missing({ when: atMost, examples })).toEqual([
      "no example does not fire",
      "no example with `attendance` above 90",
    ]);
  });

  it("wants any other comparison to be seen to hold, and not to hold", () => {
    const when = {
      all: [below, { name: "send", fact: "flag", params: { name: "send" }, operator: "is", value: true }],
    };
    const examples = [
      { attendance: 89, send: true, fires: true },
      { attendance: 90, send: true, fires: false },
    ];
    expect(missing({ when, examples })).toEqual(["no example in which `send` `is` true does not hold"]);
  });

  it("follows a shared condition, or takes it as given", () => {
    const conditions = [{ id: "attendance is low", when: below }];
    const when = { condition: "attendance is low" };
    const given = [
      { "attendance is low": true, fires: true },
      { "attendance is low": false, fires: false },
    ];
    expect(missing({ when, examples: given }, { conditions })).toEqual([
      "no example with `attendance` at exactly 90",
      "no example with `attendance` below 90",
    ]);
    const measured = [
      { attendance: 89, fires: true },
      { attendance: 90, fires: false },
    ];
    expect(missing({ when, examples: measured }, { conditions })).toEqual([]);
  });

  it("asks for examples of a ladder's exit too", () => {
    const ladder = (exit: object) => ({ ladders: [{ id: "letters", stages: [{ stage: "1", then }], exit }] });
    const when = { ...below, operator: "atLeast", value: 96 };
    expect(missing({}, ladder({ when }))).toHaveLength(4);
    const examples = [
      { attendance: 96, fires: true },
      { attendance: 95.99, fires: false },
    ];
    expect(missing({}, ladder({ when, examples }))).toEqual([]);
    expect(checkPack(pack({}, ladder({ when, examples: [{ attendance: 95.99, fires: true }] })))).toContainEqual(
      expect.objectContaining({ code: "example-fails", at: "ladders/letters/exit/examples/0" }),
    );
  });

  it.each(shippedPacks())("finds that $name shows both sides of every boundary", ({ json }) => {
    expect(coverPack(json).missing).toEqual([]);
  });

  it("has nothing to ask of a rule that always holds", () => {
    expect(coverPack(pack({}))).toEqual({ goals: 0, met: 0, percent: 100, missing: [] });
  });
});

import { describe, expect, it } from "vitest";
import { hasEntryAt, wayTo } from "../../src/packs/places.ts";

const pack = {
  codes: [{ id: "L" }, { id: "/" }],
  conditions: [{ id: "late and/or away", when: { all: [{ fact: "a" }, { fact: "b" }] } }],
  rules: [
    { id: "first", then: [{ action: "x", by: "y" }] },
    { id: "second", when: { fact: "c", value: 1 } },
  ],
  ladders: [{ id: "letters", stages: [{ stage: "1", when: { fact: "d" } }] }],
  documents: [{ id: "notice", contents: [{ id: "warning", text: "…" }] }],
};

describe("wayTo", () => {
  it.each([
    ["rules/second/when/value", ["rules", 1, "when", "value"]],
    ["rules/first/then/0/by", ["rules", 0, "then", 0, "by"]],
    ["ladders/letters/stages/1/when", ["ladders", 0, "stages", 0, "when"]],
    ["an id with a slash: conditions/late and/or away/all/1", null],
    ["conditions/late and/or away/all/1", ["conditions", 0, "when", "all", 1]],
    ["codes/L", ["codes", 0]],
    ["codes//", ["codes", 1]],
    ["documents/notice/warning", ["documents", 0, "contents", 0]],
  ])("finds %s", (at, way) => {
    expect(wayTo(pack, at)).toEqual(way ?? []);
  });

  it("goes as far as there is anything", () => {
    expect(wayTo(pack, "rules/second/because")).toEqual(["rules", 1]);
    expect(wayTo(pack, "")).toEqual([]);
    expect(wayTo(pack, "england-2024: rules/first")).toEqual([]);
  });
});

describe("hasEntryAt", () => {
  it("tells what a pack states from what it inherits", () => {
    expect(hasEntryAt(pack, "rules/first/then/0")).toBe(true);
    expect(hasEntryAt(pack, "rules/third")).toBe(false);
    expect(hasEntryAt(pack, "register/retention")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { whole } from "../../src/kernel/exact.ts";
import { between, isExact, known, missing } from "../../src/record/reading.ts";

const gaps = { why: "notSupplied", what: "a mark on 2024-09-03 AM" } as const;

describe("between", () => {
  it("is known where both ways of filling the gaps come to the same", () => {
    expect(between(whole(5), whole(5), gaps)).toEqual(known(whole(5)));
    expect(between({ n: 1, d: 2 }, { n: 2, d: 4 }, gaps)).toEqual(known({ n: 1, d: 2 }));
  });

  it("keeps both values, and what is missing, where they differ", () => {
    expect(between(whole(5), whole(6), gaps)).toEqual({
      kind: "between",
      ifPresent: whole(5),
      ifAbsent: whole(6),
      missing: gaps,
    });
  });
});

describe("missing", () => {
  it("says why, and what", () => {
    expect(missing("notYet", "a possible session")).toEqual({
      kind: "missing",
      missing: { why: "notYet", what: "a possible session" },
    });
  });
});

describe("isExact", () => {
  it("tells a number from the other values", () => {
    expect(isExact(whole(5))).toBe(true);
    for (const other of ["5", true, null, { several: [] }, { order: [], at: 0 }]) expect(isExact(other)).toBe(false);
  });
});

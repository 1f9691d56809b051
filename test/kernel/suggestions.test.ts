import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, nearest, suggester } from "../../src/kernel/suggestions.ts";

const facts = ["sessions", "days", "weeks", "spells", "attendancePercent", "absencePercent"];

describe("nearest", () => {
  it.each([
    ["sesions", "sessions"],
    ["attendencePercent", "attendancePercent"],
    ["AbsencePercent", "absencePercent"],
    ["dayz", "days"],
    ["spell", "spells"],
  ])("takes `%s` for `%s`", (written, meant) => {
    expect(nearest(written, facts)).toBe(meant);
  });

  it("finds nothing where nothing is near enough to be meant", () => {
    expect(nearest("penalty", facts)).toBeNull();
    expect(nearest("", facts)).toBeNull();
    expect(nearest("days", [])).toBeNull();
  });

  it("does not take one code for another with which it shares no character", () => {
    expect(nearest("Q9", ["/", "\\", "L"])).toBeNull();
    expect(nearest("%", ["/", "\\", "L"])).toBeNull();
    expect(nearest("y", ["X", "Y"])).toBe("Y");
    expect(nearest("Y8", ["/", "Y7"])).toBe("Y7");
  });

  it("always finds a candidate that was written as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (candidates, pick) => {
        const written = candidates[pick % candidates.length] ?? "";
        expect(nearest(written, candidates)?.toLowerCase()).toBe(written.toLowerCase());
      }),
    );
  });
});

describe("didYouMean", () => {
  it("asks about the nearest word", () => {
    expect(didYouMean("sesions", facts)).toBe("did you mean `sessions`?");
  });

  it("lists the choices where no word is near", () => {
    expect(didYouMean("penalty", ["am", "pm"])).toBe("use one of `am`, `pm`");
  });

  it("lists no more than twelve", () => {
    const many = Array.from({ length: 13 }, (_, index) => `choice-number-${index}`);
    expect(didYouMean("?", many)).toMatch(/`choice-number-11`, …$/);
    expect(didYouMean("?", many)).not.toContain("choice-number-12");
    expect(didYouMean("?", many.slice(0, 12))).not.toContain("…");
  });

  it("says so where there is nothing to choose from", () => {
    expect(didYouMean("x", [])).toBe("there is nothing it could refer to");
  });
});

describe("suggester", () => {
  it("says what `didYouMean` says, the second time too", () => {
    const meant = suggester(new Set(["contact-made", "letter"]));
    for (const written of ["contct-made", "xxxxxxxxxx", "contct-made"])
      expect(meant(written)).toBe(didYouMean(written, ["contact-made", "letter"]));
  });
});

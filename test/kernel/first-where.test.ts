import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWhere } from "../../src/kernel/first-where.ts";

describe("firstWhere", () => {
  it("finds what a walk finds, without asking about the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.nat(60), fc.nat(80), (from, length, turn) => {
        const to = from + length;
        const isSo = (n: number) => {
          expect(n >= from && n < to).toBe(true);
          return n >= from + turn;
        };
        expect(firstWhere(from, to, isSo)).toBe(Math.min(from + turn, to));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  approximate,
  compare,
  decimal,
  display,
  type Exact,
  greater,
  lesser,
  percentage,
  whole,
} from "../../src/kernel/exact.ts";

const anyInteger = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const anyPositive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const anyExact = fc.record({ n: anyInteger, d: anyPositive });
const smallExact = fc.record({ n: fc.integer({ min: -50, max: 50 }), d: fc.integer({ min: 1, max: 20 }) });
/** Two numbers so near each other that rounding would call them equal. */
const neighbours = fc
  .tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 1_000_000_000_000 }),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([d, k, more]): [Exact, Exact] => [percentage(1, d), { n: 100 * k + more, d: d * k }]);

/** The order of two fractions, worked out without any rounding. */
function bigOrder(a: Exact, b: Exact): number {
  const [left, right] = [BigInt(a.n) * BigInt(b.d), BigInt(b.n) * BigInt(a.d)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A share of sessions: what a rate really is. */
const rate = fc
  .integer({ min: 1, max: 1200 })
  .chain((possible) => fc.integer({ min: 0, max: possible }).map((part) => percentage(part, possible)));
/** An edge as a policy writes it: a whole number, or up to three decimals. */
const edge = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
);

describe("percentage", () => {
  it("342 of 380 is exactly 90 percent, and 38 of 380 exactly 10", () => {
    expect(compare(percentage(342, 380), whole(90))).toBe(0);
    expect(compare(percentage(38, 380), whole(10))).toBe(0);
    expect(compare(percentage(37, 380), whole(10))).toBe(-1);
    expect(compare(percentage(341, 380), whole(90))).toBe(-1);
    expect(compare(percentage(343, 380), whole(90))).toBe(1);
  });

  it("19 of 190 days absent is exactly 10 percent", () => {
    expect(compare(percentage(19, 190), whole(10))).toBe(0);
    expect(compare(percentage(171, 190), whole(90))).toBe(0);
  });
});

describe("decimal", () => {
  it.each([
    [92.5, 925, 10],
    [90, 90, 1],
    [0.1, 1, 10],
    [-0.5, -5, 10],
    [97.25, 9725, 100],
    [0, 0, 1],
    [1e-7, 1, 10_000_000],
  ])("reads %d as %i over %i", (value, n, d) => {
    expect(compare(decimal(value), { n, d })).toBe(0);
    expect(Number.isInteger(decimal(value).n)).toBe(true);
  });

  it("takes 92.3 for 923 tenths, though no floating-point number is", () => {
    expect(compare(decimal(92.3), { n: 923, d: 10 })).toBe(0);
    expect(compare(percentage(923, 1000), decimal(92.3))).toBe(0);
  });

  it("holds any number of up to six decimals as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }), (n, decimals) => {
        const d = 10 ** decimals;
        expect(compare(decimal(n / d), { n, d })).toBe(0);
      }),
    );
  });
});

describe("compare", () => {
  it("agrees with cross-multiplication in big integers", () => {
    fc.assert(fc.property(anyExact, anyExact, (a, b) => compare(a, b) === bigOrder(a, b)));
    fc.assert(fc.property(smallExact, smallExact, (a, b) => compare(a, b) === bigOrder(a, b)));
    fc.assert(fc.property(neighbours, ([a, b]) => compare(a, b) === bigOrder(a, b)));
  });

  it("does not take two thirds for 66.66666666666667 percent", () => {
    expect(compare(percentage(2, 3), decimal(66.66666666666667))).toBe(-1);
    expect(compare(percentage(1, 3), decimal(33.33333333333333))).toBe(1);
  });

  it("is an order: equal to itself, and the other way round with the other sign", () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        expect(compare(a, a)).toBe(0);
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });
});

describe("lesser", () => {
  it("is the one that is not above the other", () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => bigOrder(lesser(a, b), a) <= 0 && bigOrder(lesser(a, b), b) <= 0),
    );
  });
});

describe("greater", () => {
  it("is the one that is not below the other", () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => bigOrder(greater(a, b), a) >= 0 && bigOrder(greater(a, b), b) >= 0),
    );
  });
});

describe("approximate", () => {
  it("is the nearest floating-point number", () => {
    expect(approximate(percentage(150, 170))).toBeCloseTo(88.235_294, 6);
    expect(approximate(whole(90))).toBe(90);
  });
});

describe("display", () => {
  it("shows two decimals where they suffice", () => {
    expect(display(percentage(150, 170))).toBe(88.24);
    expect(display(percentage(20, 170))).toBe(11.76);
    expect(display(percentage(342, 380), [whole(90)])).toBe(90);
    expect(display(percentage(9.5 * 2, 380))).toBe(5);
  });

  it("A printed percentage never stands on the other side of an edge it is compared with: more decimals are shown instead", () => {
    expect(display(percentage(89_999, 100_000))).toBe(90);
    expect(display(percentage(89_999, 100_000), [whole(90)])).toBe(89.999);
    expect(display(percentage(90_001, 100_000), [whole(90)])).toBe(90.001);
    expect(display({ n: 92_345, d: 1000 }, [decimal(92.345)])).toBe(92.345);
  });

  it("stands on the same side of every edge as the exact rate does", () => {
    fc.assert(
      fc.property(rate, fc.array(edge, { maxLength: 4 }), (value, written) => {
        const edges = written.map(decimal);
        const shown = decimal(display(value, edges));
        for (const each of edges) expect(bigOrder(shown, each)).toBe(bigOrder(value, each));
      }),
    );
  });

  it("is never further from the rate than half of its second decimal", () => {
    fc.assert(
      fc.property(
        rate,
        fc.array(edge, { maxLength: 4 }),
        (value, written) => Math.abs(display(value, written.map(decimal)) - approximate(value)) <= 0.005 + 1e-9,
      ),
    );
  });
});

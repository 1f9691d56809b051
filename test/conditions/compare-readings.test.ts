import { describe, expect, it } from "vitest";
import { compareReadings, compareWith } from "../../src/conditions/compare-readings.ts";
import type { Operator } from "../../src/conditions/operators.ts";
import type { Truth } from "../../src/conditions/truth.ts";
import { decimal, type Exact, percentage, whole } from "../../src/kernel/exact.ts";
import { between, known, missing, type Reading } from "../../src/record/reading.ts";

const marks = { why: "notSupplied", what: "a mark" } as const;
const exactly = (value: number): Reading => known(decimal(value));
const gap = (ifPresent: number, ifAbsent: number): Reading => between(whole(ifPresent), whole(ifAbsent), marks);
const atLeast = (least: number): Reading => ({ kind: "atLeast", least: whole(least), missing: marks });
const stage = (at: number): Reading => known({ order: ["1", "2", "3"], at });
const bands = (...several: string[]): Reading => known({ several });

const letters: Readonly<Record<Truth, string>> = { satisfied: "y", notSatisfied: "n", undetermined: "?" };
const orders: readonly Operator[] = ["atLeast", "moreThan", "atMost", "below"];
const equals: readonly Operator[] = ["is", "isNot"];

/** The answers of several operators in brief: y, n, or ? where it cannot be known. */
function answers(operators: readonly Operator[], left: Reading, right: Reading): string {
  return operators.map((operator) => letters[compareReadings(operator, left, right)]).join("");
}

describe("compareReadings", () => {
  it.each([
    [4, 5, "nnyy"],
    [5, 5, "ynyn"],
    [6, 5, "yynn"],
    [92.5, 92.5, "ynyn"],
  ])("tells at least, more than, at most and below apart at the edge: %d against %d", (left, right, expected) => {
    expect(answers(orders, exactly(left), exactly(right))).toBe(expected);
  });

  it("compares exactly: 342 of 380 is 90 percent, and 341 of 379 is not", () => {
    expect(answers([...orders, ...equals], known(percentage(342, 380)), exactly(90))).toBe("ynynyn");
    expect(answers([...orders, ...equals], known(percentage(341, 379)), exactly(90))).toBe("nnyyny");
  });

  it("compares tenths exactly, where sums of floating-point numbers would miss", () => {
    expect(answers(equals, known({ n: 3, d: 10 }), exactly(0.3))).toBe("yn");
    expect(answers(equals, known({ n: 1, d: 3 }), exactly(0.3333333333333333))).toBe("ny");
  });

  it.each([
    ["on one side whichever way they are read", gap(6, 8), "yynn"],
    ["on the other side whichever way", gap(2, 4), "nnyy"],
    ["on both sides", gap(4, 6), "????"],
    ["up to the edge", gap(5, 7), "y??n"],
    ["the other way round", gap(7, 5), "y??n"],
  ])("settles what gaps leave open only where they do not matter: %s", (_, left, expected) => {
    expect(answers(orders, left, exactly(5))).toBe(expected);
  });

  it("reads the gaps of both sides the same way", () => {
    expect(answers(orders, gap(10, 20), gap(9, 19))).toBe("yynn");
    expect(answers(orders, gap(10, 20), gap(11, 19))).toBe("????");
  });

  it("is equal to a number between its two readings only perhaps, also where no gap alone would give it", () => {
    expect(answers(equals, gap(2, 4), exactly(3))).toBe("??");
    expect(answers(equals, gap(2, 4), exactly(5))).toBe("ny");
    expect(answers(equals, exactly(5), gap(2, 4))).toBe("ny");
    expect(answers(equals, gap(2, 4), gap(3, 6))).toBe("??");
    expect(answers(equals, gap(2, 4), gap(5, 6))).toBe("ny");
  });

  it("takes a least value for what any larger value would settle the same way", () => {
    expect(answers(orders, atLeast(4), exactly(3))).toBe("yynn");
    expect(answers(orders, atLeast(3), exactly(3))).toBe("y??n");
    expect(answers(orders, atLeast(2), exactly(3))).toBe("????");
  });

  it("takes a least value on the other side likewise", () => {
    expect(answers(orders, exactly(3), atLeast(3))).toBe("?ny?");
    expect(answers(orders, exactly(3), atLeast(4))).toBe("nnyy");
    expect(answers(orders, gap(1, 2), atLeast(3))).toBe("nnyy");
    expect(answers(orders, atLeast(3), atLeast(3))).toBe("????");
  });

  it("knows that a least value is not a smaller number", () => {
    expect(answers(equals, atLeast(4), exactly(3))).toBe("ny");
    expect(answers(equals, atLeast(3), exactly(3))).toBe("??");
    expect(answers(equals, exactly(3), atLeast(4))).toBe("ny");
  });

  it.each(["notYet", "notSupplied", "unanswered"] as const)(
    "never settles anything about what is missing: %s",
    (why) => {
      for (const [left, right] of [
        [missing(why, "it"), exactly(1)],
        [exactly(1), missing(why, "it")],
        [missing(why, "it"), missing(why, "it")],
      ] as const) {
        expect(answers([...orders, ...equals], left, right)).toBe("??????");
      }
    },
  );

  it("compares stages by their place in the ladder, not by name", () => {
    expect(answers(orders, stage(1), known("1"))).toBe("yynn");
    expect(answers(orders, stage(1), known("3"))).toBe("nnyy");
    expect(answers([...orders, ...equals], stage(1), known("2"))).toBe("ynynyn");
    expect(answers(orders, stage(0), stage(2))).toBe("nnyy");
    expect(answers(equals, known("2"), stage(1))).toBe("yn");
  });

  it("puts a pupil on no stage before the first, by the name `none` or null", () => {
    expect(answers([...orders, ...equals], stage(-1), known("1"))).toBe("nnyyny");
    expect(answers(equals, stage(-1), known("none"))).toBe("yn");
    expect(answers(equals, stage(-1), known(null))).toBe("yn");
    expect(answers(equals, stage(0), known(null))).toBe("ny");
  });

  it("settles nothing about a stage the ladder does not have", () => {
    expect(answers([...orders, ...equals], stage(1), known("4"))).toBe("??????");
  });

  it("settles nothing about one of several bands, and everything about another", () => {
    expect(answers(equals, bands("a", "b"), known("a"))).toBe("??");
    expect(answers(equals, known("a"), bands("a", "b"))).toBe("??");
    expect(answers(equals, bands("a", "b"), known("c"))).toBe("ny");
    expect(answers(equals, bands("a", "b"), bands("b", "c"))).toBe("??");
    expect(answers(equals, bands("a", "b"), bands("c", "d"))).toBe("ny");
  });

  it("takes no band for the band `none`", () => {
    expect(answers(equals, known(null), known("none"))).toBe("yn");
    expect(answers(equals, known(null), known("a"))).toBe("ny");
  });

  it("settles nothing about values of two kinds, nor about the order of what has none", () => {
    const [text, yes, five]: Reading[] = [known("yes"), known(true), exactly(5)];
    for (const [left, right] of [
      [text, yes],
      [yes, five],
      [text, five],
      [gap(1, 2), text],
    ]) {
      if (left !== undefined && right !== undefined)
        expect(answers([...orders, ...equals], left, right)).toBe("??????");
    }
    expect(answers(orders, known("a"), known("b"))).toBe("????");
  });

  it("gives an operator and its opposite opposite answers, whatever the readings", () => {
    const exacts: Exact[] = [whole(2), whole(3), decimal(2.5)];
    const readings = [
      ...exacts.map(known),
      gap(2, 3),
      gap(3, 2),
      atLeast(2),
      atLeast(3),
      missing("notYet", "it"),
      stage(1),
      known("2"),
      known(true),
      known(null),
      bands("2", "3"),
    ];
    const opposite = { y: "n", n: "y", "?": "?" } as const;
    for (const left of readings) {
      for (const right of readings) {
        const [least, more, most, below, is, isNot] = [...orders, ...equals].map(
          (operator) => letters[compareReadings(operator, left, right)],
        );
        const flipped = [below, most, isNot].map(
          (answer) => Object.entries(opposite).find(([from]) => from === answer)?.[1],
        );
        expect([least, more, is]).toEqual(flipped);
      }
    }
  });
});

describe("compareWith", () => {
  const list = (...values: number[]) => values.map(exactly);

  it("is one of a list where it is any of it, and none where it is none of it", () => {
    expect(compareWith("oneOf", exactly(2), list(1, 2))).toBe("satisfied");
    expect(compareWith("noneOf", exactly(2), list(1, 2))).toBe("notSatisfied");
    expect(compareWith("oneOf", exactly(3), list(1, 2))).toBe("notSatisfied");
    expect(compareWith("noneOf", exactly(3), list(1, 2))).toBe("satisfied");
  });

  it("cannot know about a list what it cannot know about its values", () => {
    expect(compareWith("oneOf", gap(2, 4), list(3, 9))).toBe("undetermined");
    expect(compareWith("noneOf", gap(2, 4), list(3, 9))).toBe("undetermined");
    expect(compareWith("noneOf", gap(2, 4), list(8, 9))).toBe("satisfied");
    expect(compareWith("oneOf", missing("unanswered", "it"), list(1))).toBe("undetermined");
  });

  it("reads no value and `none` alike, in a list as beside one value", () => {
    const literals = (...values: readonly (string | null)[]) => values.map((value) => known(value));
    expect(compareWith("oneOf", bands("a", "none"), literals("a", null))).toBe("satisfied");
    expect(compareWith("oneOf", bands("a", "none"), literals(null))).toBe("undetermined");
    expect(compareWith("noneOf", bands("a", "b"), literals(null))).toBe("satisfied");
  });

  it("knows that one of several bands is in a list that holds them all", () => {
    expect(compareWith("oneOf", bands("a", "b"), [known("a"), known("b"), known("c")])).toBe("satisfied");
    expect(compareWith("noneOf", bands("a", "b"), [known("b"), known("a")])).toBe("notSatisfied");
    expect(compareWith("oneOf", bands("a", "b"), [known("a"), known("c")])).toBe("undetermined");
  });

  it("compares with one value as its operator says", () => {
    expect(compareWith("below", exactly(2), list(3))).toBe("satisfied");
    expect(compareWith("is", exactly(2), [])).toBe("undetermined");
  });
});

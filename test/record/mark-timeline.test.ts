import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/kernel/dates.ts";
import type { Amendment, Mark } from "../../src/record/case-file.ts";
import { codeKnownOn, versionsOf } from "../../src/record/mark-timeline.ts";

const amended = (amendments: Amendment[], more: Partial<Mark> = {}): Mark => ({
  date: "2024-09-03",
  session: "AM",
  code: "I",
  amendments,
  ...more,
});
const known = (mark: Mark, date: string) => codeKnownOn(versionsOf(mark), dayOf(date));

describe("versionsOf", () => {
  it("each mark is its latest amendment dated on or before `asOf`", () => {
    const mark = amended([
      { from: "N", to: "O", on: "2024-09-10" },
      { from: "O", to: "I", on: "2024-09-12" },
    ]);
    expect(known(mark, "2024-09-03")).toBe("N");
    expect(known(mark, "2024-09-09")).toBe("N");
    expect(known(mark, "2024-09-10")).toBe("O");
    expect(known(mark, "2024-09-11")).toBe("O");
    expect(known(mark, "2024-09-12")).toBe("I");
    expect(known(mark, "2025-07-22")).toBe("I");
  });

  it("reads the amendments in order of their dates, however they are handed in", () => {
    const amendments: Amendment[] = [
      { from: "N", to: "O", on: "2024-09-10" },
      { from: "O", to: "C", on: "2024-09-12" },
      { from: "C", to: "I", on: "2024-09-20" },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(amendments, { minLength: 3 }), (turned) => {
        expect(versionsOf(amended(turned))).toEqual(versionsOf(amended(amendments)));
      }),
    );
  });

  it("takes a mark for known from its own day, or from the day it was entered", () => {
    const plain: Mark = { date: "2024-09-03", session: "AM", code: "/" };
    expect(known(plain, "2024-09-02")).toBeNull();
    expect(known(plain, "2024-09-03")).toBe("/");
    const late: Mark = { ...plain, enteredOn: "2024-09-05" };
    expect(known(late, "2024-09-04")).toBeNull();
    expect(known(late, "2024-09-05")).toBe("/");
    expect(known({ ...plain, enteredOn: "2024-09-05T15:40" }, "2024-09-05")).toBe("/");
    const planned: Mark = { ...plain, code: "C", enteredOn: "2024-07-01" };
    expect(known(planned, "2024-07-01")).toBe("C");
  });

  it("does not lose a mark that was amended before the day it says it was entered", () => {
    const mark = amended([{ from: "N", to: "I", on: "2024-09-04" }], { enteredOn: "2024-09-06" });
    expect(known(mark, "2024-09-03")).toBeNull();
    expect(known(mark, "2024-09-04")).toBe("I");
  });

  it("believes the code the mark carries where an amendment has no date", () => {
    const mark = amended([{ from: "N", to: "I" }]);
    expect(known(mark, "2024-09-03")).toBe("I");
  });

  it("falls back on the mark's own code where an amendment does not say what it changed", () => {
    const mark = amended([{ on: "2024-09-10" }]);
    expect(known(mark, "2024-09-03")).toBe("I");
    expect(known(mark, "2024-09-10")).toBe("I");
  });
});

describe("codeKnownOn", () => {
  it("is null before there is any version, and without any", () => {
    expect(codeKnownOn([], dayOf("2024-09-03"))).toBeNull();
    expect(codeKnownOn([{ since: 5, second: 0, code: "I" }], 4)).toBeNull();
    expect(codeKnownOn([{ since: 5, second: 0, code: "I" }], 5)).toBe("I");
  });
});

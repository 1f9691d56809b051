import { describe, expect, it } from "vitest";
import { attendanceChange } from "../../src/facts/attendance-change.ts";
import { compare, whole } from "../../src/kernel/exact.ts";
import { isExact } from "../../src/record/reading.ts";
import { place, says } from "../support/place.ts";
import { marksBetween, type Otherwise, pupil } from "../support/registers.ts";

// The first half term of autumn 2024 has 40 school days (80 sessions); its second begins on Monday 4 November.
const lastHalfTerm = { window: "halfTerm", from: { previous: "halfTerm" } };
/** 76 of 80 sessions attended in the first half term: 95%. */
const fourAway = { "2024-09-10": "I", "2024-09-12": "I" };

const change = (asOf: string, otherwise: Otherwise, params: object = lastHalfTerm, enrolled = "2024-09-02") =>
  says(attendanceChange, params, {
    asOf,
    pupil: pupil({ enrolled: { from: enrolled }, marks: marksBetween("2024-09-02", asOf, otherwise) }),
  });

describe("attendanceChange", () => {
  it("is attendance in one window less attendance in another, in percentage points: a fall is negative", () => {
    expect(change("2024-11-08", { ...fourAway, "2024-11-06 PM": "I" })).toBe("-5");
    expect(change("2024-11-08", { ...fourAway, "2024-11-06": "I" })).toBe("-15");
    expect(change("2024-11-08", fourAway)).toBe("5");
    expect(change("2024-11-08", {})).toBe("0");
  });

  it("is exact, also where neither rate is a round figure", () => {
    // 5 of 6 less 76 of 80: 83.333… less 95.
    expect(change("2024-11-06", { ...fourAway, "2024-11-06 PM": "I" })).toBe("-11.6667");
    const reading = attendanceChange.bind(lastHalfTerm).read(
      place({
        asOf: "2024-11-06",
        pupil: pupil({
          enrolled: { from: "2024-09-02" },
          marks: marksBetween("2024-09-02", "2024-11-06", { ...fourAway, "2024-11-06 PM": "I" }),
        }),
      }),
    );
    const value = reading.kind === "known" && isExact(reading.value) ? reading.value : whole(0);
    expect(compare(value, { n: -35, d: 3 })).toBe(0);
  });

  it("lies between the two ways the gaps of either window can be read", () => {
    expect(change("2024-11-08", { ...fourAway, "2024-11-06 PM": null })).toBe("5..-5");
    expect(change("2024-11-08", { ...fourAway, "2024-11-06 PM": "I", "2024-09-16 AM": null })).toBe("-3.75..-5");
    // Greatest if the gap of now was present and the gap of then absent: 100 less 93.75; least the other way about: 90 less 95.
    expect(change("2024-11-08", { ...fourAway, "2024-11-06 PM": null, "2024-09-16 AM": null })).toBe("6.25..-5");
  });

  it("names the gaps of both windows, and once where both have the same", () => {
    const gapsOf = (params: object, otherwise: Otherwise) => {
      const marks = marksBetween("2024-09-02", "2024-11-08", otherwise);
      const reading = attendanceChange
        .bind(params)
        .read(place({ asOf: "2024-11-08", pupil: pupil({ enrolled: { from: "2024-09-02" }, marks }) }));
      return reading.kind === "between" ? reading.missing.what : reading.kind;
    };
    const gaps = { "2024-11-06 PM": null, "2024-09-16 AM": null };
    expect(gapsOf(lastHalfTerm, gaps)).toBe("a mark on 2024-09-16 AM, and a mark on 2024-11-06 PM");
    expect(gapsOf({ window: "academicYear", from: "term" }, { "2024-11-06 PM": null })).toBe("a mark on 2024-11-06 PM");
  });

  it("is not there yet where a window has nothing to measure", () => {
    expect(change("2024-10-01", {})).toBe("notYet");
    expect(change("2024-11-03", {}, { window: "week", from: { since: "letter" } })).toBe("notYet");
  });

  it("is not supplied where the marks begin after a window of a pupil on roll", () => {
    expect(change("2024-10-01", {}, lastHalfTerm, "2023-09-04")).toBe("notSupplied");
  });

  it("needs both windows", () => {
    expect(attendanceChange.params.safeParse({ window: "term" }).success).toBe(false);
    expect(attendanceChange.params.safeParse({ from: "term" }).success).toBe(false);
  });
});

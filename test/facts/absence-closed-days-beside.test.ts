import { describe, expect, it } from "vitest";
import { absenceClosedDaysBeside } from "../../src/facts/absence-closed-days-beside.ts";
import { schoolYear } from "../support/calendars.ts";
import { place } from "../support/place.ts";
import { brief, marksBetween, type Otherwise, pupil } from "../support/registers.ts";

/** Of the last absence known. */
function beside(asOf: string, otherwise: Otherwise, school?: ReturnType<typeof schoolYear>, yearGroup = 5): string {
  const marks = marksBetween("2024-09-02", asOf, otherwise, school);
  const around = place({
    asOf,
    pupil: pupil({ yearGroup, enrolled: { from: "2024-09-02" }, marks }),
    ...(school === undefined ? {} : { calendar: school }),
  });
  const absence = around.absences.at(-1);
  return absence === undefined
    ? "none"
    : brief(absenceClosedDaysBeside.bind({}).read(around.about({ kind: "absence", absence })));
}

describe("absenceClosedDaysBeside", () => {
  it("is 0 in the middle of a week, 2 on a Friday or a Monday", () => {
    expect(beside("2024-09-20", { "2024-09-11": "I" })).toBe("0");
    expect(beside("2024-09-20", { "2024-09-13": "I" })).toBe("2");
    expect(beside("2024-09-20", { "2024-09-16": "I" })).toBe("2");
    expect(beside("2024-09-20", { "2024-09-12": "I", "2024-09-13 AM": "I" })).toBe("2");
  });

  it("is 3 at a weekend with a bank holiday, on either side of it", () => {
    expect(beside("2025-05-09", { "2025-05-02": "I" })).toBe("3");
    expect(beside("2025-05-09", { "2025-05-06": "I" })).toBe("3");
  });

  it("is 9 beside a week's holiday with its weekends, 16 beside this Christmas", () => {
    expect(beside("2024-11-08", { "2024-10-25": "I" })).toBe("9");
    expect(beside("2024-11-08", { "2024-11-04": "I" })).toBe("9");
    expect(beside("2024-11-08", { "2024-10-24": "I" })).toBe("0");
    expect(beside("2025-01-10", { "2024-12-20": "I" })).toBe("16");
  });

  it("counts a holiday with the same absence on both sides of it", () => {
    expect(beside("2024-11-08", { "2024-10-25": "I", "2024-11-04": "I" })).toBe("9");
  });

  it("counts days closed to the pupil's year group alone", () => {
    const school = schoolYear([{ from: "2024-09-12", yearGroups: [11] }]);
    expect(beside("2024-09-20", { "2024-09-11": "I" }, school, 11)).toBe("1");
    expect(beside("2024-09-20", { "2024-09-11": "I" }, school, 10)).toBe("0");
  });

  it("has no after yet while the absence goes on: what is before it is a least value", () => {
    expect(beside("2024-10-25", { "2024-10-25": "I" })).toBe("at least 0");
    expect(beside("2024-11-06", { "2024-11-04": "I", "2024-11-05": "I", "2024-11-06": "I" })).toBe("at least 9");
  });

  it("does not know what lies before the first day of the calendar supplied", () => {
    expect(beside("2024-09-13", { "2024-09-02": "I" }, schoolYear())).toBe("at least 0");
    expect(beside("2025-07-22", { "2025-07-22 AM": "I" }, schoolYear())).toBe("at least 0");
  });

  it("is in doubt where a gap beside the absence would make it reach the holiday", () => {
    expect(beside("2024-11-08", { "2024-10-24": "I", "2024-10-25": null })).toBe("0..9");
  });
});

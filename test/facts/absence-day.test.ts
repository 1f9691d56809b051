import { describe, expect, it } from "vitest";
import { absenceDay } from "../../src/facts/absence-day.ts";
import { place } from "../support/place.ts";
import { brief, marksBetween, type Otherwise, pupil } from "../support/registers.ts";

/** The day of the last absence known. */
function dayOfAbsence(asOf: string, otherwise: Otherwise): string {
  const around = place({
    asOf,
    pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise) }),
  });
  const absence = around.absences.at(-1);
  return absence === undefined ? "none" : brief(absenceDay.bind({}).read(around.about({ kind: "absence", absence })));
}

describe("absenceDay", () => {
  it("Which day of absence is it? The first day touched is day 1, even if only its afternoon was missed", () => {
    expect(dayOfAbsence("2024-09-10", { "2024-09-10 PM": "N" })).toBe("1");
    expect(dayOfAbsence("2024-09-11", { "2024-09-10 PM": "N", "2024-09-11": "N" })).toBe("2");
    expect(dayOfAbsence("2024-09-12", { "2024-09-10 PM": "N", "2024-09-11": "N", "2024-09-12 AM": "N" })).toBe("3");
  });

  it("days not possible are not numbered", () => {
    expect(dayOfAbsence("2024-09-16", { "2024-09-13": "N", "2024-09-16": "N" })).toBe("2");
    expect(dayOfAbsence("2024-09-12", { "2024-09-10": "N", "2024-09-11": "Y1", "2024-09-12": "N" })).toBe("2");
    expect(dayOfAbsence("2024-11-04", { "2024-10-25": "N", "2024-11-04": "N" })).toBe("2");
  });

  it("is in doubt where a gap beside the absence would make it longer", () => {
    expect(dayOfAbsence("2024-09-12", { "2024-09-10": "N", "2024-09-11": null, "2024-09-12": "N" })).toBe("1..3");
  });
});

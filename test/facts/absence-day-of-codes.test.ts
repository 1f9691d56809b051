import { describe, expect, it } from "vitest";
import { absenceDay } from "../../src/facts/absence-day.ts";
import { place } from "../support/place.ts";
import { brief, marksBetween, type Otherwise, pupil } from "../support/registers.ts";

/** The day of illness in the last absence known. */
function dayOfIllness(asOf: string, otherwise: Otherwise): string {
  const around = place({
    asOf,
    pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise) }),
  });
  const absence = around.absences.at(-1);
  if (absence === undefined) return "none";
  return brief(absenceDay.bind({ of: ["I"] }).read(around.about({ kind: "absence", absence })));
}

describe("absenceDay of listed codes", () => {
  it("numbers the days touched by sessions of those codes, half days among them", () => {
    expect(dayOfIllness("2024-09-11", { "2024-09-10 PM": "I", "2024-09-11": "I" })).toBe("2");
  });

  it("leaves out days of the same absence that carry other codes", () => {
    expect(dayOfIllness("2024-09-12", { "2024-09-10": "O", "2024-09-11": "O", "2024-09-12": "I" })).toBe("1");
    expect(dayOfIllness("2024-09-11", { "2024-09-10": "O", "2024-09-11": "O" })).toBe("0");
  });

  it("is in doubt where a gap beside the absence could be such a day", () => {
    expect(dayOfIllness("2024-09-12", { "2024-09-10": "I", "2024-09-11": null, "2024-09-12": "I" })).toBe("1..3");
  });
});

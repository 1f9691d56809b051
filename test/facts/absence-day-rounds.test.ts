import { describe, expect, it } from "vitest";
import { absenceDay } from "../../src/facts/absence-day.ts";
import { place } from "../support/place.ts";
import { brief, marksBetween, type Otherwise, pupil } from "../support/registers.ts";

/** The day of the last absence known, numbered afresh after five days. */
function dayInRoundsOfFive(asOf: string, otherwise: Otherwise): string {
  const around = place({
    asOf,
    pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise) }),
  });
  const absence = around.absences.at(-1);
  if (absence === undefined) return "none";
  return brief(absenceDay.bind({ inRoundsOf: 5 }).read(around.about({ kind: "absence", absence })));
}

const twoWeeks = Object.fromEntries(
  ["09", "10", "11", "12", "13", "16", "17", "18", "19", "20", "23"].map((day) => [`2024-09-${day}`, "N"]),
);

describe("absenceDay in rounds", () => {
  it("numbers the first five days as they are", () => {
    expect(dayInRoundsOfFive("2024-09-09", twoWeeks)).toBe("1");
    expect(dayInRoundsOfFive("2024-09-13", twoWeeks)).toBe("5");
  });

  it("repeat the cycle starts again at day 1 on the next school day", () => {
    expect(dayInRoundsOfFive("2024-09-16", twoWeeks)).toBe("1");
    expect(dayInRoundsOfFive("2024-09-20", twoWeeks)).toBe("5");
    expect(dayInRoundsOfFive("2024-09-23", twoWeeks)).toBe("1");
  });

  it("is in doubt within the round where a gap would make the absence longer", () => {
    expect(dayInRoundsOfFive("2024-09-12", { "2024-09-10": "N", "2024-09-11": null, "2024-09-12": "N" })).toBe("1..3");
  });

  it("is not known where a gap leaves open which round it is", () => {
    const gap = { ...twoWeeks, "2024-09-12": null };
    expect(dayInRoundsOfFive("2024-09-17", gap)).toContain("notSupplied");
  });
});

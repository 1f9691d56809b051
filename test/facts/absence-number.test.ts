import { describe, expect, it } from "vitest";
import { absenceNumber } from "../../src/facts/absence-number.ts";
import { place } from "../support/place.ts";
import { brief, marksBetween, type Otherwise, pupil } from "../support/registers.ts";

/** Of the last absence known. */
function number(asOf: string, otherwise: Otherwise, params: object, enrolled = "2024-09-02"): string {
  const marks = marksBetween("2024-09-02", asOf, otherwise);
  const around = place({ asOf, pupil: pupil({ enrolled: { from: enrolled }, marks }) });
  const absence = around.absences.at(-1);
  return absence === undefined
    ? "none"
    : brief(absenceNumber.bind(params).read(around.about({ kind: "absence", absence })));
}

const illness = { of: ["I"], window: "term" };
const twice = { "2024-09-05": "I", "2024-09-19": "I" };

describe("absenceNumber", () => {
  it("is 1 for the first absence of the window, 3 for the third", () => {
    expect(number("2024-10-25", { "2024-09-05": "I" }, illness)).toBe("1");
    expect(number("2024-10-25", { ...twice, "2024-10-03 PM": "I" }, illness)).toBe("3");
  });

  it("counts only absences with a session of the class, and 0 where this is none of them", () => {
    const mixed = { ...twice, "2024-09-12": "N", "2024-10-03": "I" };
    expect(number("2024-10-25", mixed, illness)).toBe("3");
    expect(number("2024-10-25", mixed, { window: "term" })).toBe("4");
    expect(number("2024-10-25", { ...twice, "2024-10-03": "N" }, illness)).toBe("0");
    expect(number("2024-10-25", { ...twice, "2024-10-03": "N", "2024-10-04": "I" }, illness)).toBe("3");
  });

  it("counts absences that began in the window, whenever they ended", () => {
    expect(number("2024-11-08", { "2024-10-25": "I", "2024-11-04": "I" }, { window: "halfTerm" })).toBe("0");
    expect(number("2024-11-08", { "2024-10-24": "I", "2024-11-06": "I" }, { window: "halfTerm" })).toBe("1");
    expect(number("2024-11-08", { "2024-10-24": "I", "2024-11-06": "I" }, { window: "term" })).toBe("2");
  });

  it("looks further back than the academic year where the window does", () => {
    const asked = { window: { months: 36 } };
    expect(number("2024-10-25", twice, asked)).toBe("2");
    expect(number("2024-10-25", twice, asked, "2023-09-04")).toBe("at least 2");
  });

  it("is smaller where a gap between two absences was absence, greater where a gap by itself was one", () => {
    const joined = { "2024-09-05": "I", "2024-09-06": null, "2024-09-09": "I", "2024-10-03": "I" };
    expect(number("2024-10-25", joined, illness)).toBe("3..2");
    expect(number("2024-10-25", { ...twice, "2024-09-12": null }, { window: "term" })).toBe("2..3");
  });

  it("is not there before the window is", () => {
    expect(number("2024-10-25", twice, { window: { since: "letter" } })).toBe("notYet");
  });
});

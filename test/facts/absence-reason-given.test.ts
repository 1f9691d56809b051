import { describe, expect, it } from "vitest";
import { absenceReasonGiven } from "../../src/facts/absence-reason-given.ts";
import { place } from "../support/place.ts";
import { brief, marksBetween, pupil } from "../support/registers.ts";

const marks = [
  ...marksBetween("2024-09-02", "2024-09-06", { "2024-09-04": "I" }),
  { date: "2024-09-09", session: "AM", code: "I" },
  { date: "2024-09-09", session: "PM", code: "I", reason: "unwell" },
];
const around = place({ asOf: "2024-09-09", pupil: pupil({ enrolled: { from: "2024-09-02" }, marks }) });

describe("absenceReasonGiven", () => {
  it("says whether any session of the absence has a reason", () => {
    const given = around.absences.map((absence) =>
      brief(absenceReasonGiven.bind({}).read(around.about({ kind: "absence", absence }))),
    );
    expect(given).toEqual(["false", "true"]);
  });

  it("is missing where no absence is spoken of", () => {
    expect(brief(absenceReasonGiven.bind({}).read(around))).toBe("notSupplied");
  });
});

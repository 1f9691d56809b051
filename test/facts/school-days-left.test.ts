import { describe, expect, it } from "vitest";
import { schoolDaysLeft } from "../../src/facts/school-days-left.ts";
import { schoolYear } from "../support/calendars.ts";
import { says } from "../support/place.ts";
import { pupil } from "../support/registers.ts";

const left = (period: string, asOf: string) => says(schoolDaysLeft, { in: period }, { asOf, pupil: pupil() });

describe("schoolDaysLeft", () => {
  it("counts the school days of the period after today, and is 0 on its last", () => {
    expect(["2024-10-21", "2024-10-22", "2024-10-24", "2024-10-25"].map((day) => left("halfTerm", day))).toEqual([
      "4",
      "3",
      "1",
      "0",
    ]);
    expect([left("week", "2024-10-16"), left("week", "2024-10-18")]).toEqual(["2", "0"]);
    // 40 and 35 school days in the autumn, 60 in the spring, 60 in the summer.
    expect([left("term", "2024-09-02"), left("academicYear", "2024-09-02")]).toEqual(["74", "194"]);
    expect([left("term", "2024-12-20"), left("academicYear", "2025-07-22")]).toEqual(["0", "0"]);
  });

  it("is 0 in the holiday after it, which belongs to the period just ended", () => {
    expect(left("halfTerm", "2024-10-30")).toBe("0");
    expect(left("halfTerm", "2024-11-04")).toBe("34");
    expect(left("week", "2024-10-20")).toBe("0");
  });

  it("knows the days closed to the pupil's year group", () => {
    const calendar = schoolYear([{ from: "2024-10-25", yearGroups: [11] }]);
    const ofYear = (yearGroup: number) =>
      says(schoolDaysLeft, { in: "halfTerm" }, { asOf: "2024-10-21", calendar, pupil: pupil({ yearGroup }) });
    expect([ofYear(11), ofYear(10)]).toEqual(["3", "4"]);
  });

  it("is not there before the first day supplied", () => {
    expect(left("term", "2023-08-31")).toBe("notYet");
  });
});

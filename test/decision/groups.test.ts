import { describe, expect, it } from "vitest";
import { evaluateMany } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { marks, policyOf } from "../support/pupils.ts";

const policy = policyOf({
  rules: [
    {
      id: "class",
      scope: { group: "registrationGroup" },
      when: { fact: "group.attendancePercent", params: { window: "academicYear" }, operator: "atLeast", value: 96 },
      then: [{ action: "praise", force: "should" }],
    },
  ],
});
const pupil = (id: string, otherwise = {}) => ({
  id,
  registrationGroup: "5A",
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-09-13", otherwise),
});
const decided = (...pupils: object[]) =>
  evaluateMany(policy, { calendar: twoYears, pupils }, { asOf: "2024-09-13" }).groups["5A"];

describe("decideGroups", () => {
  it("leaves what is missing out of the rate it shows, and still does not decide by it", () => {
    // Ten days of two pupils are 40 sessions; one is ill, one has no mark: 38 of 39 known sessions attended.
    const group = decided(pupil("A", { "2024-09-10": "I\\" }), pupil("B", { "2024-09-11": "/." }));
    expect(group?.attendancePercent).toBe(97.44);
    // With the gap read as absence it is 38 of 40, 95%.
    expect(group?.undetermined.map(({ rule }) => rule)).toEqual(["class"]);
    expect(group?.actions).toEqual([]);
  });
});

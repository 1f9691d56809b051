import { describe, expect, it } from "vitest";
import { cohort } from "../../src/cohort/cohort.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const pupil = (id: string, group: string, otherwise = {}, more = {}) => ({
  id,
  registrationGroup: group,
  yearGroup: 5,
  household: `H${group}`,
  flags: [],
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-09-20", otherwise),
  ...more,
});
const improved = {
  id: "class-improved",
  scope: { group: "registrationGroup" },
  when: {
    fact: "group.attendancePercent",
    params: { window: "week" },
    operator: "moreThan",
    value: { name: "last week", fact: "group.attendancePercent", params: { window: { previous: "week" } } },
  },
  then: [{ action: "celebrate", force: "should", repeat: "week" }],
};
const policy = policyOf({
  rules: [
    improved,
    {
      ...ruleWhen({ fact: "attendancePercent", params: { window: "academicYear" }, operator: "atMost", value: 90 }),
      then: [{ action: "review", force: "must", repeat: "week" }],
    },
  ],
});
const school = {
  calendar: twoYears,
  pupils: [
    pupil("A1", "5A", allDay("I", "2024-09-09", "2024-09-13")),
    pupil("A2", "5A"),
    pupil("B1", "5B", { ...allDay("O", "2024-09-16", "2024-09-16") }),
    pupil("B2", "5B", allDay("D", "2024-09-02", "2024-09-20"), { flags: ["send"] }),
  ],
};

describe("cohort", () => {
  it("pools the sessions of a group, and pupils with no possible session drop out", () => {
    const { figures } = cohort(policy, school, { asOf: "2024-09-20" });
    expect(figures).toMatchObject([
      { group: "5A", pupils: 2, attendance: { attended: 50, possible: 60, percent: 83.33 }, persistentlyAbsent: 1 },
      {
        group: "5B",
        pupils: 2,
        attendance: { attended: 28, possible: 30, percent: 93.33 },
        absence: { unauthorised: 2 },
      },
    ]);
  });

  it("lists who is to be reviewed", () => {
    expect(cohort(policy, school, { asOf: "2024-09-20" }).lists).toMatchObject([
      { action: "review", pupils: ["A1"], force: "must" },
    ]);
  });

  it("celebrates the class whose attendance is above last week's, and only that class", () => {
    const { groups } = cohort(policy, school, { asOf: "2024-09-20" });
    expect(groups["5A"]?.actions).toMatchObject([{ action: "celebrate", since: "2024-09-16" }]);
    expect(groups["5B"]?.actions).toEqual([]);
  });

  it("groups by year, household, school and flag", () => {
    const by = (kind: "yearGroup" | "household" | "school" | "flag:send") =>
      cohort(policy, school, { asOf: "2024-09-20", by: kind }).figures.map(({ group, pupils }) => [group, pupils]);
    expect(by("yearGroup")).toEqual([["5", 4]]);
    expect(by("household")).toEqual([
      ["H5A", 2],
      ["H5B", 2],
    ]);
    expect(by("school")).toEqual([["school", 4]]);
    expect(by("flag:send")).toEqual([
      ["not send", 3],
      ["send", 1],
    ]);
  });

  it("returns what is wrong with the school as diagnostics", () => {
    expect(cohort(policy, { calendar: {}, pupils: [] }, { asOf: "2024-09-20" }).diagnostics).toMatchObject([
      { code: "calendar-invalid" },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { decide, marks, policyOf } from "../support/pupils.ts";

const policy = policyOf({
  register: {
    sessions: [
      { session: "AM", opens: "08:50", lateAfter: "09:00", closes: "09:30" },
      { session: "PM", opens: "13:10", lateAfter: "13:15", closes: "13:30" },
    ],
  },
  rules: [
    {
      id: "call",
      scope: "absence",
      when: { fact: "absence.ongoing", operator: "is", value: true },
      then: [{ action: "call", force: "must", due: { at: "09:30" }, repeat: "day" }],
    },
  ],
});
const asked = (codes: string, asOf: string) => {
  const [action] = decide(policy, { marks: marks("2024-09-02", "2024-09-12", { "2024-09-12": codes }) }, asOf).actions;
  return [action?.due, action?.overdue];
};

describe("deadlineOf", () => {
  it("is the time of the day on which the duty came about with the morning's register", () => {
    expect(asked("NN", "2024-09-12T09:00")).toEqual(["2024-09-12T09:30", false]);
    expect(asked("NN", "2024-09-12T09:30")).toEqual(["2024-09-12T09:30", false]);
    expect(asked("NN", "2024-09-12T09:31")).toEqual(["2024-09-12T09:30", true]);
  });

  it("is that time of the next school day where the duty came about later, since nothing is overdue the hour it appears", () => {
    expect(asked("/N", "2024-09-12T13:25")).toEqual(["2024-09-13T09:30", false]);
    expect(asked("/N", "2024-09-12")).toEqual(["2024-09-13T09:30", false]);
  });

  it("is a time of the n-th day where both are stated", () => {
    const detention = policyOf({
      rules: [
        {
          id: "late",
          when: { fact: "sessions", params: { of: ["L"], window: "week" }, operator: "atLeast", value: 1 },
          then: [{ action: "detention", force: "must", due: { schoolDays: 1, at: "15:10" } }],
        },
      ],
    });
    // Late on a Friday: due on Monday at ten past three.
    const due = (asOf: string) => {
      const [action] = decide(
        detention,
        { marks: marks("2024-09-02", "2024-09-13", { "2024-09-13": "L\\" }) },
        asOf,
      ).actions;
      return [action?.due, action?.overdue];
    };
    expect(due("2024-09-13")).toEqual(["2024-09-16T15:10", false]);
  });
});

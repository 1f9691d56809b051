import { describe, expect, it } from "vitest";
import { decide, marks, policyOf } from "../support/pupils.ts";

const report = {
  id: "report",
  then: [{ action: "report", force: "must", due: { schoolDays: 10 }, repeat: "term" }],
};
const first = (policy: ReturnType<typeof policyOf>, scene: object, asOf: string) => {
  const [action] = decide(policy, { marks: marks("2024-09-20", asOf), ...scene }, asOf).actions;
  return [action?.since, action?.due, action?.overdue];
};

describe("standsSince", () => {
  it("goes back no further than the first day on roll, so that nothing is overdue for a pupil who has just come", () => {
    const policy = policyOf({ rules: [report] });
    expect(first(policy, { enrolled: { from: "2024-09-20" } }, "2024-09-20")).toEqual([
      "2024-09-20",
      "2024-10-04",
      false,
    ]);
    expect(first(policy, { enrolled: { from: "2024-09-20" } }, "2024-10-07")).toEqual([
      "2024-09-20",
      "2024-10-04",
      true,
    ]);
  });

  it("goes back no further than the first day the policy is in force", () => {
    const policy = policyOf({ rules: [report], effective: { from: "2024-11-04" } });
    expect(first(policy, { enrolled: { from: "2023-09-04" } }, "2024-11-04")).toEqual([
      "2024-11-04",
      "2024-11-18",
      false,
    ]);
  });
});

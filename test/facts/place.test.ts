import { describe, expect, it } from "vitest";
import { actionsOf, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const policy = policyOf({
  rules: [
    ruleWhen(
      { fact: "eventCount", params: { type: "leave-refused" }, operator: "atLeast", value: 1 },
      { scope: "absence" },
    ),
  ],
});
const file = marks("2024-09-02", "2025-01-24", { "2024-11-20": "II", "2025-01-21": "II" });
const leaveRequests = [{ id: "R1", kind: "holiday", from: "2024-11-20", to: "2024-11-21", requestedOn: "2024-11-11" }];
const asked = (about: string | null) =>
  decide(
    policy,
    { marks: file, leaveRequests, events: [{ date: "2024-11-12", type: "leave-refused", about }] },
    "2025-01-24",
  ).actions.map((action) => action.for);

describe("Circumstances", () => {
  it("holds a decision about leave against the absences it is about, by its days or by its request", () => {
    expect(asked("2024-11-20")).toEqual(["2024-11-20"]);
    expect(asked("R1")).toEqual(["2024-11-20"]);
    expect(asked(null)).toEqual(["2024-11-20", "2025-01-21"]);
  });

  it("counts an event about the pupil for every absence", () => {
    const letter = policyOf({
      words: { events: [{ id: "letter", title: "Letter" }] },
      rules: [
        ruleWhen(
          { fact: "eventCount", params: { type: "letter" }, operator: "atLeast", value: 1 },
          { scope: "absence" },
        ),
      ],
    });
    const scene = { marks: file, events: [{ date: "2024-11-12", type: "letter" }] };
    expect(actionsOf(decide(letter, scene, "2025-01-24"))).toHaveLength(2);
  });
});

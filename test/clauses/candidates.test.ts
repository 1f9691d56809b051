import { describe, expect, it } from "vitest";
import { actionsOf, allDay, decide, marks, policyOf } from "../support/pupils.ts";

const below = (value: number) => ({
  fact: "attendancePercent",
  params: { window: "academicYear" },
  operator: "below",
  value,
});
const fast = { fact: "answer", params: { id: "falling-fast" }, operator: "is", value: true };
const policy = policyOf({
  questions: [{ id: "falling-fast", question: "Is attendance falling fast?", type: "boolean", by: "headteacher" }],
  ladders: [
    {
      id: "letters",
      stages: [
        { stage: "1", when: below(96), then: [{ action: "letter-1", force: "must" }], watch: { days: 28 } },
        { stage: "2", when: below(80), early: fast, then: [{ action: "letter-2", force: "must" }] },
      ],
    },
  ],
});
const events = [{ date: "2024-09-11", type: "letter-1" }];
const away = (from: string, to: string) => ({
  events,
  marks: marks("2024-09-02", "2024-10-18", allDay("I", from, to)),
});
const asked = (scene: Record<string, unknown>, asOf: string) =>
  decide(policy, scene, asOf).questions.map((question) => question.question);

describe("perhapsEarly", () => {
  const poor = away("2024-09-06", "2024-09-13");

  it("asks what would let a stage come before the monitoring ends", () => {
    expect(asked(poor, "2024-09-13")).toEqual(["falling-fast"]);
    expect(actionsOf(decide(policy, poor, "2024-09-13"))).toEqual([]);
  });

  it("acts on the answer, and does not ask again", () => {
    const yes = { ...poor, answers: [{ id: "falling-fast", answer: true, on: "2024-09-13" }] };
    const no = { ...poor, answers: [{ id: "falling-fast", answer: false, on: "2024-09-13" }] };
    expect(actionsOf(decide(policy, yes, "2024-09-13"))).toEqual(["letter-2"]);
    expect(actionsOf(decide(policy, no, "2024-09-13"))).toEqual([]);
    expect(asked(no, "2024-09-13")).toEqual([]);
  });

  it("asks nothing where the stage would not be entered, nor on the day of the letter, nor once the period is over", () => {
    expect(asked(away("2024-09-10", "2024-09-10"), "2024-09-13")).toEqual([]);
    expect(asked(poor, "2024-09-11")).toEqual([]);
    const long = away("2024-09-06", "2024-10-18");
    expect(asked(long, "2024-10-10")).toEqual([]);
    expect(actionsOf(decide(policy, long, "2024-10-10"))).toEqual(["letter-2"]);
  });
});

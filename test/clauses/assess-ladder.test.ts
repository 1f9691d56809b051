import { describe, expect, it } from "vitest";
import { actionsOf, allDay, decide, marks, policyOf } from "../support/pupils.ts";

const below = (value: number) => ({
  fact: "attendancePercent",
  params: { window: "academicYear" },
  operator: "below",
  value,
});
const stage = (name: string, more: Record<string, unknown> = {}) => ({
  stage: name,
  when: below(96),
  then: [{ action: `letter-${name}`, force: "must" }],
  ...more,
});
const ladderOf = (stages: unknown[], more: Record<string, unknown> = {}) =>
  policyOf({ ladders: [{ id: "letters", stages, ...more }] });
const sent = (name: string, date: string, more: Record<string, unknown> = {}) => ({
  date,
  type: `letter-${name}`,
  ...more,
});
const poor = { marks: marks("2024-09-02", "2025-02-14", allDay("I", "2024-09-09", "2024-09-13")) };
const improved = {
  fact: "attendancePercent",
  params: { window: { since: { stageOf: "letters" } } },
  operator: "moreThan",
  value: { name: "before", fact: "attendancePercent", params: { window: { before: { stageOf: "letters" } } } },
};

describe("assessLadder", () => {
  it("gives a pupil first seen far below the line the first stage, and one stage a day", () => {
    const policy = ladderOf([stage("1"), stage("2")]);
    expect(actionsOf(decide(policy, poor, "2024-09-16"))).toEqual(["letter-1"]);
    expect(actionsOf(decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-09-16"))).toEqual([]);
    expect(actionsOf(decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-09-17"))).toEqual([
      "letter-2",
    ]);
  });

  it("considers the next stage from the day after the monitoring period ends", () => {
    const policy = ladderOf([stage("1"), stage("2", { after: { stage: "1", wait: { days: 14 } } })]);
    const scene = { ...poor, events: [sent("1", "2024-09-16")] };
    expect(decide(policy, scene, "2024-09-20").status.ladders).toEqual({
      letters: { stage: "1", since: "2024-09-16", reviewOn: "2024-09-30", next: null },
    });
    expect(actionsOf(decide(policy, scene, "2024-09-30"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-10-01"))).toEqual(["letter-2"]);
  });

  it("considers a stage sooner only where it says `early`", () => {
    const policy = ladderOf([stage("1", { watch: { days: 28 } }), stage("2", { early: below(80) })]);
    const events = [sent("1", "2024-09-16")];
    expect(actionsOf(decide(policy, { ...poor, events }, "2024-09-17"))).toEqual(["letter-2"]);
    expect(actionsOf(decide(policy, { ...poor, events }, "2024-10-11"))).toEqual([]);
  });

  it("may skip a stage only where the later one is `direct`", () => {
    const policy = ladderOf([stage("1"), stage("2"), stage("3", { when: below(70), direct: true })]);
    expect(actionsOf(decide(policy, poor, "2024-09-13"))).toEqual(["letter-3"]);
    expect(actionsOf(decide(policy, poor, "2024-10-18"))).toEqual(["letter-1"]);
  });

  it("keeps asking for what is left to do in the present stage", () => {
    const policy = ladderOf([
      stage("1", {
        then: [
          { action: "letter-1", force: "must" },
          { action: "phone-call", force: "should" },
        ],
      }),
    ]);
    expect(actionsOf(decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-09-20"))).toEqual([
      "phone-call",
    ]);
    expect(
      actionsOf(
        decide(
          policy,
          { ...poor, events: [sent("1", "2024-09-16"), { date: "2024-09-18", type: "phone-call" }] },
          "2024-09-20",
        ),
      ),
    ).toEqual([]);
  });

  it("gives what is left of a stage the figures for which the stage was entered", () => {
    const when = { name: "attendance", ...below(96) };
    const policy = ladderOf([
      stage("1", {
        when,
        because: "attendance was {attendance}%",
        then: [
          { action: "letter-1", force: "must" },
          { action: "phone-call", force: "should" },
        ],
      }),
    ]);
    // Ten of twenty sessions by Friday 13 September; the letter goes out on the Monday.
    expect(decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-11-15").actions).toMatchObject([
      { action: "phone-call", because: "attendance was 50%" },
    ]);
  });

  it("asks to be closed only on or after the review date, and then asks nothing more", () => {
    const policy = ladderOf([stage("1", { watch: { days: 14 } }), stage("2")], { exit: { when: improved } });
    const scene = { ...poor, events: [sent("1", "2024-09-16")] };
    expect(actionsOf(decide(policy, scene, "2024-09-29"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-09-30"))).toEqual(["close-ladder"]);
    expect(actionsOf(decide(policy, scene, "2024-11-15"))).toEqual(["close-ladder"]);
  });

  it("starts a closed ladder again once its first condition has been false since, or attendance has declined since", () => {
    const policy = ladderOf([stage("1")]);
    const events = [sent("1", "2024-09-16"), { date: "2024-10-01", type: "ladder-closed", about: "letters" }];
    expect(actionsOf(decide(policy, { ...poor, events }, "2024-10-18"))).toEqual([]);
    const worse = {
      marks: marks("2024-09-02", "2025-02-14", {
        ...allDay("I", "2024-09-09", "2024-09-13"),
        ...allDay("I", "2024-10-14", "2024-10-18"),
      }),
      events,
    };
    expect(actionsOf(decide(policy, worse, "2024-10-11"))).toEqual([]);
    expect(actionsOf(decide(policy, worse, "2024-10-18"))).toEqual(["letter-1"]);
  });

  it("starts afresh with the academic year unless `resets` says otherwise", () => {
    const events = [sent("1", "2024-06-03")];
    const stages = [stage("1"), stage("2")];
    expect(decide(ladderOf(stages), { ...poor, events }, "2024-09-16").status.ladders["letters"]).toMatchObject({
      stage: null,
      next: "1",
    });
    expect(
      decide(ladderOf(stages, { resets: "never" }), { ...poor, events, enrolled: { from: "2023-09-04" } }, "2024-09-16")
        .status.ladders["letters"],
    ).toMatchObject({ stage: "1", next: "2" });
  });

  it("diagnoses a stage logged without its forerunner, and does not change the answer", () => {
    const decision = decide(
      ladderOf([stage("1"), stage("2"), stage("3")]),
      { ...poor, events: [sent("2", "2024-09-16")] },
      "2024-09-17",
    );
    expect(decision.status.ladders["letters"]).toMatchObject({ stage: "2", next: "3" });
    expect(decision.diagnostics).toContainEqual(expect.objectContaining({ code: "stage-skipped" }));
  });

  it("compares stages by their position in the ladder, not by name", () => {
    const rule = {
      id: "r",
      when: { fact: "stage", params: { ladder: "letters" }, operator: "atLeast", value: "b" },
      then: [{ action: "act", force: "must" }],
    };
    const policy = policyOf({
      ladders: [{ id: "letters", stages: [stage("c"), stage("b"), stage("a")] }],
      rules: [rule],
    });
    expect(actionsOf(decide(policy, { ...poor, events: [sent("c", "2024-09-16")] }, "2024-09-16"))).toEqual([]);
    expect(
      actionsOf(
        decide(
          policy,
          { ...poor, events: [sent("c", "2024-09-16"), sent("b", "2024-09-17"), sent("a", "2024-09-18")] },
          "2024-09-18",
        ),
      ),
    ).toEqual(["act"]);
  });

  it("asks which branch was taken while none of the branches' events is on the log", () => {
    const stages = [
      stage("invite"),
      stage("came", { branch: { name: "came", event: "meeting-attended" }, when: below(100) }),
      stage("absent", { branch: { name: "absent", event: "meeting-missed" }, when: below(100) }),
    ];
    const policy = ladderOf(stages);
    const events = [sent("invite", "2024-09-16")];
    expect(decide(policy, { ...poor, events }, "2024-09-18").undetermined).toMatchObject([
      { rule: "letters/absent", why: "unanswered" },
      { rule: "letters/came", why: "unanswered" },
    ]);
    expect(
      actionsOf(
        decide(policy, { ...poor, events: [...events, { date: "2024-09-17", type: "meeting-missed" }] }, "2024-09-18"),
      ),
    ).toEqual(["letter-absent"]);
  });

  it("repeats a repeatable stage after its own monitoring, and prefers to go on", () => {
    const policy = ladderOf([stage("1", { watch: { days: 7 }, repeatable: true }), stage("2", { when: below(70) })]);
    expect(actionsOf(decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-09-23"))).toEqual([]);
    expect(actionsOf(decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-09-24"))).toEqual([
      "letter-1",
    ]);
    const bad = {
      marks: marks("2024-09-02", "2024-10-18", allDay("I", "2024-09-09", "2024-10-18")),
      events: [sent("1", "2024-09-16")],
    };
    expect(actionsOf(decide(policy, bad, "2024-09-24"))).toEqual(["letter-2"]);
  });
});

import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/index.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const below = (value: number) => ({
  fact: "attendancePercent",
  params: { window: "academicYear" },
  operator: "below",
  value,
});
const stage = (name: string, more: object = {}) => ({
  stage: name,
  when: below(96),
  then: [{ action: `letter-${name}`, force: "must" }],
  ...more,
});
const ladder = (stages: unknown[], more: object = {}, sections: object = {}) =>
  policyOf({ ladders: [{ id: "letters", stages, ...more }], ...sections });
const sent = (name: string, date: string, more: object = {}) => ({ date, type: `letter-${name}`, ...more });
const poor = { marks: marks("2024-09-02", "2025-02-14", allDay("I", "2024-09-09", "2024-09-13")) };

describe("ladders", () => {
  it("50. A stage is entered by its first action's event, or by the one `enteredBy` names", () => {
    const meeting = {
      then: [
        { action: "invite", force: "must" },
        { action: "minutes", force: "must" },
      ],
    };
    const own = ladder([stage("1"), stage("2", meeting)]);
    const named = ladder([stage("1"), stage("2", { ...meeting, enteredBy: "meeting-attended" })]);
    const events = [sent("1", "2024-09-16"), { date: "2024-09-18", type: "invite" }];
    expect(decide(own, { ...poor, events }, "2024-09-20").status.ladders["letters"]).toMatchObject({
      stage: "2",
      since: "2024-09-18",
    });
    expect(decide(named, { ...poor, events }, "2024-09-20").status.ladders["letters"]).toMatchObject({
      stage: "1",
      since: "2024-09-16",
    });
    const met = [...events, { date: "2024-09-19", type: "meeting-attended" }];
    expect(decide(named, { ...poor, events: met }, "2024-09-20").status.ladders["letters"]).toMatchObject({
      stage: "2",
      since: "2024-09-19",
    });
  });

  it("51. A pupil first seen at 89% gets the first stage, whatever the others ask", () => {
    const stages = [stage("1"), stage("2", { when: below(93) }), stage("3", { when: below(90) })];
    expect(decide(ladder(stages), poor, "2024-10-25").status.attendance.percent).toBeLessThan(90);
    expect(actionsOf(decide(ladder(stages), poor, "2024-10-25"))).toEqual(["letter-1"]);
  });

  it("52. A pupil is on the latest stage logged since the last closing", () => {
    const events = [
      sent("1", "2024-09-16"),
      sent("2", "2024-09-20"),
      { date: "2024-09-25", type: "ladder-closed", about: "letters" },
      sent("1", "2024-10-07"),
    ];
    const on = (asOf: string) =>
      decide(ladder([stage("1"), stage("2")]), { ...poor, events }, asOf).status.ladders["letters"]?.stage;
    expect([on("2024-09-19"), on("2024-09-24"), on("2024-09-25"), on("2024-10-07")]).toEqual(["1", "2", null, "1"]);
  });

  it("52. Closing another ladder closes nothing here", () => {
    const events = [sent("1", "2024-09-16"), { date: "2024-09-25", type: "ladder-closed", about: "meetings" }];
    expect(decide(ladder([stage("1")]), { ...poor, events }, "2024-10-01").status.ladders["letters"]?.stage).toBe("1");
  });

  it("53. The next stage is considered from the day after the monitoring period, in whatever unit, wherever the wait is written", () => {
    const events = [sent("1", "2024-10-16")];
    const first = (...stages: unknown[]) =>
      ["2024-10-30", "2024-10-31", "2024-11-06", "2024-11-07"].map(
        (asOf) => actionsOf(decide(ladder(stages), { ...poor, events }, asOf)).length,
      );
    expect(first(stage("1"), stage("2", { after: { stage: "1", wait: { days: 14 } } }))).toEqual([0, 1, 1, 1]);
    expect(first(stage("1"), stage("2", { after: "1", wait: { days: 14 } }))).toEqual([0, 1, 1, 1]);
    expect(first(stage("1", { watch: { days: 14 } }), stage("2"))).toEqual([0, 1, 1, 1]);
    // Ten school days after 16 October: 7 of them before the half term, then to 6 November.
    expect(first(stage("1", { watch: { schoolDays: 10 } }), stage("2"))).toEqual([0, 0, 0, 1]);
  });

  it("54. Until the log says closed, the stage stands and asks nothing more", () => {
    const policy = ladder(
      [
        stage("1", {
          then: [
            { action: "letter-1", force: "must" },
            { action: "call", force: "should" },
          ],
        }),
        stage("2"),
      ],
      {
        exit: {
          when: {
            fact: "attendancePercent",
            params: { window: { since: "letter-1" } },
            operator: "atLeast",
            value: 96,
          },
        },
      },
    );
    const decision = decide(policy, { ...poor, events: [sent("1", "2024-09-16")] }, "2024-09-20");
    expect(actionsOf(decision)).toEqual(["close-ladder"]);
    expect(decision.status.ladders["letters"]).toMatchObject({ stage: "1", next: null });
    const closed = decide(
      policy,
      { ...poor, events: [sent("1", "2024-09-16"), { date: "2024-09-20", type: "ladder-closed", about: "letters" }] },
      "2024-09-23",
    );
    expect(closed).toMatchObject({ actions: [], status: { ladders: { letters: { stage: null } } } });
  });

  it("55. A ladder starts again once its first condition has been false on a school day since the closing", () => {
    const policy = ladder([stage("1", { when: below(92) })]);
    const events = [sent("1", "2024-09-16"), { date: "2024-09-17", type: "ladder-closed", about: "letters" }];
    // Ten sessions of illness: 92% is reached after 125 sessions, in the week of 2 December. Illness in January brings it down again.
    const scene = {
      marks: marks("2024-09-02", "2025-02-14", {
        ...allDay("I", "2024-09-09", "2024-09-13"),
        ...allDay("I", "2025-01-20", "2025-01-31"),
      }),
      events,
    };
    expect(actionsOf(decide(policy, scene, "2024-11-22"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-12-20"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2025-01-31"))).toEqual(["letter-1"]);
  });

  it("56. It starts afresh with the period `resets` names", () => {
    const events = [sent("1", "2024-12-16")];
    const on = (resets: string, asOf: string) =>
      decide(ladder([stage("1"), stage("2", { when: below(20) })], { resets }), { ...poor, events }, asOf).status
        .ladders["letters"]?.stage;
    expect([
      on("term", "2024-12-30"),
      on("term", "2025-01-06"),
      on("academicYear", "2025-01-06"),
      on("halfTerm", "2025-01-06"),
    ]).toEqual(["1", null, "1", null]);
  });

  it("57. Improvement is the rate since the event above the year's rate up to it; below is decline, equal is neither", () => {
    const rate = (window: unknown) => ({ fact: "attendancePercent", params: { window } });
    const compared = (operator: string) =>
      policyOf({
        words: { events: ["letter"] },
        rules: [
          ruleWhen({
            ...rate({ since: "letter" }),
            operator,
            value: { ...rate({ before: "letter" }), name: "before" },
          }),
        ],
      });
    // Up to the letter 8 of 10; then 4 of 5, equal, and so on.
    const scene = (after: Record<string, string>, until: string) => ({
      marks: marks("2024-09-02", until, { "2024-09-03": "II", ...after }),
      events: [{ date: "2024-09-06", type: "letter" }],
    });
    const verdict = (after: Record<string, string>, until: string) =>
      ["moreThan", "below", "is"].filter(
        (operator) => decide(compared(operator), scene(after, until), until).actions.length > 0,
      );
    expect(verdict({ "2024-09-10": "I\\" }, "2024-09-10")).toEqual(["below"]);
    expect(verdict({ "2024-09-09": "II" }, "2024-09-13")).toEqual(["is"]);
    expect(verdict({ "2024-09-09": "I\\" }, "2024-09-13")).toEqual(["moreThan"]);
  });

  it("58. At risk of falling below 90: the year at or above it and the last six school weeks below it", () => {
    const rate = (window: unknown, operator: string) => ({
      fact: "attendancePercent",
      params: { window },
      operator,
      value: 90,
    });
    const policy = policyOf({
      rules: [
        ruleWhen({
          all: [
            { ...rate("academicYear", "atLeast"), name: "year" },
            { ...rate({ schoolWeeks: 6 }, "below"), name: "lately" },
          ],
        }),
      ],
    });
    const scene = {
      marks: marks("2024-09-02", "2024-12-20", {
        "2024-12-09": "II",
        "2024-12-10": "II",
        "2024-12-11": "II",
        "2024-12-12": "I\\",
      }),
    };
    expect(actionsOf(decide(policy, scene, "2024-12-12"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, scene, "2024-12-10"))).toEqual([]);
  });

  it("59. Stages are compared by position, `none` being before the first", () => {
    const at = (operator: string, value: unknown) =>
      ladder(
        [stage("first"), stage("final", { when: below(20) })],
        {},
        { rules: [ruleWhen({ fact: "stage", params: { ladder: "letters" }, operator, value })] },
      );
    const asked = (operator: string, value: unknown, events: object[]) =>
      actionsOf(decide(at(operator, value), { ...poor, events }, "2024-09-18")).includes("act");
    const first = [sent("first", "2024-09-16")];
    expect([
      asked("below", "first", []),
      asked("below", "first", first),
      asked("atLeast", "first", first),
      asked("atLeast", "final", first),
      asked("is", null, []),
      asked("is", "first", first),
    ]).toEqual([true, false, true, false, true, true]);
  });

  it("59. A stage the ladder does not have is refused, with the ones it has", () => {
    const pack = {
      id: "x",
      version: "1",
      title: "X",
      extends: "england-2024",
      ladders: [{ id: "letters", stages: [stage("first")] }],
      rules: [ruleWhen({ fact: "stage", params: { ladder: "letters" }, operator: "atLeast", value: "frist" })],
    };
    expect(checkPack(pack).filter((one) => one.severity === "error")).toMatchObject([
      { help: expect.stringContaining("first") },
    ]);
  });
});

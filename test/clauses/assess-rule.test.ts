import { describe, expect, it } from "vitest";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const late = (n: number) => ({
  name: "lates",
  fact: "sessions",
  params: { of: ["L"], window: "academicYear" },
  operator: "atLeast",
  value: n,
});
const lates = (...days: string[]) =>
  marks("2024-09-02", "2024-12-20", Object.fromEntries(days.map((day) => [day, "L\\"])));
const five = lates("2024-09-03", "2024-09-04", "2024-09-05", "2024-09-06", "2024-09-09");
const unexplained = { fact: "absence.explained", operator: "is", value: false };

describe("assessRule", () => {
  it("asks once in the academic year for a pupil where no repeat is written: a rate that wobbles writes one letter", () => {
    const policy = policyOf({ rules: [ruleWhen(late(5))] });
    expect(actionsOf(decide(policy, { marks: five }, "2024-09-09"))).toEqual(["act"]);
    expect(
      actionsOf(decide(policy, { marks: five, events: [{ date: "2024-09-10", type: "act" }] }, "2024-12-10")),
    ).toEqual([]);
  });

  it("counts an event inside the repeat window even if it was logged before the duty arose", () => {
    const policy = policyOf({ rules: [ruleWhen(late(5))] });
    expect(
      actionsOf(decide(policy, { marks: five, events: [{ date: "2024-09-03", type: "act" }] }, "2024-09-09")),
    ).toEqual([]);
  });

  it("asks again in each period, and after a length from the day the last event was logged", () => {
    const weekly = policyOf({
      rules: [ruleWhen(late(5), { then: [{ action: "act", force: "must", repeat: "week" }] })],
    });
    const fortnightly = policyOf({
      rules: [ruleWhen(late(5), { then: [{ action: "act", force: "must", repeat: { days: 14 } }] })],
    });
    const scene = { marks: five, events: [{ date: "2024-09-13", type: "act" }] };
    expect(actionsOf(decide(weekly, scene, "2024-09-15"))).toEqual([]);
    expect(actionsOf(decide(weekly, scene, "2024-09-16"))).toEqual(["act"]);
    expect(actionsOf(decide(fortnightly, scene, "2024-09-26"))).toEqual([]);
    expect(actionsOf(decide(fortnightly, scene, "2024-09-27"))).toEqual(["act"]);
  });

  it("asks again at each further n of the counted number", () => {
    const policy = policyOf({
      rules: [ruleWhen(late(2), { then: [{ action: "act", force: "must", repeat: { each: 2 } }] })],
    });
    const scene = { marks: five, events: [{ date: "2024-09-04", type: "act" }] };
    expect(actionsOf(decide(policy, scene, "2024-09-05"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-09-06"))).toEqual(["act"]);
  });

  it("takes a withdrawn letter as never sent", () => {
    const policy = policyOf({ rules: [ruleWhen(late(5))] });
    expect(
      actionsOf(
        decide(
          policy,
          { marks: five, events: [{ date: "2024-09-10", type: "act", outcome: "withdrawn" }] },
          "2024-09-20",
        ),
      ),
    ).toEqual(["act"]);
  });

  it("lets the action go when its condition stops", () => {
    const policy = policyOf({
      rules: [ruleWhen({ fact: "sessions", params: { of: "absent", window: "week" }, operator: "atLeast", value: 1 })],
    });
    const scene = { marks: marks("2024-09-02", "2024-09-13", { "2024-09-05": "II" }) };
    expect(actionsOf(decide(policy, scene, "2024-09-08"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, scene, "2024-09-09"))).toEqual([]);
  });

  it("shows an action two rules ask for once, with all reasons, the strongest force and the earliest deadline", () => {
    const one = {
      ...ruleWhen(late(1)),
      id: "a",
      then: [{ action: "act", force: "should", due: { days: 3 } }],
      because: "late {lates} times",
    };
    const two = {
      ...ruleWhen(late(2)),
      id: "b",
      then: [{ action: "act", force: "must", due: { days: 30 } }],
      because: "late often",
    };
    expect(decide(policyOf({ rules: [two, one] }), { marks: five }, "2024-09-09").actions).toMatchObject([
      { rules: ["a", "b"], force: "must", due: "2024-09-06", because: "late 5 times; late often" },
    ]);
  });

  it("asks about each absence, also one that is over, and once for each", () => {
    const policy = policyOf({ rules: [{ ...ruleWhen(unexplained), scope: "absence" }] });
    const scene = {
      marks: marks("2024-09-02", "2024-09-20", { "2024-09-04": "NN", "2024-09-11": "\\N" }),
      events: [{ date: "2024-09-05", type: "act", about: "2024-09-04" }],
    };
    expect(actionsOf(decide(policy, { ...scene, events: [] }, "2024-09-12"))).toEqual([
      "act (2024-09-04)",
      "act (2024-09-11)",
    ]);
    expect(actionsOf(decide(policy, scene, "2024-09-12"))).toEqual(["act (2024-09-11)"]);
  });

  it("ends the calls for an absence with a contact, until the return date it gave", () => {
    const policy = policyOf({
      rules: [
        {
          ...ruleWhen({ all: [unexplained, { fact: "absence.ongoing", operator: "is", value: true }] }),
          scope: "absence",
          then: [{ action: "call", force: "must", repeat: "day" }],
        },
      ],
    });
    const scene = {
      marks: marks("2024-09-02", "2024-09-06", allDay("N", "2024-09-03", "2024-09-06")),
      events: [
        { date: "2024-09-03", type: "call", outcome: "no answer" },
        { date: "2024-09-04", type: "contact-made", about: "2024-09-03", until: "2024-09-06" },
      ],
    };
    expect(actionsOf(decide(policy, scene, "2024-09-03"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-09-05"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-09-06"))).toEqual(["call (2024-09-03)"]);
  });

  it("counts a letter without a parent for every parent, and one with a parent for that parent only", () => {
    const policy = policyOf({ rules: [{ ...ruleWhen(late(5)), scope: "parent" }] });
    const scene = { marks: five, parents: [{ id: "m" }, { id: "f" }] };
    expect(
      actionsOf(decide(policy, { ...scene, events: [{ date: "2024-09-10", type: "act", parent: "m" }] }, "2024-09-12")),
    ).toEqual(["act (f)"]);
    expect(
      actionsOf(decide(policy, { ...scene, events: [{ date: "2024-09-10", type: "act" }] }, "2024-09-12")),
    ).toEqual([]);
  });

  describe("with an exception", () => {
    const question = { id: "agreed-plan", question: "Was lateness agreed as part of a plan?", by: "headteacher" };
    const exception = {
      id: "agreed",
      exceptionTo: "rule",
      when: { fact: "answer", params: { id: "agreed-plan" }, operator: "is", value: true },
      then: [{ action: "review-plan", force: "should" }],
    };
    const policy = policyOf({ questions: [question], rules: [ruleWhen(late(5)), exception] });

    it("holds the action back while the exception is undetermined, and asks its question", () => {
      const decision = decide(policy, { marks: five }, "2024-09-09");
      expect(decision.actions).toEqual([]);
      expect(decision.undetermined).toMatchObject([
        { rule: "agreed", why: "unanswered" },
        { rule: "rule", why: "unanswered", missing: ["agreed-plan"] },
      ]);
      expect(decision.questions).toMatchObject([
        { question: "agreed-plan", by: "headteacher", rules: ["rule", "agreed"] },
      ]);
    });

    it("removes the named rule's actions and brings its own once it holds", () => {
      expect(
        actionsOf(
          decide(
            policy,
            { marks: five, answers: [{ id: "agreed-plan", answer: true, on: "2024-09-05" }] },
            "2024-09-09",
          ),
        ),
      ).toEqual(["review-plan"]);
      expect(
        actionsOf(
          decide(
            policy,
            { marks: five, answers: [{ id: "agreed-plan", answer: false, on: "2024-09-05" }] },
            "2024-09-09",
          ),
        ),
      ).toEqual(["act"]);
    });
  });

  it("asks only the questions whose answer could still change an outcome", () => {
    const asked = { fact: "answer", params: { id: "q" }, operator: "is", value: true };
    const policy = policyOf({
      questions: [{ id: "q", question: "Is it so?" }],
      rules: [ruleWhen({ all: [asked, late(5)] })],
    });
    expect(decide(policy, { marks: lates() }, "2024-09-09").questions).toEqual([]);
    expect(decide(policy, { marks: five }, "2024-09-09").questions).toHaveLength(1);
    expect(
      decide(policy, { marks: five, events: [{ date: "2024-09-09", type: "act" }] }, "2024-09-09").questions,
    ).toEqual([]);
    const doomed = policyOf({
      questions: [{ id: "q", question: "Is it so?" }],
      rules: [
        ruleWhen({
          all: [
            asked,
            { fact: "timeSince", params: { type: "contact-made", unit: "days" }, operator: "atLeast", value: 3 },
          ],
        }),
      ],
    });
    expect(decide(doomed, { marks: five }, "2024-09-09").questions).toEqual([]);
  });

  it("holds an answer about the pupil to the end of the academic year, and takes the latest", () => {
    const policy = policyOf({
      questions: [{ id: "q", question: "Is it so?" }],
      rules: [ruleWhen({ fact: "answer", params: { id: "q" }, operator: "is", value: true })],
    });
    const answers = [{ id: "q", answer: true, on: "2024-06-01" }];
    expect(decide(policy, { marks: five, answers }, "2024-09-09").questions).toHaveLength(1);
    expect(
      actionsOf(
        decide(
          policy,
          {
            marks: five,
            answers: [
              ...answers,
              { id: "q", answer: false, on: "2024-09-03" },
              { id: "q", answer: true, on: "2024-09-04" },
            ],
          },
          "2024-09-09",
        ),
      ),
    ).toEqual(["act"]);
  });

  it("names the sessions an amend-mark speaks of, with the present code and the new one", () => {
    const rule = {
      id: "recode",
      scope: "absence",
      when: {
        fact: "absence.sessions",
        params: { of: ["N"], window: { olderThan: { schoolDays: 5 } } },
        operator: "atLeast",
        value: 1,
      },
      then: [{ action: "amend-mark", force: "must", from: ["N"], to: "O", sessions: { olderThan: { schoolDays: 5 } } }],
    };
    const scene = { marks: marks("2024-09-02", "2024-09-20", { "2024-09-09": "NN", "2024-09-10": "NI" }) };
    // N on Monday 9 September: five school days after it is Monday 16; the sixth day it is overdue.
    expect(actionsOf(decide(policyOf({ rules: [rule] }), scene, "2024-09-16"))).toEqual([]);
    expect(decide(policyOf({ rules: [rule] }), scene, "2024-09-17").actions).toMatchObject([
      {
        action: "amend-mark",
        for: "2024-09-09",
        sessions: [
          { date: "2024-09-09", session: "AM", from: "N", to: "O" },
          { date: "2024-09-09", session: "PM", from: "N", to: "O" },
        ],
      },
    ]);
  });

  it("keeps what must not be lost where it says `anyTimeIn`", () => {
    const count = { of: ["O"], window: { schoolWeeks: 1 } };
    const scene = { marks: marks("2024-09-02", "2024-10-18", { "2024-09-09": "OO", "2024-09-10": "OO" }) };
    const now = policyOf({ rules: [ruleWhen({ fact: "sessions", params: count, operator: "atLeast", value: 4 })] });
    const ever = policyOf({
      rules: [
        ruleWhen({ fact: "sessions", params: { ...count, anyTimeIn: "academicYear" }, operator: "atLeast", value: 4 }),
      ],
    });
    expect(actionsOf(decide(now, scene, "2024-10-18"))).toEqual([]);
    expect(decide(ever, scene, "2024-10-18").actions).toMatchObject([{ since: "2024-09-10" }]);
  });
});

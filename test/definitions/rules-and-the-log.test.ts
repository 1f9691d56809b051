import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/index.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const absent = (n: number, window: unknown = "academicYear") => ({
  fact: "sessions",
  params: { of: "absent", window },
  operator: "atLeast",
  value: n,
});
const asking = (action: object, more: object = {}) =>
  policyOf({ rules: [ruleWhen(absent(1), { then: [{ action: "call", force: "must", ...action }], ...more })] });
const ill = { marks: marks("2024-09-02", "2025-02-14", { "2024-09-09": "II" }) };
const log = (...events: object[]) => ({ ...ill, events: events.map((event) => ({ type: "call", ...event })) });

describe("rules and the log", () => {
  it("39. A call nobody answered is still a call; a withdrawn one is none", () => {
    expect(actionsOf(decide(asking({}), log({ date: "2024-09-10", outcome: "no answer" }), "2024-09-11"))).toEqual([]);
    expect(actionsOf(decide(asking({}), log({ date: "2024-09-10", outcome: "withdrawn" }), "2024-09-11"))).toEqual([
      "call",
    ]);
    expect(actionsOf(decide(asking({}), log({ date: "2024-09-12" }), "2024-09-11"))).toEqual(["call"]);
  });

  it("41. A repeat window starts with its period; a length on the day the last such event was logged", () => {
    const weekly = asking({ repeat: "week" });
    expect(actionsOf(decide(weekly, log({ date: "2024-09-13" }), "2024-09-15"))).toEqual([]);
    expect(actionsOf(decide(weekly, log({ date: "2024-09-13" }), "2024-09-16"))).toEqual(["call"]);
    const fortnightly = asking({ repeat: { days: 14 } });
    expect(actionsOf(decide(fortnightly, log({ date: "2024-09-13" }), "2024-09-26"))).toEqual([]);
    expect(actionsOf(decide(fortnightly, log({ date: "2024-09-13" }), "2024-09-27"))).toEqual(["call"]);
    const daily = asking({ repeat: { schoolDays: 1 } });
    expect(actionsOf(decide(daily, log({ date: "2024-10-25" }), "2024-11-03"))).toEqual([]);
    expect(actionsOf(decide(daily, log({ date: "2024-10-25" }), "2024-11-04"))).toEqual(["call"]);
  });

  it("41. `{each: n}` asks at the rule's own edge, and again at each further n of what is counted", () => {
    const lates = { fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value: 6 };
    const policy = policyOf({
      rules: [
        ruleWhen(
          { all: [{ fact: "yearGroup", operator: "atLeast", value: 3 }, lates] },
          { then: [{ action: "call", force: "must", repeat: { each: 2 } }] },
        ),
      ],
    });
    const late = (n: number, ...dates: string[]) => ({
      marks: marks(
        "2024-09-02",
        "2024-09-20",
        Object.fromEntries(
          Object.keys(marks("2024-09-02", "2024-09-20"))
            .slice(0, n)
            .map((date) => [date, "L\\"]),
        ),
      ),
      events: dates.map((date) => ({ date, type: "call" })),
    });
    const asked = (n: number, ...dates: string[]) => actionsOf(decide(policy, late(n, ...dates), "2024-09-20")).length;
    expect([
      asked(5),
      asked(6),
      asked(6, "2024-09-10"),
      asked(7, "2024-09-10"),
      asked(8, "2024-09-10"),
      asked(8, "2024-09-10", "2024-09-11"),
      asked(10, "2024-09-10", "2024-09-11"),
    ]).toEqual([0, 1, 0, 0, 1, 0, 1]);
  });

  it("43. Two rules ask the same action of different people once, with both and every source", () => {
    const rule = (id: string, action: object) =>
      ruleWhen(absent(1), {
        id,
        because: `because of ${id}`,
        source: { section: id },
        then: [{ action: "call", ...action }],
      });
    const policy = policyOf({
      rules: [
        rule("a", { force: "should", by: "class-teacher", due: { schoolDays: 5 } }),
        rule("b", { force: "must", by: "headteacher", due: { days: 3 } }),
      ],
    });
    expect(decide(policy, ill, "2024-09-09").actions).toMatchObject([
      {
        action: "call",
        rules: ["a", "b"],
        force: "must",
        due: "2024-09-12",
        because: "because of a; because of b",
        sources: [{ section: "a" }, { section: "b" }],
      },
    ]);
  });

  it("44. When the condition stops, the action goes", () => {
    const policy = asking({}, { when: absent(2, "week") });
    expect(actionsOf(decide(policy, ill, "2024-09-15"))).toEqual(["call"]);
    expect(actionsOf(decide(policy, ill, "2024-09-16"))).toEqual([]);
  });

  it("45. Due in n days of a kind after the first day of the duty; overdue is the day after", () => {
    const due = (length: object, asOf = "2024-09-09") => decide(asking({ due: length }), ill, asOf).actions[0];
    expect(due({ schoolDays: 1 })?.due).toBe("2024-09-10");
    expect(due({ workingDays: 5 })?.due).toBe("2024-09-16");
    expect(due({ days: 5 })?.due).toBe("2024-09-14");
    expect(due({ weeks: 2 })?.due).toBe("2024-09-23");
    expect(due({ months: 1 })?.due).toBe("2024-10-09");
    expect(due({ schoolDays: 0 })?.due).toBe("2024-09-09");
    expect(due({ at: "09:30" })).toMatchObject({ due: "2024-09-09T09:30" });
    expect(due({ at: "09:30" }, "2024-09-09T09:30")).toMatchObject({ overdue: false });
    expect(due({ at: "09:30" }, "2024-09-09T09:31")).toMatchObject({ overdue: true });
    expect(due({ schoolDays: 5 }, "2024-09-16")).toMatchObject({ due: "2024-09-16", overdue: false });
    expect(due({ schoolDays: 5 }, "2024-09-17")).toMatchObject({ overdue: true });
    // Nobody knows at what hour the duty arose, so a day's hours end on the next day.
    expect(due({ hours: 24 })?.due).toBe("2024-09-10");
  });

  it("45. `from` counts from an event in place of the duty's first day", () => {
    const due = (length: object) =>
      decide(
        policyOf({
          words: { events: ["found"] },
          rules: [
            ruleWhen(absent(1), { then: [{ action: "call", force: "must", due: { ...length, from: "found" } }] }),
          ],
        }),
        { ...ill, events: [{ date: "2024-09-12", time: "10:15", type: "found" }] },
        "2024-09-13",
      ).actions[0]?.due;
    expect(due({ schoolDays: 2 })).toBe("2024-09-16");
    expect(due({ minutes: 30 })).toBe("2024-09-12T10:45");
    expect(due({ hours: 24 })).toBe("2024-09-13T10:15");
  });

  it("46. An exception may bring no action of its own; satisfied, it removes the named rule's; undetermined, it holds them back", () => {
    const known = (then: object) =>
      policyOf({
        questions: [{ id: "known-case", question: "Is it a known case?", type: "boolean", by: "headteacher" }],
        rules: [
          ruleWhen(absent(1)),
          { id: "known", ...then, when: { fact: "answer", params: { id: "known-case" }, operator: "is", value: true } },
        ],
      });
    for (const then of [
      { exceptionTo: "rule" },
      { exceptionTo: ["rule"], then: [] },
      { then: [{ action: "exempt", exceptionTo: "rule" }] },
      { exceptionTo: "rule", then: [{ action: "exempt", force: "must" }] },
    ]) {
      const answered = (answer: boolean) =>
        decide(known(then), { ...ill, answers: [{ id: "known-case", answer, on: "2024-09-09" }] }, "2024-09-10");
      expect(decide(known(then), ill, "2024-09-10")).toMatchObject({
        actions: [],
        undetermined: [{ rule: "rule", why: "unanswered" }],
        questions: [{ question: "known-case", by: "headteacher", rules: ["rule"] }],
      });
      expect(answered(true)).toMatchObject({ actions: [], undetermined: [], questions: [] });
      expect(actionsOf(answered(false))).toEqual(["act"]);
    }
  });

  it("46. A rule without actions that is an exception to nothing is refused", () => {
    const found = checkPack({
      id: "x",
      version: "1",
      title: "X",
      extends: "england-2024",
      rules: [{ id: "r", when: absent(1) }],
    });
    expect(found.filter((one) => one.severity === "error")).toMatchObject([
      { at: "rules/r/then", message: "the rule asks for nothing" },
    ]);
  });

  it("48. An answer about an absence holds for that absence; one that `lasts` a length, to its end", () => {
    const policy = (more: object, scope: string) =>
      policyOf({
        questions: [{ id: "q", question: "?", type: "boolean", by: "headteacher", ...more }],
        rules: [ruleWhen({ fact: "answer", params: { id: "q" }, operator: "is", value: true }, { scope })],
      });
    const two = {
      marks: marks("2024-09-02", "2024-09-20", { "2024-09-03": "II", "2024-09-10": "II" }),
      answers: [{ id: "q", answer: true, about: "2024-09-03", on: "2024-09-11" }],
    };
    const asked = decide(policy({ about: "absence" }, "absence"), two, "2024-09-20");
    expect(actionsOf(asked)).toEqual(["act (2024-09-03)"]);
    expect(asked.questions).toMatchObject([{ question: "q", about: "2024-09-10" }]);
    const lasting = policy({ lasts: { days: 7 } }, "pupil");
    const answered = { ...ill, answers: [{ id: "q", answer: true, on: "2024-09-10" }] };
    expect(actionsOf(decide(lasting, answered, "2024-09-17"))).toEqual(["act"]);
    expect(decide(lasting, answered, "2024-09-18")).toMatchObject({ actions: [], questions: [{ question: "q" }] });
    const yearLong = policy({}, "pupil");
    expect(actionsOf(decide(yearLong, answered, "2025-02-10"))).toEqual(["act"]);
    expect(
      decide(
        yearLong,
        { ...answered, enrolled: { from: "2023-09-04" }, answers: [{ id: "q", answer: true, on: "2024-07-10" }] },
        "2024-09-10",
      ).actions,
    ).toEqual([]);
  });

  it("49. A rule with unnamed twins is refused its examples", () => {
    const twins = { any: [absent(1, "week"), absent(5, "term")] };
    const check = (when: unknown, example: object) =>
      checkPack({
        id: "x",
        version: "1",
        title: "X",
        extends: "england-2024",
        rules: [ruleWhen(when, { examples: [example] })],
      }).filter((one) => one.severity === "error");
    expect(check(twins, { sessions: 1, fires: true })).not.toEqual([]);
    const named = {
      any: [
        { name: "week", ...absent(1, "week") },
        { name: "term", ...absent(5, "term") },
      ],
    };
    expect(check(named, { week: 0, term: 5, fires: true })).toEqual([]);
    expect(check(named, { week: 0, term: 4, fires: true })).not.toEqual([]);
  });

  it("amend-mark names the sessions since an event, with the present code and the new one", () => {
    const policy = policyOf({
      words: { events: ["stage-2-letter"] },
      rules: [
        {
          id: "no-evidence-after-stage-2",
          scope: "absence",
          when: {
            all: [
              {
                fact: "absence.sessions",
                params: { of: ["I"], window: { since: "stage-2-letter" } },
                operator: "atLeast",
                value: 1,
              },
              { fact: "absence.evidenced", operator: "is", value: false },
            ],
          },
          then: [{ action: "amend-mark", force: "must", from: ["I"], to: "O", sessions: { since: "stage-2-letter" } }],
        },
      ],
    });
    const scene = {
      marks: marks("2024-09-02", "2024-09-20", allDay("I", "2024-09-09", "2024-09-11")),
      events: [{ date: "2024-09-10", type: "stage-2-letter" }],
    };
    expect(decide(policy, scene, "2024-09-11").actions).toMatchObject([
      {
        action: "amend-mark",
        for: "2024-09-09",
        sessions: [
          { date: "2024-09-11", session: "AM", from: "I", to: "O" },
          { date: "2024-09-11", session: "PM", from: "I", to: "O" },
        ],
      },
    ]);
    expect(
      decide(
        policy,
        { ...scene, events: [...scene.events, { date: "2024-09-11", type: "evidence-received", about: "2024-09-09" }] },
        "2024-09-11",
      ).actions,
    ).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/decision/evaluate.ts";
import type { Policy } from "../../src/packs/policy.ts";
import { replay, replayAll } from "../../src/replay/replay.ts";
import type { ReplayOptions } from "../../src/replay/replay-options.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const lates = (value: number, more = {}) =>
  ruleWhen(
    { name: "lates", fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value },
    more,
  );
const pupil = (more = {}) => ({
  id: "P1",
  dateOfBirth: "2014-03-14",
  yearGroup: 5,
  enrolled: { from: "2024-09-02" },
  flags: [],
  marks: marks("2024-09-02", "2024-12-20", { "2024-09-05": "L\\", "2024-09-06": "L\\" }),
  ...more,
});
const autumn = { from: "2024-09-02", to: "2024-12-20" };

function lived(policy: Policy, one: unknown = pupil(), options: Partial<ReplayOptions> = {}) {
  return replayAll(policy, { calendar: twoYears, pupils: [one] }, { ...autumn, ...options });
}

const brief = (replayed: ReturnType<typeof lived>) =>
  replayed.pupils.flatMap((one) =>
    one.actions.map(
      (action) => `${action.on} ${action.action} ${action.ended}${action.endedOn === null ? "" : ` ${action.endedOn}`}`,
    ),
  );

describe("replay", () => {
  it("does an action at once where it has no deadline, and once a year where it says no repeat", () => {
    expect(brief(lived(policyOf({ rules: [lates(1)] })))).toEqual(["2024-09-05 act done 2024-09-05"]);
  });

  it("does an action on its due date, counted as `evaluate` counts it", () => {
    const policy = policyOf({
      rules: [lates(2, { then: [{ action: "act", force: "must", due: { schoolDays: 3 } }] })],
    });
    const { due } = evaluate(policy, { calendar: twoYears, pupil: pupil() }, { asOf: "2024-09-06" }).actions[0] ?? {
      due: null,
    };
    expect(brief(lived(policy))).toEqual([`${due} act done ${due}`]);
  });

  it("does what falls due in a holiday on that day", () => {
    const policy = policyOf({ rules: [lates(2, { then: [{ action: "act", force: "must", due: { days: 1 } }] })] });
    expect(brief(lived(policy))).toEqual(["2024-09-07 act done 2024-09-07"]);
  });

  it("asks again after the length a rule repeats by", () => {
    const policy = policyOf({ rules: [lates(1, { then: [{ action: "act", force: "must", repeat: { weeks: 4 } }] })] });
    expect(brief(lived(policy))).toEqual(
      ["2024-09-05", "2024-10-03", "2024-11-04", "2024-12-02"].map((day) => `${day} act done ${day}`),
    );
  });

  it("climbs a ladder one stage after another, each after its monitoring", () => {
    const below = { fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: 96 };
    const stage = (id: string, more = {}) => ({
      stage: id,
      when: below,
      then: [{ action: `letter-${id}`, force: "must" }],
      watch: { days: 14 },
      ...more,
    });
    const policy = policyOf({ ladders: [{ id: "letters", stages: [stage("1"), stage("2"), stage("3")] }] });
    const absent = pupil({ marks: marks("2024-09-02", "2024-12-20", allDay("I", "2024-09-09", "2024-09-20")) });
    expect(brief(lived(policy, absent))).toEqual([
      "2024-09-09 letter-1 done 2024-09-09",
      "2024-09-24 letter-2 done 2024-09-24",
      "2024-10-09 letter-3 done 2024-10-09",
    ]);
  });

  it("does not do what a policy only allows, and leaves what lapses undone", () => {
    const may = lates(1, { then: [{ action: "act", force: "may" }] });
    const passing = {
      ...ruleWhen({
        fact: "sessions",
        params: { of: ["L"], window: { schoolDays: 1 } },
        operator: "atLeast",
        value: 1,
      }),
      id: "passing",
      then: [{ action: "speak", force: "must", due: { schoolDays: 5 } }],
    };
    expect(brief(lived(policyOf({ rules: [may, passing] })))).toEqual([
      "2024-09-05 act open",
      "2024-09-12 speak lapsed 2024-09-09",
    ]);
  });

  it("amends the marks it is asked to amend, in its own register only", () => {
    const recode = {
      ...ruleWhen({
        fact: "absence.sessions",
        params: { of: ["N"], window: { olderThan: { schoolDays: 5 } } },
        operator: "atLeast",
        value: 1,
      }),
      scope: "absence",
      then: [{ action: "amend-mark", force: "must", from: ["N"], to: "O" }],
    };
    const count = {
      ...ruleWhen({ fact: "sessions", params: { of: ["O"], window: "academicYear" }, operator: "atLeast", value: 2 }),
      id: "unauthorised",
    };
    const one = pupil({ marks: marks("2024-09-02", "2024-12-20", { "2024-10-07": "NN" }) });
    const before = JSON.stringify(one);
    expect(brief(lived(policyOf({ rules: [recode, count] }), one))).toEqual([
      "2024-10-15 amend-mark done 2024-10-15",
      "2024-10-16 act done 2024-10-16",
    ]);
    expect(JSON.stringify(one)).toBe(before);
  });

  it("judges each day on what was known that day", () => {
    const late = { date: "2024-09-05", session: "AM", code: "L", enteredOn: "2024-09-12" };
    const others = Object.entries(marks("2024-09-02", "2024-12-20")).flatMap(([date, [am, pm]]) => [
      { date, session: "AM", code: am },
      { date, session: "PM", code: pm },
    ]);
    const entered = pupil({
      marks: [late, ...others.filter((mark) => mark.date !== "2024-09-05" || mark.session !== "AM")],
    });
    expect(brief(lived(policyOf({ rules: [lates(1)] }), entered))).toEqual(["2024-09-12 act done 2024-09-12"]);
  });

  it("does only what the log says where asked to", () => {
    const policy = policyOf({ rules: [lates(1)] });
    const done = pupil({ events: [{ date: "2024-10-14", type: "act" }] });
    expect(brief(lived(policy, done, { asLogged: true }))).toEqual(["2024-09-05 act done 2024-10-14"]);
    expect(brief(lived(policy, pupil(), { asLogged: true }))).toEqual(["2024-09-05 act open"]);
    expect(brief(lived(policy, done))).toEqual(["2024-09-05 act done 2024-09-05"]);
  });

  it("counts what was done on the very day it was required, also on the log", () => {
    const prompt = pupil({ events: [{ date: "2024-09-05", type: "act" }] });
    expect(brief(lived(policyOf({ rules: [lates(1)] }), prompt, { asLogged: true }))).toEqual([
      "2024-09-05 act done 2024-09-05",
    ]);
  });

  it("does an action earlier, and more firmly, where another rule comes to ask for it too", () => {
    const asks = (id: string, value: number, action: object) => ({
      ...lates(value, { then: [{ action: "act", ...action }] }),
      id,
    });
    const slow = asks("slow", 1, { force: "must", due: { schoolDays: 30 } });
    const allowed = asks("allowed", 1, { force: "may" });
    const soon = asks("soon", 2, { force: "must", due: { schoolDays: 2 } });
    expect(brief(lived(policyOf({ rules: [slow, soon] })))).toEqual(["2024-09-10 act done 2024-09-10"]);
    expect(lived(policyOf({ rules: [allowed, soon] })).pupils[0]?.actions).toMatchObject([
      { on: "2024-09-10", force: "must", rules: ["allowed", "soon"], ended: "done" },
    ]);
    expect(
      evaluate(policyOf({ rules: [slow, soon] }), { calendar: twoYears, pupil: pupil() }, { asOf: "2024-09-06" })
        .actions,
    ).toMatchObject([{ due: "2024-09-10" }]);
  });

  it("leaves questions open and counts them, or answers them as stated", () => {
    const policy = policyOf({
      questions: [{ id: "in-doubt", question: "In doubt?", type: "boolean", by: "headteacher" }],
      rules: [
        lates(1),
        {
          ...ruleWhen({
            all: [lates(2)["when"], { fact: "answer", params: { id: "in-doubt" }, operator: "is", value: true }],
          }),
          id: "asks",
          then: [{ action: "ask", force: "must" }],
        },
      ],
    });
    const open = lived(policy);
    expect(open.pupils[0]?.questions).toMatchObject([{ question: "in-doubt", on: "2024-09-06" }]);
    expect(open.totals.questions).toEqual({ "in-doubt": 1 });
    expect(brief(lived(policy, pupil(), { answers: "yes" }))).toContain("2024-09-06 ask done 2024-09-06");
    expect(brief(lived(policy, pupil(), { answers: { "in-doubt": true } }))).toContain(
      "2024-09-06 ask done 2024-09-06",
    );
    expect(lived(policy, pupil(), { answers: "no" }).totals).toMatchObject({ actions: 1, questions: {} });
  });

  it("leaves a decision to the person it belongs to, unless it is stated what is decided", () => {
    const policy = policyOf({
      rules: [
        lates(1, {
          then: [
            {
              action: "consider-penalty-notice",
              force: "must",
              repeat: { days: 1 },
              doneBy: ["penalty-notice-issued"],
            },
          ],
        }),
      ],
    });
    expect(brief(lived(policy))).toEqual(["2024-09-05 consider-penalty-notice open"]);
    expect(
      brief(
        lived(policy, pupil(), { to: "2024-09-05", decisions: { "consider-penalty-notice": "penalty-notice-issued" } }),
      ),
    ).toEqual(["2024-09-05 consider-penalty-notice done 2024-09-05"]);
  });

  it("adds up by action, role, week and end", () => {
    const policy = policyOf({
      words: { roles: [{ id: "officer" }] },
      rules: [lates(1, { then: [{ action: "act", force: "must", by: "officer", repeat: { weeks: 4 } }] })],
    });
    expect(lived(policy).totals).toMatchObject({
      pupils: 1,
      actions: 4,
      byAction: { act: 4 },
      byRole: { officer: 4 },
      byWeek: { "2024-09-02": 1, "2024-09-30": 1, "2024-11-04": 1, "2024-12-02": 1 },
      byEnd: { done: 4 },
    });
  });

  it("can be cancelled between pupils", () => {
    const work = replay(
      policyOf({ rules: [lates(1)] }),
      { calendar: twoYears, pupils: [pupil(), pupil({ id: "P2" })] },
      autumn,
    );
    expect(work.next().done).toBe(false);
    expect(work.return(replayAll(policyOf({}), { calendar: twoYears, pupils: [] }, autumn)).done).toBe(true);
    expect(work.next().done).toBe(true);
  });

  it("names a period that is none", () => {
    expect(lived(policyOf({}), pupil(), { from: "2024-12-21" }).diagnostics).toMatchObject([
      { code: "period-invalid", at: "from" },
    ]);
    expect(lived(policyOf({}), pupil(), { to: "Christmas" }).diagnostics).toMatchObject([
      { code: "period-invalid", at: "to" },
    ]);
  });
});

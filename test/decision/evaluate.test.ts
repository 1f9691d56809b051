import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const below96 = policyOf({
  rules: [ruleWhen({ fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: 96 })],
});
const absences = (n: number, operator = "atLeast", window: unknown = "academicYear") =>
  policyOf({ rules: [ruleWhen({ fact: "sessions", params: { of: "absent", window }, operator, value: n })] });

describe("evaluate", () => {
  it("includes the whole of the day asked about", () => {
    const scene = { marks: marks("2024-09-02", "2024-09-06", { "2024-09-06": "II" }) };
    expect(actionsOf(decide(absences(2), scene, "2024-09-05"))).toEqual([]);
    expect(actionsOf(decide(absences(2), scene, "2024-09-06"))).toEqual(["act"]);
  });

  it("with a time, includes the sessions whose register had opened by then", () => {
    const policy = policyOf({
      register: {
        sessions: [
          { session: "AM", opens: "09:00" },
          { session: "PM", opens: "13:00" },
        ],
      },
      rules: [
        ruleWhen({ fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 1 }),
      ],
    });
    const scene = { marks: marks("2024-09-02", "2024-09-06", { "2024-09-06": "I\\" }) };
    expect(actionsOf(decide(policy, scene, "2024-09-06T08:59"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-09-06T09:00"))).toEqual(["act"]);
  });

  it("leaves a session of the day itself without a mark out in silence; only an earlier day's gap is missing", () => {
    const scene = { marks: marks("2024-09-02", "2024-09-06", { "2024-09-06": "/." }) };
    expect(decide(below96, scene, "2024-09-06").status.missing).toBe(0);
    expect(decide(below96, { marks: { ...scene.marks, "2024-09-09": ["/", "\\"] } }, "2024-09-09").status.missing).toBe(
      1,
    );
  });

  it("leaves missing marks out of the displayed rate, but a condition whose answer they would change is undetermined and names them", () => {
    const scene = { marks: marks("2024-09-02", "2024-09-27", { "2024-09-10": ".\\", "2024-09-12": "I\\" }) };
    const decision = decide(below96, scene, "2024-09-27");
    expect(decision.status.attendance).toEqual({ attended: 38, possible: 39, percent: 97.44 });
    expect(decision.undetermined).toMatchObject([
      { rule: "rule", why: "notSupplied", missing: ["a mark on 2024-09-10 AM"] },
    ]);
    expect(decision.actions).toEqual([]);
  });

  it("decides in spite of a gap where the gap could not change the answer", () => {
    const scene = {
      marks: marks("2024-09-02", "2024-09-27", { "2024-09-10": ".\\", "2024-09-12": "II", "2024-09-13": "II" }),
    };
    expect(actionsOf(decide(below96, scene, "2024-09-27"))).toEqual(["act"]);
  });

  it("counts at least what it sees where a window reaches back before the marks begin", () => {
    const scene = {
      enrolled: { from: "2023-09-04" },
      marks: marks("2024-09-02", "2024-09-06", { "2024-09-04": "II" }),
    };
    expect(actionsOf(decide(absences(2, "atLeast", "ever"), scene, "2024-09-06"))).toEqual(["act"]);
    const unknown = decide(absences(3, "atLeast", "ever"), scene, "2024-09-06");
    expect(unknown.undetermined).toMatchObject([{ why: "notSupplied", missing: ["marks before 2024-09-02"] }]);
    expect(decide(absences(3, "below", "ever"), scene, "2024-09-06").undetermined).toHaveLength(1);
    expect(
      decide(absences(3, "below", "ever"), { ...scene, enrolled: { from: "2024-09-02" } }, "2024-09-06").undetermined,
    ).toEqual([]);
  });

  it("has no percentage where there is nothing to measure yet, neither 0 nor 100, also under `not`", () => {
    const negated = policyOf({
      rules: [
        ruleWhen({
          not: { fact: "attendancePercent", params: { window: "academicYear" }, operator: "atLeast", value: 96 },
        }),
      ],
    });
    const scene = { marks: marks("2024-09-02", "2024-09-06", allDay("D", "2024-09-02", "2024-09-06")) };
    for (const policy of [below96, negated]) {
      const decision = decide(policy, scene, "2024-09-06");
      expect(decision.status.attendance).toEqual({ attended: 0, possible: 0, percent: null });
      expect(decision.status.persistentAbsence).toBeNull();
      expect(decision.actions).toEqual([]);
      expect(decision.undetermined).toMatchObject([{ why: "notYet" }]);
    }
  });

  it("has an exact rate after one session: one day's illness keeps a pupil below 96% through the 24th school day", () => {
    const scene = { marks: marks("2024-09-02", "2024-10-31", { "2024-09-02": "II" }) };
    // 24 days are 48 sessions, 46 of them attended: 95.83%; 25 days: 48 of 50 is exactly 96%.
    expect(decide(below96, scene, "2024-10-03").status.attendance).toMatchObject({ attended: 46, possible: 48 });
    expect(actionsOf(decide(below96, scene, "2024-10-03"))).toEqual(["act"]);
    expect(decide(below96, scene, "2024-10-04").status.attendance).toEqual({ attended: 48, possible: 50, percent: 96 });
    expect(actionsOf(decide(below96, scene, "2024-10-04"))).toEqual([]);
  });

  it("calls exactly 10% absence persistent", () => {
    const ten = { marks: marks("2024-09-02", "2024-09-13", { "2024-09-03": "II" }) };
    expect(decide(below96, ten, "2024-09-13").status).toMatchObject({
      absence: { total: 2, percent: 10 },
      persistentAbsence: true,
      severeAbsence: false,
    });
    const less = { marks: marks("2024-09-02", "2024-09-16", { "2024-09-03": "II" }) };
    expect(decide(below96, less, "2024-09-16").status.persistentAbsence).toBe(false);
  });

  it("reads each mark as it was known on the day asked about", () => {
    const mark = {
      date: "2024-09-04",
      session: "AM",
      code: "I",
      enteredOn: "2024-09-04",
      amendments: [
        { from: "N", to: "I", reason: "parent rang", on: "2024-09-06", by: { name: "A", position: "office" } },
      ],
    };
    const others = Object.entries(marks("2024-09-02", "2024-09-10")).flatMap(([date, [am, pm]]) => [
      ...(date === "2024-09-04" ? [] : [{ date, session: "AM", code: am }]),
      { date, session: "PM", code: pm },
    ]);
    const policy = policyOf({
      rules: [
        ruleWhen({ fact: "sessions", params: { of: ["N"], window: "academicYear" }, operator: "atLeast", value: 1 }),
      ],
    });
    expect(actionsOf(decide(policy, { marks: [mark, ...others] }, "2024-09-05"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, { marks: [mark, ...others] }, "2024-09-06"))).toEqual([]);
  });

  it("dates a duty from the first day of its unbroken stretch on today's register, and runs its deadline from the day the mark was entered", () => {
    const policy = policyOf({
      rules: [
        ruleWhen(
          { fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 2 },
          { then: [{ action: "act", force: "must", due: { schoolDays: 5 } }] },
        ),
      ],
    });
    const others = Object.entries(marks("2024-09-02", "2024-09-30")).flatMap(([date, [am, pm]]) =>
      date === "2024-09-04"
        ? []
        : [
            { date, session: "AM", code: am },
            { date, session: "PM", code: pm },
          ],
    );
    const late = (enteredOn: string) => [
      { date: "2024-09-04", session: "AM", code: "I", enteredOn },
      { date: "2024-09-04", session: "PM", code: "I", enteredOn },
    ];
    expect(decide(policy, { marks: [...others, ...late("2024-09-04")] }, "2024-09-20").actions).toMatchObject([
      { since: "2024-09-04", due: "2024-09-11", overdue: true },
    ]);
    expect(decide(policy, { marks: [...others, ...late("2024-09-20")] }, "2024-09-20").actions).toMatchObject([
      { since: "2024-09-04", due: "2024-09-27", overdue: false },
    ]);
  });

  it("is in time on the fifth school day and late on the sixth, across a half term", () => {
    const policy = policyOf({
      rules: [
        ruleWhen(
          { fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 1 },
          { then: [{ action: "act", force: "must", due: { schoolDays: 5 } }] },
        ),
      ],
    });
    const scene = { marks: marks("2024-09-02", "2024-11-15", { "2024-10-24": "I\\" }) };
    // 24 October is a Thursday; the half term is 28 October to 1 November: 25 October, then 4 to 7 November.
    expect(decide(policy, scene, "2024-11-07").actions).toMatchObject([
      { since: "2024-10-24", due: "2024-11-07", overdue: false },
    ]);
    expect(decide(policy, scene, "2024-11-08").actions).toMatchObject([{ overdue: true }]);
  });

  it("stops a leaver's status at the last day and raises only what concerns entry, deletion and leave", () => {
    const scene = {
      enrolled: { from: "2024-09-02", to: "2024-09-06" },
      marks: marks("2024-09-02", "2024-09-06", { "2024-09-05": "II" }),
    };
    const deletion = {
      id: "deletion",
      when: { fact: "eventCount", params: { type: "name-deleted" }, operator: "atLeast", value: 1 },
      then: [{ action: "tell-authority", force: "must" }],
    };
    const policy = policyOf({
      rules: [
        ruleWhen({ fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 1 }),
        deletion,
      ],
    });
    const decision = decide(policy, scene, "2024-11-20");
    expect(decision.status).toMatchObject({ onRoll: false, attendance: { attended: 8, possible: 10 } });
    expect(actionsOf(decision)).toEqual(["tell-authority"]);
  });

  it("gives the same answer whatever the order of marks, events, parents and rules", () => {
    const rules = [1, 2, 3].map((n) => ({
      ...ruleWhen({
        fact: "sessions",
        params: { of: "absent", window: "academicYear" },
        operator: "atLeast",
        value: n,
      }),
      id: `rule-${n}`,
    }));
    const list = Object.entries(marks("2024-09-02", "2024-09-20", { "2024-09-05": "NN", "2024-09-09": "LU" })).flatMap(
      ([date, [am, pm]]) => [
        { date, session: "AM", code: am },
        { date, session: "PM", code: pm },
      ],
    );
    const events = [
      { date: "2024-09-06", type: "contact-made" },
      { date: "2024-09-06", type: "message-received", about: "2024-09-05" },
      { date: "2024-09-10", type: "nonsense" },
    ];
    const there = decide(
      policyOf({ rules }),
      { marks: list, events, parents: [{ id: "m" }, { id: "f" }] },
      "2024-09-20",
    );
    const back = decide(
      policyOf({ rules: [...rules].reverse() }),
      { marks: [...list].reverse(), events: [...events].reverse(), parents: [{ id: "f" }, { id: "m" }] },
      "2024-09-20",
    );
    const strip = (decision: typeof there) => ({
      ...decision,
      policy: null,
      diagnostics: decision.diagnostics.map(({ at, ...rest }) => rest),
      status: { ...decision.status, penaltyNotice: null },
    });
    expect(strip(back)).toEqual(strip(there));
  });

  it("returns what is wrong with its input as diagnostics and decides nothing it cannot", () => {
    expect(
      evaluate(below96, { calendar: twoYears, pupil: { id: "P1" } }, { asOf: "2025-02-30" }).diagnostics,
    ).toMatchObject([{ code: "as-of-invalid" }]);
    expect(evaluate(below96, { calendar: {}, pupil: { id: "P1" } }, { asOf: "2025-02-03" }).diagnostics).toMatchObject([
      { code: "calendar-invalid", at: "calendar/years" },
    ]);
    expect(evaluate(below96, { calendar: twoYears, pupil: 7 }, { asOf: "2025-02-03" }).diagnostics).toMatchObject([
      { code: "pupil-invalid" },
    ]);
    const bad = decide(
      below96,
      {
        marks: [
          { date: "2024-09-02", code: "/" },
          { date: "2024-09-03", session: "AM", code: "/" },
        ],
      },
      "2024-09-03",
    );
    expect(bad.diagnostics).toContainEqual(expect.objectContaining({ code: "mark-invalid", severity: "error" }));
    expect(bad.status.attendance).toMatchObject({ attended: 1, possible: 1 });
  });
});

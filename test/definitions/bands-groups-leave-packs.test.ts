import { describe, expect, it } from "vitest";
import { assessLeave, checkPack, evaluate, evaluateMany, loadPack, type Policy } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const measure = { fact: "attendancePercent", params: { window: "academicYear" } };
const bandsOf = (bands: object[], more: object = {}) => ({ bands: [{ id: "own", measure, bands, ...more }] });
const inBand = (value: string) => ruleWhen({ fact: "band", params: { set: "own" }, operator: "is", value });
/** Of the 20 sessions to 13 September, so many away. */
const away = (sessions: number) => ({
  marks: marks("2024-09-02", "2024-09-13", {
    "2024-09-03": ["\\\\", "I\\", "II", "II", "II"][sessions] ?? "II",
    "2024-09-04": ["\\\\", "\\\\", "\\\\", "I\\", "II"][sessions] ?? "II",
  }),
});
const AS_OF = "2024-09-13";

const pupil = (more: object = {}) => ({
  id: "P1",
  yearGroup: 5,
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2025-02-14"),
  ...more,
});
const leaveRule = (id: string, when: unknown, action: object, more: object = {}) => ({
  id,
  scope: "leaveRequest",
  ...(when === null ? {} : { when }),
  then: [{ force: "must", ...action }],
  ...more,
});
const ask = (policy: Policy, request: object, more: object = {}, asOf = "2025-02-03") =>
  assessLeave(
    policy,
    {
      calendar: twoYears,
      pupil: pupil(more),
      request: {
        id: "R1",
        kind: "holiday",
        from: "2025-03-10",
        to: "2025-03-12",
        requestedOn: "2025-02-03",
        ...request,
      },
    },
    { asOf },
  );
const over = (n: number) => ({ fact: "request.schoolDays", operator: "moreThan", value: n });
const refuse = (when: unknown, more: object = {}) => leaveRule("refuse", when, { action: "refuse-leave" }, more);
const grant = leaveRule("grant", null, { action: "may-grant-leave", force: "may" });

describe("bands", () => {
  it("64. In a gap the band is none; in an overlap the status lists all and a condition on one of them is undetermined", () => {
    const gap = policyOf({
      ...bandsOf([
        { id: "good", atLeast: 96 },
        { id: "poor", below: 95 },
      ]),
      rules: [inBand("poor")],
    });
    expect(decide(gap, away(1), AS_OF).status.bands["own"]).toBeNull();
    expect(decide(gap, away(1), AS_OF)).toMatchObject({ actions: [], undetermined: [] });
    const overlap = [
      { id: "good", atLeast: 95 },
      { id: "poor", atMost: 95 },
    ];
    const shown = decide(policyOf({ ...bandsOf(overlap), rules: [inBand("poor")] }), away(1), AS_OF);
    expect(shown.status.bands["own"]).toEqual(["good", "poor"]);
    expect(shown).toMatchObject({ actions: [], undetermined: [{ rule: "rule" }] });
    const severe = decide(
      policyOf({ ...bandsOf(overlap, { overlap: "mostSevere" }), rules: [inBand("poor")] }),
      away(1),
      AS_OF,
    );
    expect(severe.status.bands["own"]).toBe("poor");
    expect(actionsOf(severe)).toEqual(["act"]);
  });

  it("64. An edge is included or not as the pack says", () => {
    const at = (sessions: number) =>
      decide(
        policyOf(
          bandsOf([
            { id: "a", moreThan: 95 },
            { id: "b", moreThan: 90, atMost: 95 },
            { id: "c", atMost: 90 },
          ]),
        ),
        away(sessions),
        AS_OF,
      ).status.bands["own"];
    expect([at(0), at(1), at(2)]).toEqual(["a", "b", "c"]);
  });

  it("65. A printed percentage never stands on the other side of an edge it is compared with", () => {
    // 374 of 390 sessions are 95.897…%, which two decimals would show as the edge itself.
    const ill = allDay("I", "2024-09-03", "2024-09-12");
    const policy = policyOf({
      rules: [
        ruleWhen({ name: "rate", ...measure, operator: "below", value: 95.9 }, { because: "attendance is {rate}%" }),
      ],
    });
    const decision = decide(policy, { marks: marks("2024-09-02", "2025-07-22", ill) }, "2025-07-22");
    expect(decision.status.attendance).toMatchObject({ attended: 374, possible: 390 });
    expect(decision.actions[0]?.because).toBe("attendance is 95.897%");
  });

  it("65. Displayed figures are rounded, thresholds never", () => {
    const exactly = policyOf({ rules: [ruleWhen({ ...measure, operator: "atLeast", value: 90 })] });
    expect(actionsOf(decide(exactly, away(2), AS_OF))).toEqual(["act"]);
    const under = policyOf({ rules: [ruleWhen({ ...measure, operator: "below", value: 90 })] });
    expect(actionsOf(decide(under, away(2), AS_OF))).toEqual([]);
    expect(decide(under, away(2), AS_OF).status).toMatchObject({
      persistentAbsence: true,
      attendance: { percent: 90 },
      absence: { percent: 10 },
    });
  });
});

describe("groups", () => {
  const groupRule = (when: unknown, group: unknown = "registrationGroup") =>
    policyOf({
      rules: [ruleWhen(when, { scope: { group }, then: [{ action: "celebrate", force: "should", repeat: "week" }] })],
    });
  const percent = (window: unknown, operator: string, value: unknown, more: object = {}) => ({
    fact: "group.attendancePercent",
    params: { window, ...more },
    operator,
    value,
  });
  const members = [
    {
      ...pupil({ id: "A", registrationGroup: "5A" }),
      marks: marks("2024-09-02", "2024-09-13", allDay("I", "2024-09-03", "2024-09-04")),
    },
    {
      ...pupil({ id: "B", registrationGroup: "5A", enrolled: { from: "2024-09-12" } }),
      marks: marks("2024-09-12", "2024-09-13"),
    },
    {
      ...pupil({ id: "C", registrationGroup: "5B", flags: ["send"] }),
      marks: marks("2024-09-02", "2024-09-13", allDay("D", "2024-09-02", "2024-09-13")),
    },
  ];
  const groups = (policy: Policy, pupils: object[] = members) =>
    evaluateMany(policy, { calendar: twoYears, pupils }, { asOf: AS_OF }).groups;

  it("66. A group's rate is of pooled sessions, members as at `asOf`; pupils with no possible session drop out", () => {
    // 16 of 20 and 4 of 4: pooled 20 of 24, and not the mean of 80% and 100%.
    const policy = groupRule(percent("academicYear", "atLeast", 84));
    expect(groups(policy)["5A"]).toMatchObject({ size: 2, attendancePercent: 83.33, actions: [] });
    expect(groups(policy)["5B"]).toMatchObject({ attendancePercent: null, undetermined: [{ why: "notYet" }] });
  });

  it("66. A week compared with the one before, as a policy that rewards a class does", () => {
    const policy = groupRule(
      percent("week", "moreThan", { fact: "group.attendancePercent", params: { window: { previous: "week" } } }),
    );
    expect(groups(policy)["5A"]?.actions).toMatchObject([{ action: "celebrate", force: "should" }]);
  });

  it("67. A group's duties stand in `evaluateMany`'s result, keyed by group; `evaluate` of one pupil omits them and says so", () => {
    for (const [group, key] of [
      ["yearGroup", "5"],
      ["school", "school"],
      [{ flag: "send" }, "send"],
    ] as const) {
      expect(Object.keys(groups(groupRule({ fact: "group.size", operator: "atLeast", value: 1 }, group)))).toEqual([
        key,
      ]);
    }
    const policy = groupRule({ fact: "group.size", operator: "atLeast", value: 1 });
    expect(Object.keys(groups(policy))).toEqual(["5A", "5B"]);
    const one = evaluate(policy, { calendar: twoYears, pupil: members[0] }, { asOf: AS_OF });
    expect(one.actions).toEqual([]);
    expect(one.diagnostics).toContainEqual(expect.objectContaining({ code: "groups-omitted" }));
  });

  it("67. A household of one name and a class of another never share a key, whatever they are called", () => {
    const odd = [
      { ...pupil({ id: "A", registrationGroup: "__proto__" }) },
      { ...pupil({ id: "B", registrationGroup: "constructor" }) },
    ];
    expect(Object.keys(groups(groupRule({ fact: "group.size", operator: "atLeast", value: 1 }), odd))).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("leave", () => {
  it("68. Notice is calendar days from the request to the first day: 28 are in time exactly", () => {
    const policy = policyOf({ rules: [refuse({ fact: "request.noticeDays", operator: "below", value: 28 }), grant] });
    expect(ask(policy, { requestedOn: "2025-02-10" }).outcome).toBe("may-grant");
    expect(ask(policy, { requestedOn: "2025-02-11" }).outcome).toBe("refuse");
    expect(ask(policy, { requestedOn: undefined }).outcome).toBe("ask");
  });

  it("69. The twelve months of a leave rule end on the day before the leave starts", () => {
    const policy = policyOf({
      rules: [
        refuse({ fact: "request.earlier", params: { window: { months: 12 } }, operator: "atLeast", value: 1 }),
        grant,
      ],
    });
    const earlier = (from: string) => ({
      leaveRequests: [{ id: "R0", kind: "holiday", from, to: from, requestedOn: "2024-02-01" }],
      events: [{ date: "2024-02-05", type: "leave-granted", about: "R0" }],
      enrolled: { from: "2023-09-04" },
    });
    expect(ask(policy, {}, earlier("2024-03-11")).outcome).toBe("refuse");
    expect(ask(policy, {}, earlier("2024-03-08")).outcome).toBe("may-grant");
  });

  it("70. Any `must` refusal refuses, whatever else may be granted; six school days in a row are more than five", () => {
    const policy = policyOf({
      rules: [refuse(over(5), { id: "leave-over-five-days", because: "more than five school days in a row" }), grant],
    });
    const answer = (to: string) => ask(policy, { from: "2025-03-10", to });
    expect(answer("2025-03-14").outcome).toBe("may-grant");
    expect(answer("2025-03-16").outcome).toBe("may-grant");
    expect(answer("2025-03-17")).toMatchObject({
      outcome: "refuse",
      reasons: expect.arrayContaining([
        expect.objectContaining({
          rule: "leave-over-five-days",
          force: "must",
          because: "more than five school days in a row",
        }),
      ]),
    });
  });

  it("70. An unanswered exception asks, a satisfied one lifts the refusal, and unmet requirements stay listed", () => {
    const policy = policyOf({
      questions: [
        { id: "exceptional", question: "Is it exceptional?", type: "boolean", by: "headteacher", about: "request" },
      ],
      rules: [
        refuse({ fact: "request.kind", operator: "is", value: "holiday" }),
        {
          id: "exceptional",
          scope: "leaveRequest",
          exceptionTo: "refuse",
          when: { fact: "answer", params: { id: "exceptional" }, operator: "is", value: true },
          then: [{ action: "may-grant-leave", force: "may" }],
        },
        leaveRule("form", null, {
          action: "require",
          requirement: "It is on the form.",
          met: { fact: "request.onForm", operator: "is", value: true },
        }),
      ],
    });
    const answered = (answer: boolean) =>
      ask(policy, { onForm: false }, { answers: [{ id: "exceptional", answer, about: "R1", on: "2025-02-03" }] });
    expect(ask(policy, { onForm: true })).toMatchObject({
      outcome: "ask",
      questions: [{ question: "exceptional", about: "R1" }],
      requirements: [{ requirement: "It is on the form.", met: true }],
    });
    expect(answered(true)).toMatchObject({ outcome: "may-grant", requirements: [{ met: false }] });
    expect(answered(false)).toMatchObject({ outcome: "refuse", requirements: [{ met: false }], questions: [] });
    expect(ask(policy, {}).requirements).toMatchObject([{ met: null }]);
  });

  it("70. A refusal or requirement under an `if` of its own asks while that is unknown, and goes where it does not hold", () => {
    const genuine = (value: boolean) => ({ fact: "answer", params: { id: "doubt" }, operator: "is", value });
    const policy = policyOf({
      questions: [{ id: "doubt", question: "Is there doubt?", type: "boolean", by: "headteacher", about: "request" }],
      rules: [
        leaveRule("doubtful", over(0), { action: "refuse-leave", if: genuine(true) }),
        grant,
        leaveRule("form", null, {
          action: "require",
          requirement: "A form",
          if: { fact: "request.kind", operator: "is", value: "sport" },
        }),
      ],
    });
    const answered = (answer: boolean) =>
      ask(policy, {}, { answers: [{ id: "doubt", answer, about: "R1", on: "2025-02-03" }] });
    expect(ask(policy, {})).toMatchObject({ outcome: "ask", questions: [{ question: "doubt" }], requirements: [] });
    expect(answered(true).outcome).toBe("refuse");
    expect(answered(false).outcome).toBe("may-grant");
    expect(ask(policy, { kind: "sport" }).requirements).toMatchObject([{ requirement: "A form", met: null }]);
  });

  it("71. A request made on or after the first day is retrospective", () => {
    const policy = policyOf({ rules: [refuse({ fact: "request.retrospective", operator: "is", value: true }), grant] });
    const on = (requestedOn: string) => ask(policy, { requestedOn }, {}, "2025-03-11").outcome;
    expect([on("2025-03-09"), on("2025-03-10"), on("2025-03-11")]).toEqual(["may-grant", "refuse", "refuse"]);
  });
});

describe("packs", () => {
  const base = {
    id: "trust",
    version: "1",
    title: "Trust",
    extends: "england-2024",
    rules: [
      { ...ruleWhen({ fact: "yearGroup", operator: "is", value: 5 }), id: "open" },
      {
        ...ruleWhen({ fact: "yearGroup", operator: "is", value: 5 }),
        id: "shut",
        locked: true,
        then: [{ action: "locked-act", force: "must" }],
      },
    ],
  };
  const child = (more: object) => ({ id: "school", version: "1", title: "School", extends: "trust", ...more });
  const errors = (json: unknown) => checkPack(json, { bases: [base] }).filter((one) => one.severity === "error");
  const own = (json: unknown) =>
    actionsOf(decide(loadPack(json, { bases: [base] }), { marks: marks("2024-09-02", AS_OF) }, AS_OF)).filter(
      (action) => action.includes("act"),
    );

  it("72. A child entry replaces the whole entry of that id; `without` drops it", () => {
    expect(own(child({}))).toEqual(["act", "locked-act"]);
    expect(own(child({ rules: [{ id: "open", then: [{ action: "new-act", force: "must" }] }] }))).toEqual([
      "locked-act",
      "new-act",
    ]);
    expect(own(child({ without: [{ id: "open", why: "not ours" }] }))).toEqual(["locked-act"]);
  });

  it("72. A locked entry can neither be replaced nor dropped", () => {
    expect(errors(child({ rules: [{ id: "shut", then: [{ action: "x", force: "must" }] }] }))).toMatchObject([
      { code: "locked-entry" },
    ]);
    expect(errors(child({ without: [{ id: "shut", why: "x" }] }))).toMatchObject([{ code: "locked-entry" }]);
  });

  it("73. Rules are those of `asOf`, codes those of the session", () => {
    const dated = policyOf({
      rules: [
        ruleWhen({ fact: "yearGroup", operator: "is", value: 5 }, { effective: { from: "2024-09-10", to: null } }),
      ],
    });
    expect(actionsOf(decide(dated, { marks: marks("2024-09-02", AS_OF) }, "2024-09-09"))).toEqual([]);
    expect(actionsOf(decide(dated, { marks: marks("2024-09-02", AS_OF) }, "2024-09-10"))).toEqual(["act"]);
  });

  it("74. A stage on the log that the new version lacks is a diagnostic, and the others keep their place", () => {
    const stages = [
      { stage: "1", then: [{ action: "letter-1", force: "must" }] },
      { stage: "2", then: [{ action: "letter-2", force: "must" }] },
    ];
    const policy = policyOf({ ladders: [{ id: "letters", stages }] });
    const decision = decide(
      policy,
      {
        marks: marks("2024-09-02", AS_OF),
        events: [
          { date: "2024-09-03", type: "letter-1" },
          { date: "2024-09-05", type: "letter-9" },
        ],
      },
      AS_OF,
    );
    expect(decision.status.ladders["letters"]).toMatchObject({ stage: "1" });
    expect(decision.diagnostics).toContainEqual(
      expect.objectContaining({ code: "unknown-event-type", at: expect.stringContaining("events/1") }),
    );
  });

  it("a pack without a base has no codes: it says so, and so does every mark", () => {
    const alone = {
      id: "alone",
      version: "1",
      title: "Alone",
      rules: [ruleWhen({ fact: "sessions", params: { of: "absent", window: "term" }, operator: "atLeast", value: 1 })],
    };
    expect(checkPack(alone)).toContainEqual(expect.objectContaining({ code: "no-codes", severity: "warning" }));
    const decision = decide(loadPack(alone), { marks: { "2024-09-03": ["I", "\\"] } }, "2024-09-03");
    expect(decision).toMatchObject({ actions: [], status: { attendance: { percent: null } } });
    expect(decision.diagnostics).toContainEqual(
      expect.objectContaining({ code: "unknown-code", help: expect.stringContaining("national base") }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { coverPack } from "../../src/check/coverage.ts";
import {
  assessLeave,
  checkPack,
  classifyArrival,
  comparePolicies,
  compulsorySchoolAge,
  describe as describePolicy,
  explain,
  loadPack,
} from "../../src/index.ts";
import { twoYears, year2023, year2024 } from "../support/calendars.ts";
import { figure } from "../support/figures.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const here = { marks: marks("2024-09-02", "2024-11-29") };
const fires = (when: unknown, scene: Record<string, unknown>, asOf: string, more: object = {}) =>
  actionsOf(decide(policyOf({ rules: [ruleWhen(when)], ...more }), { ...here, ...scene }, asOf)).length > 0;

describe("facts about time", () => {
  it("`clock` compares times of day, and a whole day is over", () => {
    const half = (operator: string) => ({ fact: "clock", operator, value: "09:30" });
    expect([
      fires(half("atLeast"), {}, "2024-09-06T09:29"),
      fires(half("atLeast"), {}, "2024-09-06T09:30"),
      fires(half("moreThan"), {}, "2024-09-06T09:30"),
      fires(half("atLeast"), {}, "2024-09-06"),
    ]).toEqual([false, true, false, true]);
  });

  it("`timeSince` counts from the event's own day as 0, in every unit", () => {
    const letter = { words: { events: ["letter"] } };
    const scene = { ...here, events: [{ date: "2024-10-18", time: "10:00", type: "letter" }] };
    const since = (unit: string, asOf: string) => figure("timeSince", { type: "letter", unit }, scene, asOf, letter);
    expect(
      ["days", "weeks", "schoolDays", "workingDays", "schoolWeeks", "months"].map((unit) => since(unit, "2024-11-18")),
    ).toEqual(["31", "4", "16", "21", "4", "1"]);
    expect(since("months", "2024-11-17")).toBe("0");
    expect(since("hours", "2024-10-19T09:59")).toBe("23");
    expect(since("minutes", "2024-10-18T10:30")).toBe("30");
    expect(since("schoolDays", "2024-10-18")).toBe("0");
  });

  it("`withinPeriod` and `{period}` know the pack's yearly periods and the calendar's own, for their year groups", () => {
    const periods = {
      words: {
        periods: [
          { id: "September", from: "09-01", to: "09-30" },
          { name: "winter", start: "12-01", end: "02-28" },
          "mock exams",
        ],
      },
    };
    const within = (name: string, asOf: string, scene: object = {}) =>
      figure("withinPeriod", { name }, { ...here, ...scene }, asOf, { ...periods, unlike: false });
    expect([within("September", "2024-09-30"), within("September", "2024-10-01")]).toEqual(["yes", ""]);
    expect([
      within("winter", "2024-11-30"),
      within("winter", "2024-12-01"),
      within("winter", "2025-02-28"),
      within("winter", "2025-03-01"),
    ]).toEqual(["", "yes", "yes", ""]);
    expect(within("mock exams", "2024-11-20")).toBe("notSupplied");
    const calendar = {
      years: [
        year2023,
        { ...year2024, periods: [{ name: "mock exams", start: "2024-11-18", end: "2024-11-29", yearGroups: [11] }] },
      ],
    };
    expect([
      within("mock exams", "2024-11-20", { calendar, yearGroup: 11 }),
      within("mock exams", "2024-11-20", { calendar, yearGroup: 10 }),
    ]).toEqual(["yes", ""]);
    expect(figure("sessions", { of: "possible", window: { period: "September" } }, here, "2024-10-31", periods)).toBe(
      "42",
    );
  });

  it("`compulsorySchoolAge` runs from the prescribed day on or after the fifth birthday to the last Friday in June", () => {
    expect(compulsorySchoolAge("2019-02-10")).toEqual({ from: "2024-03-31", to: "2035-06-29" });
    expect(compulsorySchoolAge("2018-12-31").from).toBe("2023-12-31");
    expect(compulsorySchoolAge("2019-01-01").from).toBe("2024-03-31");
    expect(compulsorySchoolAge("2009-08-31").to).toBe("2025-06-27");
    expect(compulsorySchoolAge("2009-09-01").to).toBe("2026-06-26");
    expect(
      figure("compulsorySchoolAge", {}, { ...here, dateOfBirth: undefined }, "2024-09-06", { unlike: false }),
    ).toBe("notSupplied");
  });
});

describe("facts about events", () => {
  it("derived events are read from the record: entry, deletion, granted leave, return", () => {
    const since = (type: string, scene: object, asOf = "2024-10-10") =>
      figure("timeSince", { type, unit: "days" }, { ...here, ...scene }, asOf);
    expect(since("name-entered", { enrolled: { from: "2024-09-09" } })).toBe("31");
    const leave = {
      leaveRequests: [{ id: "R1", from: "2024-10-01", to: "2024-10-04" }],
      events: [{ date: "2024-09-20", type: "leave-granted", about: "R1" }],
    };
    expect([
      since("leave-started", leave),
      since("leave-ended", leave),
      since("leave-ended", leave, "2024-10-03"),
    ]).toEqual(["9", "6", "notYet"]);
    expect(since("leave-ended", { ...leave, events: [] })).toBe("notYet");
    expect(
      since("returned", { marks: marks("2024-09-02", "2024-10-10", allDay("I", "2024-10-02", "2024-10-04")) }),
    ).toBe("3");
  });

  it("`eventOutcome` is the latest event's", () => {
    const outcome = (value: string, ...events: object[]) =>
      fires(
        { fact: "eventOutcome", params: { type: "meeting" }, operator: "is", value },
        { events: events.map((event) => ({ type: "meeting", ...event })) },
        "2024-10-10",
        { words: { events: [{ id: "meeting", outcomes: ["agreed", "refused"] }] } },
      );
    expect(
      outcome("agreed", { date: "2024-09-10", outcome: "refused" }, { date: "2024-09-20", outcome: "agreed" }),
    ).toBe(true);
    expect(
      outcome("agreed", { date: "2024-09-10", outcome: "agreed" }, { date: "2024-09-20", outcome: "refused" }),
    ).toBe(false);
  });

  it("an unknown type is a diagnostic, stays on the log, and no fact reads it", () => {
    const decision = decide(
      policyOf({}),
      {
        ...here,
        events: [
          { date: "2024-09-10", type: "attendence-letter" },
          { date: "2024-09-11", type: "toString" },
        ],
      },
      "2024-09-20",
    );
    expect(decision.diagnostics.map((found) => found.code)).toEqual(["unknown-event-type", "unknown-event-type"]);
  });
});

describe("facts about an absence", () => {
  const scene = (more: object = {}) => ({
    marks: marks("2024-09-02", "2024-09-20", { "2024-09-10": "\\N", "2024-09-11": "NN", "2024-09-12": "N\\" }),
    ...more,
  });
  const says = (fact: string, params: object, more: object = {}, asOf = "2024-09-20", unlike: unknown = -1) =>
    figure(fact, params, scene(more), asOf, { scope: "absence", unlike });

  it("counts its days, the school days wholly missed and its sessions, and knows whether it goes on", () => {
    expect([
      says("absence.day", {}, {}, "2024-09-11"),
      says("absence.schoolDays", {}),
      says("absence.sessions", {}),
      says("absence.sessions", { of: ["N"], window: "academicYear" }),
    ]).toEqual(["2", "1", "4", "4"]);
    expect(says("absence.ongoing", {}, {}, "2024-09-11", false)).toBe("yes");
    expect(says("absence.ongoing", {}, {}, "2024-09-20", false)).toBe("");
  });

  it("is evidenced, notified and begun after an event as the log says", () => {
    const event = (type: string, more: object = {}) => ({
      events: [{ date: "2024-09-10", time: "08:30", type, about: "2024-09-11", ...more }],
    });
    expect([
      says("absence.evidenced", {}, event("evidence-received"), "2024-09-20", false),
      says("absence.evidenced", {}, {}, "2024-09-20", false),
    ]).toEqual(["yes", ""]);
    expect([
      says("absence.notified", {}, event("message-received"), "2024-09-20", false),
      says("absence.notified", {}, {}, "2024-09-20", false),
    ]).toEqual(["yes", ""]);
    const begun = (params: object, date: string) =>
      actionsOf(
        decide(
          policyOf({
            words: { events: ["letter"] },
            rules: [
              ruleWhen({ fact: "absence.begunAfter", params, operator: "is", value: true }, { scope: "absence" }),
            ],
          }),
          scene({ events: [{ date, type: "letter" }] }),
          "2024-09-20",
        ),
      ).length > 0;
    expect([
      begun({ type: "letter" }, "2024-09-09"),
      begun({ event: "letter" }, "2024-09-09"),
      begun({ type: "letter" }, "2024-09-10"),
    ]).toEqual([true, true, false]);
  });
});

describe("`attendanceChange`, a number that may be negative", () => {
  const params = { window: "halfTerm", from: { previous: "halfTerm" } };
  const rule = (operator: string, value: number, examples: unknown = undefined) => ({
    id: "fallen",
    title: "Attendance has fallen",
    when: { name: "change", fact: "attendanceChange", params, operator, value },
    then: [{ action: "letter", force: "must", by: "school-office", to: "parents" }],
    because: "attendance has changed by {change} percentage points",
    source: { section: "test" },
    ...(examples === undefined ? {} : { examples }),
  });
  const pack = (one: object) => ({
    id: "example",
    version: "1",
    title: "Example",
    extends: "england-2024",
    words: { roles: [{ id: "school-office", title: "School office" }] },
    rules: [one],
  });
  /** 95% in the first half term, 90% in the second. */
  const scene = {
    marks: marks("2024-09-02", "2024-11-08", { "2024-09-10": "II", "2024-09-12": "II", "2024-11-06": "/I" }),
  };
  const both = [
    { change: -4.99, fires: false },
    { change: -5, fires: true },
    { change: 5, fires: false },
  ];

  it("is compared exactly: a fall of 5 points is at most -5, and not below it", () => {
    const asks = (operator: string, value: number) =>
      decide(policyOf({ rules: [rule(operator, value)] }), scene, "2024-11-08").actions.length > 0;
    expect([asks("atMost", -5), asks("below", -5), asks("atMost", -5.01), asks("below", -4.99)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("is checked, covered and compared below nought", () => {
    const json = pack(rule("atMost", -5, both));
    expect(checkPack(json).filter(({ at }) => at.startsWith("rules/fallen"))).toEqual([]);
    expect(coverPack(json).missing).toEqual([]);
    expect(coverPack(pack(rule("atMost", -5, both.slice(1, 2)))).missing.map(({ what }) => what)).toEqual([
      "no example does not fire",
      "no example with `change` above -5",
    ]);
    const impossible = { all: [rule("atMost", -5).when, { ...rule("atLeast", -4).when, name: "again" }] };
    expect(checkPack(pack({ ...rule("atMost", -5), when: impossible })).map(({ code }) => code)).toContain(
      "unreachable-rule",
    );
    const { boundaries } = comparePolicies(
      loadPack(pack(rule("atMost", -5))),
      loadPack(pack(rule("below", -5))),
      { calendar: twoYears, pupils: [] },
      { from: "2024-11-08", to: "2024-11-08" },
    );
    expect(boundaries).toMatchObject([{ rule: "fallen", at: -5, a: "satisfied", b: "notSatisfied" }]);
  });

  it("is told in words", () => {
    const policy = policyOf({ rules: [rule("atMost", -5)] });
    expect(describePolicy(policy)).toContain(
      "Change from attendance in the half term before to attendance in the half term is no more than -5 percentage points",
    );
    const pupil = { id: "P1", yearGroup: 5, enrolled: { from: "2024-09-02" }, ...scene };
    const told = explain(policy, { calendar: twoYears, pupil }, { asOf: "2024-11-08" });
    expect(JSON.stringify(told)).toContain(
      "Change from attendance in the half term before this one to attendance this half term: -5 percentage points",
    );
  });
});

describe("facts about a leave request", () => {
  const pupil = {
    id: "P1",
    yearGroup: 11,
    enrolled: { from: "2024-09-02" },
    parents: [{ id: "m", livesWith: true }, { id: "f", livesWith: false }, { id: "g" }],
    marks: marks("2024-09-02", "2025-01-17", { "2024-09-10": "II" }),
  };
  const refused = (when: unknown, request: object, sections: object = {}) => {
    const policy = policyOf({
      rules: [ruleWhen(when, { scope: "leaveRequest", then: [{ action: "refuse-leave", force: "must" }] })],
      ...sections,
    });
    const { outcome, undetermined } = assessLeave(
      policy,
      {
        calendar: twoYears,
        pupil,
        request: {
          id: "R1",
          kind: "holiday",
          from: "2025-02-12",
          to: "2025-02-24",
          requestedOn: "2025-01-17",
          ...request,
        },
      },
      { asOf: "2025-01-17" },
    );
    return outcome === "refuse" ? "yes" : undetermined.length > 0 ? "unknown" : "no";
  };
  const is = (fact: string, value: unknown, params?: object) => ({
    fact,
    ...(params === undefined ? {} : { params }),
    operator: "is",
    value,
  });

  it("counts its school days across the half term, and its notice in calendar days", () => {
    expect([
      refused(is("request.schoolDays", 4), {}),
      refused(is("request.noticeDays", 26), {}),
      refused(is("request.schoolDays", 5), { to: "2025-02-25" }),
    ]).toEqual(["yes", "yes", "yes"]);
  });

  it("what is left out is missing, not false", () => {
    for (const fact of ["request.inWriting", "request.onForm", "request.evidence", "request.byParentLivedWith"])
      expect(refused(is(fact, false), {}), fact).toBe("unknown");
    expect(refused(is("request.licence", "none"), {})).toBe("unknown");
    expect(refused(is("request.organisedBy", "parent"), {})).toBe("unknown");
    expect(refused(is("request.kind", "holiday"), { kind: undefined })).toBe("unknown");
    expect(refused(is("request.inWriting", false), { inWriting: false })).toBe("yes");
    expect(refused(is("request.licence", "undated"), { licence: "undated" })).toBe("yes");
  });

  it("knows whether the parent who asks is one the pupil lives with", () => {
    const asks = (requestedBy: string) => refused(is("request.byParentLivedWith", false), { requestedBy });
    expect([asks("m"), asks("f"), asks("g"), asks("a grandparent")]).toEqual(["no", "yes", "unknown", "yes"]);
  });

  it("overlaps a period where any day of it lies in it", () => {
    const periods = { words: { periods: [{ id: "mocks", from: "02-24", to: "03-07" }] } };
    expect([
      refused(is("request.overlaps", true, { period: "mocks" }), {}, periods),
      refused(is("request.overlaps", true, { name: "mocks" }), { to: "2025-02-23" }, periods),
    ]).toEqual(["yes", "no"]);
  });

  it("works out the attendance if it is taken, on the sessions that will have been by its end", () => {
    const below = (value: number) => ({
      fact: "request.attendanceIfTaken",
      params: { window: "academicYear" },
      operator: "below",
      value,
    });
    // 170 sessions so far, 168 attended; a day away of the school day after is 168 of 172.
    expect([
      refused(below(97.67), { from: "2025-01-20", to: "2025-01-20" }),
      refused(below(97.68), { from: "2025-01-20", to: "2025-01-20" }),
    ]).toEqual(["no", "yes"]);
  });
});

describe("classifyArrival", () => {
  it("knows the times of a year group from those of everybody else", () => {
    const policy = policyOf({
      register: {
        sessions: [
          { session: "AM", opens: "08:50", lateAfter: "09:00", closes: "09:15" },
          { session: "AM", yearGroups: [11], opens: "08:20", lateAfter: "08:30", closes: "08:45" },
        ],
      },
    });
    const code = (time: string, yearGroup?: number) =>
      classifyArrival(policy, { session: "AM", time, ...(yearGroup === undefined ? {} : { yearGroup }) });
    expect([
      code("09:00"),
      code("09:01"),
      code("09:15:00"),
      code("09:15:01"),
      code("09:16"),
      code("08:31", 11),
      code("08:46", 11),
    ]).toMatchObject(["/", "L", "L", "U", "U", "L", "U"].map((expected) => ({ code: expected })));
    expect(classifyArrival(policy, { session: "PM", time: "13:05" })).toEqual({
      undetermined: true,
      missing: ["PM lateAfter", "PM closes"],
    });
  });
});

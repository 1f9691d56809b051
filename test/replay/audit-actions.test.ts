import { describe, expect, it } from "vitest";
import { auditActions } from "../../src/replay/audit-actions.ts";
import { twoYears } from "../support/calendars.ts";
import { marks, policyOf, ruleWhen } from "../support/pupils.ts";

const unauthorised = (value: number, more = {}) =>
  ruleWhen({ fact: "sessions", params: { of: ["O", "N"], window: "academicYear" }, operator: "atLeast", value }, more);
const policy = policyOf({ rules: [unauthorised(2)] });
const due = policyOf({
  rules: [unauthorised(2, { then: [{ action: "act", force: "must", due: { schoolDays: 5 } }] })],
});
const all = { "2024-10-07": "OO" };

function audited(
  which: typeof policy,
  events: unknown[],
  changes: Record<string, unknown>[] = [],
  otherwise: Record<string, string> = all,
) {
  const list = Object.entries(marks("2024-09-02", "2024-12-20", otherwise)).flatMap(([date, [am, pm]]) => [
    { date, session: "AM", code: am },
    { date, session: "PM", code: pm },
  ]);
  const changed = list.map((mark) => ({
    ...mark,
    ...changes.find((change) => change["date"] === mark.date && change["session"] === mark.session),
  }));
  const pupil = {
    id: "P1",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    parents: [{ id: "m" }],
    marks: changed,
    events,
  };
  return auditActions(which, { calendar: twoYears, pupil }, { asOf: "2024-12-20" }).actions;
}

describe("auditActions", () => {
  it("lets an action stand that was required on its day", () => {
    expect(audited(policy, [{ date: "2024-10-07", type: "act" }])).toMatchObject([
      { verdict: "stands", rules: ["rule"], changed: [] },
    ]);
  });

  it("lets an action stand that was required at the end of the day before", () => {
    const passing = policyOf({
      rules: [
        ruleWhen({ fact: "sessions", params: { of: ["O"], window: { schoolDays: 1 } }, operator: "atLeast", value: 2 }),
      ],
    });
    expect(audited(passing, [{ date: "2024-10-08", type: "act" }])).toMatchObject([{ verdict: "stands" }]);
    expect(audited(passing, [{ date: "2024-10-09", type: "act" }])).toMatchObject([{ verdict: "late" }]);
  });

  it("names the amended marks by which an action lost its support", () => {
    const amended = {
      date: "2024-10-07",
      session: "PM",
      code: "I",
      amendments: [{ from: "O", to: "I", reason: "note", on: "2024-10-21" }],
    };
    const other = {
      date: "2024-10-01",
      session: "AM",
      code: "L",
      amendments: [{ from: "/", to: "L", reason: "arrival", on: "2024-10-22" }],
    };
    expect(audited(policy, [{ date: "2024-10-08", type: "act" }], [amended, other])).toMatchObject([
      {
        verdict: "noLongerSupported",
        rules: ["rule"],
        changed: [{ date: "2024-10-07", session: "PM", from: "O", to: "I", on: "2024-10-21" }],
      },
    ]);
  });

  it("calls an action late after its deadline, and early before it was required", () => {
    expect(audited(due, [{ date: "2024-10-14", type: "act" }])).toMatchObject([
      { verdict: "stands", due: "2024-10-14" },
    ]);
    expect(audited(due, [{ date: "2024-10-15", type: "act" }])).toMatchObject([{ verdict: "late", due: "2024-10-14" }]);
    expect(audited(policy, [{ date: "2024-10-01", type: "act" }])).toMatchObject([
      { verdict: "early", rules: ["rule"] },
    ]);
  });

  it("says where nothing ever required an action, such as the second letter of a year", () => {
    expect(audited(policy, [{ date: "2024-10-07", type: "act" }], [], {})).toMatchObject([
      { verdict: "neverRequired", rules: [] },
    ]);
    expect(
      audited(policy, [
        { date: "2024-10-07", type: "act" },
        { date: "2024-11-04", type: "act" },
      ]).map((one) => one.verdict),
    ).toEqual(["stands", "neverRequired"]);
  });

  it("does not call a second letter late that came after the first had done what was required", () => {
    const verdicts = audited(due, [
      { date: "2024-10-08", type: "act" },
      { date: "2024-10-11", type: "act" },
    ]).map((one) => one.verdict);
    expect(verdicts).toEqual(["stands", "neverRequired"]);
  });

  it("cannot tell where what the policy asks for was not known on that day", () => {
    const asking = policyOf({
      questions: [{ id: "doubt", question: "Is there doubt?", type: "boolean", by: "headteacher" }],
      rules: [ruleWhen({ fact: "answer", params: { id: "doubt" }, operator: "is", value: true })],
    });
    expect(audited(asking, [{ date: "2024-10-08", type: "act" }])).toMatchObject([
      { verdict: "undetermined", rules: [], changed: [] },
    ]);
  });

  it("names the mark also where it was corrected on the day of the letter itself", () => {
    const amended = {
      date: "2024-10-07",
      session: "PM",
      code: "I",
      amendments: [{ from: "O", to: "I", reason: "note", on: "2024-10-09" }],
    };
    expect(audited(policy, [{ date: "2024-10-09", type: "act" }], [amended])).toMatchObject([
      { verdict: "noLongerSupported", changed: [{ date: "2024-10-07", session: "PM", on: "2024-10-09" }] },
    ]);
  });

  it("names no more marks than are needed together, where none alone brings the support back", () => {
    const corrected = (session: string, on: string) => ({
      date: "2024-10-07",
      session,
      code: "I",
      amendments: [{ from: "O", to: "I", reason: "note", on }],
    });
    const harmless = {
      date: "2024-10-01",
      session: "AM",
      code: "L",
      amendments: [{ from: "/", to: "L", reason: "arrival", on: "2024-10-22" }],
    };
    const [found] = audited(
      policy,
      [{ date: "2024-10-08", type: "act" }],
      [corrected("AM", "2024-10-21"), corrected("PM", "2024-10-22"), harmless],
    );
    expect(found?.changed.map(({ date, session }) => `${date} ${session}`)).toEqual(["2024-10-07 AM", "2024-10-07 PM"]);
  });

  it("leaves out a notice from the day on which it is withdrawn", () => {
    const issued = { date: "2024-10-14", type: "penalty-notice-issued", parent: "m" };
    const withdrawn = (date: string) => ({ date, type: "penalty-notice-withdrawn", parent: "m" });
    expect(audited(policyOf({ rules: [] }), [issued, withdrawn("2024-11-01")])).toEqual([]);
    expect(audited(policyOf({ rules: [] }), [issued, withdrawn("2025-01-10")])).toHaveLength(1);
  });

  it("leaves out what was withdrawn, what only happened to the school, and what lies ahead", () => {
    expect(
      audited(policy, [
        { date: "2024-10-07", type: "act", outcome: "withdrawn" },
        { date: "2024-10-07", type: "contact-made" },
        { date: "2025-01-07", type: "act" },
      ]),
    ).toEqual([]);
  });

  it("names the sessions of a penalty notice that an earlier notice had used", () => {
    const notices = policyOf({ rules: [] });
    const week = Object.fromEntries(
      ["2024-10-07", "2024-10-08", "2024-10-09", "2024-10-10", "2024-10-11"].map((day) => [day, "OO"]),
    );
    const found = audited(
      notices,
      [
        { date: "2024-10-14", type: "penalty-notice-issued", parent: "m" },
        { date: "2024-11-11", type: "penalty-notice-issued", parent: "m" },
      ],
      [],
      { ...week, "2024-11-04": "OO" },
    );
    expect(found.map((one) => one.spent)).toMatchObject([
      [],
      [{ parent: "m", earlierNotice: "2024-10-14", sessions: { length: 10 } }],
    ]);
  });
});

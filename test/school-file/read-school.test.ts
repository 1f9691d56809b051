import { describe, expect, it } from "vitest";
import {
  assessLeave,
  auditActions,
  cohort,
  comparePolicies,
  evaluate,
  evaluateMany,
  explain,
  loadPack,
  nearMisses,
  readSchool,
  replayAll,
} from "../../src/index.ts";
import { Pupil } from "../../src/school-file/pupil.ts";
import { twoYears } from "../support/calendars.ts";
import { marks } from "../support/pupils.ts";

const policy = loadPack({ id: "bare", version: "1.0.0", title: "Bare", extends: "england-2024" });
const untidy = {
  id: "P1",
  yearGroup: 5,
  enrolled: { from: "2024-09-02", to: null },
  marks: marks("2024-09-02", "2025-01-17", { "2024-10-14": "OO", "2024-11-05": ". ??", "2024-12-02": "HN" }),
  events: [
    { date: "2024-10-21", type: "penalty-notice-issued", parent: "m" },
    { date: "2024-10-32", type: "contact-made" },
    { date: "2024-11-06", type: "contct-made", note: null },
  ],
  answers: [{ id: "nothing", answer: null }],
  colour: "red",
};
const json = { calendar: twoYears, pupils: [untidy, { id: "P2", marks: [] }, { id: 7 }, null] };
const asOf = "2025-01-17";
const period = { from: "2024-09-02", to: "2025-01-17" };

describe("readSchool", () => {
  const school = readSchool(json);

  it("reads the calendar and every pupil, and names what was wrong in their order", () => {
    expect(school.calendar).not.toBeNull();
    expect(school.pupils.map(({ id, record }) => [id, record === null])).toEqual([
      ["P1", false],
      ["P2", false],
      ["", true],
      ["", true],
    ]);
    expect(school.diagnostics.map(({ code, at }) => [code, at])).toEqual([
      ["pupil-entry-invalid", "pupils/P1/events/1/date"],
      ["unknown-key", "pupils/P1/colour"],
      ["pupil-invalid", "pupils/2/id"],
      ["pupil-invalid", "pupils/3"],
    ]);
  });

  it("comes back as it is when it is read again", () => {
    expect(readSchool(school)).toBe(school);
  });

  it("is taken by every call, which says the same as of the JSON", () => {
    const [pupil] = school.pupils;
    const [read, written] = [
      { calendar: school.calendar, pupil },
      { calendar: twoYears, pupil: untidy },
    ];
    const request = { id: "R1", kind: "holiday", from: "2025-02-03", to: "2025-02-07" };
    for (let twice = 0; twice < 2; twice += 1) {
      expect(evaluate(policy, read, { asOf })).toEqual(evaluate(policy, written, { asOf }));
      expect(explain(policy, read, { asOf })).toEqual(explain(policy, written, { asOf }));
      expect(nearMisses(policy, read, { asOf })).toEqual(nearMisses(policy, written, { asOf }));
      expect(auditActions(policy, read, { asOf })).toEqual(auditActions(policy, written, { asOf }));
      expect(assessLeave(policy, { ...read, request }, { asOf })).toEqual(
        assessLeave(policy, { ...written, request }, { asOf }),
      );
      const [many, each] = [evaluateMany(policy, school, { asOf }), evaluateMany(policy, json, { asOf })];
      expect([[...many], many.groups, many.diagnostics]).toEqual([[...each], each.groups, each.diagnostics]);
      expect(cohort(policy, school, { asOf })).toEqual(cohort(policy, json, { asOf }));
      expect(replayAll(policy, school, period)).toEqual(replayAll(policy, json, period));
      expect(comparePolicies(policy, policy, school, period)).toEqual(comparePolicies(policy, policy, json, period));
    }
  });

  it("tells what is wrong with a calendar, and decides nothing without one", () => {
    const broken = readSchool({ calendar: { years: [] }, pupils: [untidy] });
    expect(broken.calendar).toBeNull();
    expect(broken.pupils.map(({ id, record }) => [id, record])).toEqual([["P1", null]]);
    const many = evaluateMany(policy, broken, { asOf });
    expect(many.diagnostics.map(({ code }) => code)).toContain("calendar-invalid");
    expect([...many].map(({ pupil, actions }) => [pupil, actions])).toEqual([["P1", []]]);
  });

  it("says of what is no school that it is none, and never throws", () => {
    for (const nonsense of [null, 7, "school", [], {}, { pupils: "P1" }])
      expect(readSchool(nonsense).diagnostics.map(({ at }) => at)).toEqual(["calendar", "pupils"]);
  });

  it("asks for the calendar a pupil was read with", () => {
    const other = readSchool({ ...json, pupils: [] }).calendar;
    const decision = evaluate(policy, { calendar: other, pupil: school.pupils[0] }, { asOf });
    expect(decision.diagnostics.map(({ code }) => code)).toContain("pupil-of-another-calendar");
    expect(decision.actions).toEqual([]);
  });
});

describe("Pupil", () => {
  it("holds no mark as it was written: a plain one is a byte of the register", () => {
    const { record } = readSchool(json).pupils[0] ?? new Pupil("", null, []);
    expect(Object.keys(record?.pupil ?? {})).not.toContain("marks");
    expect(record?.register.parts.marks.BYTES_PER_ELEMENT).toBe(1);
    expect(record?.register.parts.noted.size).toBe(0);
  });
});

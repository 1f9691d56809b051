import { describe, expect, it } from "vitest";
import { year2023, year2024 } from "../support/calendars.ts";
import { figure } from "../support/figures.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const absent = (window: unknown, scene: Record<string, unknown>, asOf: string, more = {}) =>
  figure("sessions", { of: "absent", window }, scene, asOf, more);
const possible = (window: unknown, scene: Record<string, unknown>, asOf: string) =>
  figure("sessions", { of: "possible", window }, scene, asOf);
const present = { marks: marks("2024-09-02", "2025-07-22") };

describe("calendar windows", () => {
  it("9. A school week is Monday to Sunday with a session for any year group; a week lost to `Y3` remains one", () => {
    const closedForSome = { ...year2024, closed: [{ from: "2024-09-16", to: "2024-09-20", yearGroups: [5] }] };
    const scene = {
      calendar: { years: [year2023, closedForSome] },
      marks: marks("2024-09-02", "2024-09-27", { "2024-09-13": "II", ...allDay(". .", "2024-09-16", "2024-09-20") }),
    };
    // The week of the 16th is a school week although year 5 was not in it: two weeks are the 16th and the 23rd.
    expect(absent({ schoolWeeks: 2 }, scene, "2024-09-27")).toBe("0");
    expect(absent({ schoolWeeks: 3 }, scene, "2024-09-27")).toBe("2");
    const lost = {
      marks: marks("2024-09-02", "2024-09-27", { "2024-09-13": "II", ...allDay("Y3", "2024-09-16", "2024-09-20") }),
    };
    expect(absent({ schoolWeeks: 2 }, lost, "2024-09-27")).toBe("0");
  });

  it("10. `{schoolWeeks: 10}` in a holiday: the last ten that have begun; a holiday week is never one of them", () => {
    // Back from Christmas: 16, 9, 2 December, 25, 18, 11, 4 November, then 21, 14, 7 October.
    const scene = { marks: marks("2024-09-02", "2025-01-10", { "2024-10-04": "II", "2024-10-07": "OO" }) };
    expect(absent({ schoolWeeks: 10 }, scene, "2024-12-27")).toBe("2");
    expect(absent({ schoolWeeks: 11 }, scene, "2024-12-27")).toBe("4");
    expect(absent({ schoolWeeks: 10 }, scene, "2025-01-05")).toBe("2");
    expect(absent({ schoolWeeks: 10 }, scene, "2025-01-06")).toBe("0");
  });

  it("11. `{schoolDays: n}` are days open to the year group, `{sessions: n}` those possible for the pupil", () => {
    const scene = {
      marks: marks("2024-09-02", "2024-11-08", { "2024-10-24": "II", "2024-10-25": "DD", "2024-11-04": "I\\" }),
    };
    expect(absent({ schoolDays: 2 }, scene, "2024-11-04")).toBe("1");
    expect(absent({ schoolDays: 3 }, scene, "2024-11-04")).toBe("3");
    expect(absent({ sessions: 3 }, scene, "2024-11-04")).toBe("2");
    expect(absent({ sessions: 4 }, scene, "2024-11-04")).toBe("3");
    expect(possible({ sessions: 4 }, scene, "2024-11-04")).toBe("4");
    expect(possible({ schoolDays: 3 }, scene, "2024-11-04")).toBe("4");
  });

  it("12. `{days}`, `{weeks}` and `{months}` end with `asOf` itself; n months begin the day after the same date n months earlier", () => {
    expect(possible({ days: 7 }, present, "2024-09-16")).toBe("10");
    expect(possible({ weeks: 1 }, present, "2024-09-16")).toBe("10");
    expect(possible({ days: 1 }, present, "2024-09-16")).toBe("2");
    expect(possible({ days: 1 }, present, "2024-09-15")).toBe("0");
    // 16 September to 15 October, and 1 October (after the 30th, September's last day) to 31 October.
    expect(possible({ months: 1 }, present, "2024-10-15")).toBe("44");
    expect(possible({ months: 1 }, present, "2024-10-31")).toBe("38");
  });

  it("13. In a holiday it is the period that began last; before the first day supplied there is none", () => {
    const scene = { marks: marks("2024-09-02", "2025-02-14", { "2024-10-25": "II", "2024-12-20": "I\\" }) };
    expect(absent("term", scene, "2024-12-28")).toBe("3");
    expect(absent("halfTerm", scene, "2024-12-28")).toBe("1");
    expect(absent("halfTerm", scene, "2024-10-30")).toBe("2");
    expect(
      absent(
        "academicYear",
        { ...scene, marks: marks("2024-09-02", "2025-07-22", { "2025-07-22": "II" }) },
        "2025-08-15",
      ),
    ).toBe("2");
    expect(absent("term", { enrolled: {} }, "2023-08-20")).toBe("notYet");
  });

  it("14. A letter posted in the holiday belongs to the term just ended", () => {
    const policy = policyOf({
      rules: [
        ruleWhen(
          { fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 1 },
          { then: [{ action: "act", force: "must", repeat: "term" }] },
        ),
      ],
    });
    const scene = {
      marks: marks("2024-09-02", "2025-01-10", { "2024-12-20": "II" }),
      events: [{ date: "2024-12-27", type: "act" }],
    };
    expect(actionsOf(decide(policy, scene, "2024-12-26"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, scene, "2025-01-05"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2025-01-06"))).toEqual(["act"]);
  });

  it("15. A term with no half-term break, or each of six terms, is one half term", () => {
    const whole = { ...year2024, terms: year2024.terms.map(({ halfTerm: _, ...term }) => term) };
    const scene = { calendar: { years: [whole] }, marks: { "2024-09-03": ["I", "I"] } };
    expect(
      absent("halfTerm", { ...scene, marks: marks("2024-09-02", "2024-10-25", { "2024-09-03": "II" }) }, "2024-10-25"),
    ).toBe("2");
    const six = {
      ...year2024,
      terms: [
        { name: "term 1", start: "2024-09-02", end: "2024-10-25" },
        { name: "term 2", start: "2024-11-04", end: "2024-12-20" },
        { name: "term 3", start: "2025-01-06", end: "2025-02-14" },
      ],
    };
    const sixth = {
      calendar: { years: [six] },
      marks: marks("2024-09-02", "2024-11-08", { "2024-10-25": "II", "2024-11-05": "I\\" }),
    };
    expect(absent("halfTerm", sixth, "2024-11-08")).toBe("1");
    expect(absent("term", sixth, "2024-11-08")).toBe("1");
    expect(absent({ previous: "term" }, sixth, "2024-11-08")).toBe("2");
    expect(absent({ previous: "halfTerm" }, sixth, "2024-11-08")).toBe("2");
  });

  it("16. `{previous}` is the whole preceding calendar window, or the n units before those", () => {
    const scene = {
      marks: marks("2024-09-02", "2025-02-14", { "2024-09-05": "II", "2024-09-12": "I\\", "2024-09-19": "\\I" }),
    };
    expect(absent({ previous: "term" }, scene, "2025-01-20")).toBe("4");
    expect(possible({ previous: "halfTerm" }, scene, "2025-01-20")).toBe("70");
    expect(absent({ previous: { schoolWeeks: 1 } }, scene, "2024-09-18")).toBe("1");
    expect(absent({ previous: { schoolWeeks: 2 } }, scene, "2024-09-25")).toBe("3");
    expect(absent({ previous: { days: 7 } }, scene, "2024-09-18")).toBe("2");
    expect(absent({ previous: { days: 7 } }, scene, "2024-09-19")).toBe("1");
    expect(absent({ previous: { sessions: 2 } }, scene, "2024-09-13")).toBe("1");
    expect(absent({ previous: { schoolDays: 5 } }, scene, "2024-09-12")).toBe("2");
    expect(absent({ previous: "academicYear" }, { ...scene, enrolled: { from: "2024-09-02" } }, "2024-11-01")).toBe(
      "0",
    );
    expect(() => absent({ previous: { since: "act" } }, scene, "2024-09-13")).toThrow(/previous/);
  });

  it('17. `{previous: "week"}` after a holiday is the last school week before this one', () => {
    const scene = { marks: marks("2024-09-02", "2024-11-08", { "2024-10-23": "II", "2024-10-16": "I\\" }) };
    expect(absent({ previous: "week" }, scene, "2024-11-04")).toBe("2");
    expect(absent("week", scene, "2024-10-30")).toBe("2");
    expect(absent({ previous: "week" }, scene, "2024-10-30")).toBe("1");
  });

  it("18. Every window of a pupil who joined mid-year starts no earlier than the day of entry", () => {
    const scene = {
      enrolled: { from: "2024-11-04" },
      marks: marks("2024-11-04", "2024-11-08", { "2024-11-05": "II" }),
      earlierSettings: [{ name: "another", marks: { "2024-10-21": ["O", "O"] } }],
    };
    expect(possible("academicYear", scene, "2024-11-08")).toBe("10");
    expect(absent({ schoolWeeks: 10 }, scene, "2024-11-08")).toBe("2");
    expect(absent("ever", scene, "2024-11-08")).toBe("2");
    expect(
      figure("sessions", { of: "absent", window: { schoolWeeks: 10 }, earlierSettings: true }, scene, "2024-11-08"),
    ).toBe("4");
  });

  it("19. Flags hold as at `asOf` for the whole window", () => {
    const policy = policyOf({
      rules: [
        ruleWhen({
          all: [
            { fact: "flag", params: { name: "send" }, operator: "is", value: true },
            { fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 2 },
          ],
        }),
      ],
    });
    const scene = { marks: marks("2024-09-02", "2024-09-06", { "2024-09-02": "II" }) };
    expect(actionsOf(decide(policy, { ...scene, flags: ["send"] }, "2024-09-06"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, scene, "2024-09-06"))).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Calendar } from "../../src/calendar/calendar.ts";
import { dayOf, isoDate, mondayOf } from "../../src/kernel/dates.ts";
import { eventName, resolveWindow } from "../../src/record/window.ts";
import type { WindowJson } from "../../src/record/window-kind.ts";
import { eventRefOf, windowOf } from "../../src/record/window-kind.ts";
import { calendar, schoolYear, year2024 } from "../support/calendars.ts";
import { type Looked, look, marksBetween, pupil } from "../support/registers.ts";
import { daysOf, type Surroundings, spanOf, stretch, windowSource } from "../support/windows.ts";

const marks = marksBetween("2023-09-04", "2025-07-22", { "2024-10-07": "D", "2024-10-09 PM": "Y1" });
const here = pupil({ marks });
const openings = { AM: 31_200, PM: 46_800 };
const at = (asOf: string, more: Partial<Looked> = {}) => look({ asOf, pupil: here, openings, ...more });
const seen = (asOf: string, window: WindowJson, around: Surroundings = {}) => stretch(at(asOf), window, around);
const covered = (asOf: string, window: WindowJson, around: Surroundings = {}) => daysOf(at(asOf), window, around);

const schoolYearWithoutBreaks = new Calendar({
  years: [{ ...year2024, terms: year2024.terms.map(({ halfTerm: _, ...term }) => term) }],
});
const anyAsOf = fc.integer({ min: dayOf("2024-01-08"), max: dayOf("2025-07-31") }).map(isoDate);

describe("resolveWindow: calendar windows", () => {
  it("`week`, `halfTerm`, `term`, `academicYear` run from their first day to `asOf`", () => {
    expect(seen("2024-11-14", "week")).toBe("2024-11-11 AM to 2024-11-14 PM");
    expect(seen("2024-11-14", "halfTerm")).toBe("2024-11-04 AM to 2024-11-14 PM");
    expect(seen("2024-11-14", "term")).toBe("2024-09-02 AM to 2024-11-14 PM");
    expect(seen("2025-02-14", "academicYear")).toBe("2024-09-02 AM to 2025-02-14 PM");
    expect(seen("2025-02-14", "ever")).toBe("2023-09-04 AM to 2025-02-14 PM");
  });

  it("`halfTerm`, `term`, `academicYear` in a holiday: the latest that has begun", () => {
    expect(seen("2024-12-28", "term")).toBe("2024-09-02 AM to 2024-12-20 PM");
    expect(seen("2024-10-30", "halfTerm")).toBe("2024-09-02 AM to 2024-10-25 PM");
    expect(seen("2025-08-20", "academicYear")).toBe("2024-09-02 AM to 2025-07-22 PM");
    expect(seen("2025-08-20", "week")).toBe("2025-07-21 AM to 2025-07-22 PM");
  });

  it("before the first day supplied there is none (`notYet`)", () => {
    for (const window of ["week", "halfTerm", "term", "academicYear"] as const)
      expect(seen("2023-09-03", window)).toBe("notYet");
  });

  it("A term with no half-term break is one half term", () => {
    const view = look({
      asOf: "2024-11-14",
      calendar: schoolYearWithoutBreaks,
      pupil: pupil({
        enrolled: { from: "2024-09-02" },
        marks: marksBetween("2024-09-02", "2024-11-14", {}, schoolYearWithoutBreaks),
      }),
    });
    expect(stretch(view, "halfTerm")).toBe("2024-09-02 AM to 2024-11-14 PM");
    expect(stretch(view, "term")).toBe(stretch(view, "halfTerm"));
  });

  it("`{schoolWeeks: 10}` when `asOf` falls in a holiday: the last ten school weeks that have begun; a holiday week is never one of the ten", () => {
    expect(seen("2024-12-28", { schoolWeeks: 10 })).toBe("2024-10-07 AM to 2024-12-20 PM");
    expect(seen("2025-01-05", { schoolWeeks: 10 })).toBe("2024-10-07 AM to 2024-12-20 PM");
    expect(seen("2025-01-06", { schoolWeeks: 10 })).toBe("2024-10-14 AM to 2025-01-06 PM");
    expect(seen("2024-09-11", { schoolWeeks: 3 })).toBe("2024-07-15 AM to 2024-09-11 PM");
  });

  it("the current school week is included once it has had a session", () => {
    expect(seen("2025-05-05", { schoolWeeks: 1 })).toBe("2025-04-28 AM to 2025-05-02 PM");
    expect(seen("2025-05-06", { schoolWeeks: 1 })).toBe("2025-05-06 AM to 2025-05-06 PM");
  });

  it("a planned week lost to `Y3` or `Y4` remains a school week", () => {
    const lost = marksBetween(
      "2024-09-02",
      "2024-10-04",
      Object.fromEntries(["16", "17", "18", "19", "20"].map((day) => [`2024-09-${day}`, "Y4"])),
    );
    expect(
      stretch(look({ asOf: "2024-10-04", pupil: pupil({ marks: lost, enrolled: { from: "2024-09-02" } }) }), {
        schoolWeeks: 3,
      }),
    ).toBe("2024-09-16 AM to 2024-10-04 PM");
  });

  it("one in week 1 and nine in week 11 do not meet; a holiday week between brings them within ten school weeks", () => {
    const ofWeek = (asOf: string, first: string, holiday: boolean) => {
      const school = holiday ? calendar : schoolYearWithoutBreaks;
      const otherwise = { [`${first} AM`]: "G" };
      const view = look({
        asOf,
        calendar: school,
        pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise, school) }),
      });
      const span = spanOf(view, { schoolWeeks: 10 });
      return view.history.count(view.history.counted(["G"]), span.fromSlot, span.toSlot);
    };
    expect(ofWeek("2024-11-15", "2024-09-02", false)).toBe(0);
    expect(ofWeek("2024-11-15", "2024-09-02", true)).toBe(1);
  });

  it("`{schoolDays: n}`: the last n days open to this pupil's year group", () => {
    expect(seen("2024-11-05", { schoolDays: 3 })).toBe("2024-10-25 AM to 2024-11-05 PM");
    expect(seen("2024-11-02", { schoolDays: 2 })).toBe("2024-10-24 AM to 2024-10-25 PM");
    const school = schoolYear([{ from: "2024-09-10", yearGroups: [8] }]);
    const closedTo = (yearGroup: number) =>
      stretch(
        look({
          asOf: "2024-09-11",
          calendar: school,
          pupil: pupil({
            yearGroup,
            enrolled: { from: "2024-09-02" },
            marks: marksBetween("2024-09-02", "2024-09-09", {}, school),
          }),
        }),
        { schoolDays: 2 },
      );
    expect(closedTo(7)).toBe("2024-09-10 AM to 2024-09-11 PM");
    expect(closedTo(8)).toBe("2024-09-09 AM to 2024-09-11 PM");
  });

  it("`{sessions: n}`: the last n sessions possible for this pupil", () => {
    // Monday 7 October was spent at the other school, and on Wednesday afternoon there was no bus.
    expect(seen("2024-10-09", { sessions: 3 })).toBe("2024-10-08 AM to 2024-10-09 PM");
    expect(seen("2024-10-09", { sessions: 4 })).toBe("2024-10-04 PM to 2024-10-09 PM");
    expect(seen("2024-10-09T09:00", { sessions: 3 })).toBe("2024-10-08 AM to 2024-10-09 AM");
    expect(seen("2024-10-09T08:00", { sessions: 2 })).toBe("2024-10-08 AM to 2024-10-08 PM");
  });

  it("`{days}`, `{weeks}`: calendar days ending with `asOf` itself", () => {
    expect(covered("2024-11-14", { days: 1 })).toBe("2024-11-14 to 2024-11-14");
    expect(covered("2024-11-14", { days: 14 })).toBe("2024-11-01 to 2024-11-14");
    expect(covered("2024-11-14", { weeks: 2 })).toBe("2024-11-01 to 2024-11-14");
    expect(covered("2024-11-14", { weeks: 1 })).toBe("2024-11-08 to 2024-11-14");
  });

  it("n months begin the day after the same date n months earlier, or after that month's last day", () => {
    expect(covered("2025-01-17", { months: 1 })).toBe("2024-12-18 to 2025-01-17");
    expect(covered("2025-05-31", { months: 3 })).toBe("2025-03-01 to 2025-05-31");
    expect(covered("2024-05-31", { months: 3 })).toBe("2024-03-01 to 2024-05-31");
    expect(covered("2025-02-28", { months: 12 })).toBe("2024-02-29 to 2025-02-28");
  });

  it("`{previous: …}`: for a calendar window, the whole preceding one", () => {
    expect(seen("2024-11-14", { previous: "week" })).toBe("2024-11-04 AM to 2024-11-08 PM");
    expect(seen("2024-11-14", { previous: "halfTerm" })).toBe("2024-09-02 AM to 2024-10-25 PM");
    expect(seen("2025-02-14", { previous: "term" })).toBe("2024-09-02 AM to 2024-12-20 PM");
    expect(seen("2025-02-14", { previous: "academicYear" })).toBe("2023-09-04 AM to 2024-07-19 PM");
    expect(seen("2023-10-02", { previous: "academicYear" })).toBe("notYet");
    expect(seen("2023-10-02", { previous: "ever" })).toBe("notYet");
  });

  it('`{previous: "week"}` after a holiday: the last school week before this one', () => {
    expect(seen("2024-11-04", { previous: "week" })).toBe("2024-10-21 AM to 2024-10-25 PM");
    expect(seen("2025-01-06", { previous: "week" })).toBe("2024-12-16 AM to 2024-12-20 PM");
    // In the holiday itself the present week is the one just ended, and the previous one that before it.
    expect(seen("2024-10-30", { previous: "week" })).toBe("2024-10-14 AM to 2024-10-18 PM");
  });

  it("`{previous: …}` of n units: the n before those", () => {
    expect(seen("2024-11-14", { previous: { schoolWeeks: 2 } })).toBe("2024-10-14 AM to 2024-10-25 PM");
    expect(seen("2024-11-05", { previous: { schoolDays: 2 } })).toBe("2024-10-24 AM to 2024-10-25 PM");
    expect(seen("2024-10-09", { previous: { sessions: 2 } })).toBe("2024-10-04 PM to 2024-10-08 AM");
    expect(covered("2024-11-14", { previous: { days: 7 } })).toBe("2024-11-01 to 2024-11-07");
    expect(covered("2024-11-14", { previous: { weeks: 2 } })).toBe("2024-10-18 to 2024-10-31");
    expect(covered("2025-03-17", { previous: { months: 1 } })).toBe("2025-01-18 to 2025-02-17");
  });

  it("`{previous: …}` of a previous one is the one before that", () => {
    expect(seen("2024-11-22", { previous: { previous: "week" } })).toBe("2024-11-04 AM to 2024-11-08 PM");
    expect(seen("2024-11-22", { previous: { previous: { previous: "week" } } })).toBe("2024-10-21 AM to 2024-10-25 PM");
    expect(seen("2025-05-22", { previous: { previous: "term" } })).toBe("2024-09-02 AM to 2024-12-20 PM");
    expect(covered("2024-11-14", { previous: { previous: { days: 7 } } })).toBe("2024-10-25 to 2024-10-31");
    expect(seen("2024-11-07", { previous: { previous: { schoolDays: 2 } } })).toBe("2024-10-24 AM to 2024-10-25 PM");
    expect(seen("2024-10-11", { previous: { previous: { sessions: 2 } } })).toBe("2024-10-08 PM to 2024-10-09 PM");
  });

  it("`{period: name}` is that period up to `asOf`", () => {
    const periods = { September: ["2024-09-02", "2024-09-30"], mocks: null } as const;
    expect(seen("2024-09-12", { period: "September" }, { periods })).toBe("2024-09-02 AM to 2024-09-12 PM");
    expect(seen("2024-11-12", { period: "September" }, { periods })).toBe("2024-09-02 AM to 2024-09-30 PM");
    expect(seen("2024-11-12", { period: "mocks" }, { periods })).toBe("notYet");
    expect(seen("2024-11-12", { period: "never heard of" }, { periods })).toBe("notSupplied");
  });

  it("`{olderThan: length}` is everything further back than that", () => {
    expect(covered("2024-11-14", { olderThan: { days: 14 } })).toBe("2023-09-04 to 2024-10-30");
    expect(seen("2024-11-14", { olderThan: { schoolDays: 3 } })).toBe("2023-09-04 AM to 2024-11-08 PM");
  });
});

describe("resolveWindow: naive counting", () => {
  const possible = (asOf: string, window: WindowJson) => {
    const view = at(asOf);
    const span = spanOf(view, window);
    return view.history.count(view.history.counted("possible"), span.fromSlot, span.toSlot);
  };
  const naive = (belongs: (day: number) => boolean) =>
    marks.filter((mark) => mark.code !== "D" && mark.code !== "Y1" && belongs(dayOf(mark.date))).length;
  const amount = fc.integer({ min: 1, max: 60 });

  it("agrees for days, weeks and months", () => {
    fc.assert(
      fc.property(anyAsOf, amount, (asOf, n) => {
        const today = dayOf(asOf);
        expect(possible(asOf, { days: n })).toBe(naive((day) => day <= today && day > today - n));
        expect(possible(asOf, { weeks: n })).toBe(naive((day) => day <= today && day > today - 7 * n));
      }),
    );
  });

  it("agrees for school weeks and school days", () => {
    const schoolDays = calendar.timetable(null).days;
    fc.assert(
      fc.property(anyAsOf, fc.integer({ min: 1, max: 12 }), (asOf, n) => {
        const today = dayOf(asOf);
        const past = schoolDays.filter((day) => day <= today);
        const weeks = [...new Set(past.map(mondayOf))].slice(-n);
        expect(possible(asOf, { schoolWeeks: n })).toBe(naive((day) => day <= today && weeks.includes(mondayOf(day))));
        const days = past.slice(-n);
        expect(possible(asOf, { schoolDays: n })).toBe(naive((day) => days.includes(day)));
      }),
    );
  });

  it("agrees for sessions: n possible ones, and before those n others", () => {
    fc.assert(
      fc.property(anyAsOf, fc.integer({ min: 1, max: 90 }), (asOf, n) => {
        const sofar = naive((day) => day <= dayOf(asOf));
        expect(possible(asOf, { sessions: n })).toBe(Math.min(n, sofar));
        if (sofar >= 2 * n) expect(possible(asOf, { previous: { sessions: n } })).toBe(n);
      }),
    );
  });

  it("agrees for weeks, half terms, terms and years, each up to `asOf`", () => {
    const starts = { halfTerm: calendar.halfTerms, term: calendar.terms, academicYear: calendar.years };
    fc.assert(
      fc.property(
        anyAsOf,
        fc.constantFrom("halfTerm" as const, "term" as const, "academicYear" as const),
        (asOf, period) => {
          const today = dayOf(asOf);
          const start = Math.max(...starts[period].map((each) => each.start).filter((day) => day <= today));
          expect(possible(asOf, period)).toBe(naive((day) => day >= start && day <= today));
        },
      ),
    );
  });

  it("lays a window and the previous one side by side, neither overlapping nor leaving a session out", () => {
    const window = fc.constantFrom<WindowJson[]>(
      "week",
      "halfTerm",
      "term",
      { schoolWeeks: 2 },
      { schoolDays: 4 },
      { sessions: 7 },
      { days: 9 },
      { weeks: 3 },
      { months: 2 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf("2024-06-10"), max: dayOf("2025-07-31") }).map(isoDate),
        window,
        (asOf, each) => {
          expect(spanOf(at(asOf), { previous: each }).toSlot).toBe(spanOf(at(asOf), each).fromSlot);
        },
      ),
    );
  });
});

describe("resolveWindow: the pupil's own dates", () => {
  it("Joined mid-year: every window starts no earlier than the day of entry", () => {
    const joined = pupil({ enrolled: { from: "2024-11-06" }, marks: marksBetween("2024-11-06", "2024-11-22") });
    for (const window of [
      "academicYear",
      "term",
      "ever",
      { months: 3 },
      { schoolWeeks: 10 },
      { sessions: 400 },
      { schoolDays: 90 },
    ] as const) {
      expect(stretch(look({ asOf: "2024-11-22", pupil: joined }), window)).toBe("2024-11-06 AM to 2024-11-22 PM");
    }
    expect(stretch(look({ asOf: "2024-11-22", pupil: joined }), { previous: "halfTerm" })).toBe("nothing");
  });

  it("The window reaches back before the first mark supplied, if the pupil was on roll then", () => {
    const onRoll = pupil({ enrolled: { from: "2023-09-04" }, marks: marksBetween("2024-09-09", "2024-10-11") });
    const view = look({ asOf: "2024-10-11", pupil: onRoll });
    for (const window of ["ever", { months: 36 }, { schoolWeeks: 10 }, "academicYear"] as const)
      expect(stretch(view, window)).toContain(", reaches back");
    for (const window of [
      "week",
      { schoolWeeks: 5 },
      { sessions: 10 },
      { days: 33 },
      { days: 35 },
      { schoolDays: 25 },
    ] as const)
      expect(stretch(view, window)).not.toContain("reaches back");
    expect(stretch(view, { days: 36 })).toContain("reaches back");
    expect(stretch(view, { schoolDays: 26 })).toContain("reaches back");
    expect(stretch(view, { sessions: 50 })).not.toContain("reaches back");
    expect(stretch(view, { sessions: 51 })).toContain("reaches back");
  });

  it("does not reach back over days on which there was no school", () => {
    const school = schoolYear(["2024-09-02"]);
    const view = look({
      asOf: "2024-10-11",
      calendar: school,
      pupil: pupil({ marks: marksBetween("2024-09-03", "2024-10-11", {}, school) }),
    });
    expect(stretch(view, "academicYear")).toBe("2024-09-03 AM to 2024-10-11 PM");
    // What lay before the first day of the calendar supplied, nobody knows.
    expect(stretch(view, { months: 2 })).toContain("reaches back");
  });

  it("reaches back without any mark, where school had begun before today", () => {
    const unmarked = (asOf: string) => look({ asOf, pupil: pupil({ enrolled: { from: "2024-09-02" } }) });
    expect(stretch(unmarked("2024-09-06"), "academicYear")).toContain("reaches back");
    expect(stretch(unmarked("2024-09-02"), "academicYear")).not.toContain("reaches back");
    expect(stretch(look({ asOf: "2024-09-06", pupil: { id: "P001" } }), "academicYear")).toContain("reaches back");
  });

  it("ends at the moment asked about, whatever the window ends with", () => {
    expect(seen("2024-09-12T09:00", "academicYear")).toBe("2024-09-02 AM to 2024-09-12 AM");
    expect(seen("2024-09-12T08:00", "academicYear")).toBe("2024-09-02 AM to 2024-09-11 PM");
    expect(seen("2024-09-12", { days: 30 }, { anchor: "2024-10-01" })).toBe("2024-09-02 AM to 2024-09-12 PM");
  });
});

describe("resolveWindow: event windows", () => {
  it("Does `{since: event}` include the event's own day? No: it begins with the next session if the event has a time, otherwise the next day", () => {
    const events = (when: string) => ({ events: { letter: [when] } });
    expect(seen("2024-11-22", { since: "letter" }, events("2024-11-14"))).toBe("2024-11-15 AM to 2024-11-22 PM");
    expect(seen("2024-11-22", { since: "letter" }, events("2024-11-14T08:39"))).toBe("2024-11-14 AM to 2024-11-22 PM");
    expect(seen("2024-11-22", { since: "letter" }, events("2024-11-14T08:40"))).toBe("2024-11-14 PM to 2024-11-22 PM");
    expect(seen("2024-11-22", { since: "letter" }, events("2024-11-14T13:00"))).toBe("2024-11-15 AM to 2024-11-22 PM");
    expect(seen("2024-11-22", { since: "letter" }, events("2024-11-16T13:00"))).toBe("2024-11-18 AM to 2024-11-22 PM");
    expect(seen("2024-11-22", { since: "letter" }, events("2024-11-22"))).toBe("nothing");
  });

  it("Several such events: the latest on or before `asOf`", () => {
    const events = { letter: ["2024-11-04", "2024-11-14", "2024-11-25"], call: ["2024-11-18"] };
    expect(seen("2024-11-22", { since: "letter" }, { events })).toBe("2024-11-15 AM to 2024-11-22 PM");
    expect(seen("2024-11-13", { since: "letter" }, { events })).toBe("2024-11-05 AM to 2024-11-13 PM");
    expect(seen("2024-11-22", { since: ["letter", "call"] }, { events })).toBe("2024-11-19 AM to 2024-11-22 PM");
  });

  it("How long is `for`? The event's day is day 0", () => {
    const events = { events: { letter: ["2024-11-14"] } };
    expect(seen("2025-02-14", { since: "letter", for: { schoolDays: 15 } }, events)).toBe(
      "2024-11-15 AM to 2024-12-05 PM",
    );
    expect(seen("2025-02-14", { since: "letter", for: { days: 14 } }, events)).toBe("2024-11-15 AM to 2024-11-28 PM");
    expect(seen("2025-02-14", { since: "letter", for: { weeks: 1 } }, events)).toBe("2024-11-15 AM to 2024-11-21 PM");
    expect(seen("2025-02-14", { since: "letter", for: { schoolWeeks: 2 } }, events)).toBe(
      "2024-11-15 AM to 2024-11-27 PM",
    );
    expect(seen("2024-11-20", { since: "letter", for: { schoolDays: 15 } }, events)).toBe(
      "2024-11-15 AM to 2024-11-20 PM",
    );
  });

  it("a notice issued on a Friday for six school weeks has its 29 school days", () => {
    const view = at("2025-07-22");
    const span = spanOf(view, { since: "notice", for: { schoolWeeks: 6 } }, { events: { notice: ["2025-01-10"] } });
    expect(view.history.timetable.schoolDaysBetween(span.from - 1, span.to)).toBe(29);
    expect(isoDate(span.to)).toBe("2025-02-27");
  });

  it("The event never happened: everything measured since it is `notYet`", () => {
    expect(seen("2024-11-22", { since: "letter" })).toBe("notYet");
    expect(seen("2024-11-22", { before: "letter" })).toBe("notYet");
    expect(seen("2024-11-22", { between: ["letter", "meeting"] })).toBe("notYet");
    expect(seen("2024-11-22", { since: "letter" }, { events: { letter: ["2024-11-23"] } })).toBe("notYet");
    expect(resolveWindow(windowOf({ since: "letter" }), windowSource(at("2024-11-22")))).toEqual({
      missing: { why: "notYet", what: "`letter` has not happened" },
    });
  });

  it("takes another window where the event may never have happened", () => {
    expect(seen("2024-11-22", { since: "letter", orFrom: "halfTerm" })).toBe("2024-11-04 AM to 2024-11-22 PM");
    expect(seen("2024-11-22", { since: "letter", orFrom: "halfTerm" }, { events: { letter: ["2024-11-14"] } })).toBe(
      "2024-11-15 AM to 2024-11-22 PM",
    );
  });

  it("`{before: event}` is the academic year up to it", () => {
    expect(seen("2025-02-14", { before: "letter" }, { events: { letter: ["2024-11-14"] } })).toBe(
      "2024-09-02 AM to 2024-11-14 PM",
    );
    expect(seen("2025-02-14", { before: "letter" }, { events: { letter: ["2024-11-14T09:10"] } })).toBe(
      "2024-09-02 AM to 2024-11-14 AM",
    );
    expect(seen("2025-02-14", { before: "letter" }, { events: { letter: ["2024-05-14"] } })).toBe(
      "2023-09-04 AM to 2024-05-14 PM",
    );
  });

  it('`{before: "halfTerm"}` is the academic year up to the present half term', () => {
    expect(seen("2024-11-14", { before: "halfTerm" })).toBe("2024-09-02 AM to 2024-10-25 PM");
    expect(seen("2025-03-05", { before: "halfTerm" })).toBe("2024-09-02 AM to 2025-02-14 PM");
    expect(seen("2024-10-14", { before: "halfTerm" })).toBe("notYet");
    expect(seen("2025-03-05", { before: "term" })).toBe("2024-09-02 AM to 2024-12-20 PM");
    expect(seen("2025-03-05", { before: "academicYear" })).toBe("2023-09-04 AM to 2024-07-19 PM");
    expect(seen("2023-10-14", { before: "academicYear" })).toBe("notYet");
  });

  it("`before` and `since` the same event share the year out between them", () => {
    const when = fc.tuple(
      fc.integer({ min: dayOf("2024-09-02"), max: dayOf("2025-03-01") }).map(isoDate),
      fc.constantFrom("", "T07:00", "T09:00", "T12:30", "T15:00"),
    );
    fc.assert(
      fc.property(when, ([date, time]) => {
        const [view, around] = [at("2025-03-05"), { events: { letter: [`${date}${time}`] } }];
        const [before, since, year] = [
          spanOf(view, { before: "letter" }, around),
          spanOf(view, { since: "letter" }, around),
          spanOf(view, "academicYear"),
        ];
        expect([before.fromSlot, before.toSlot, since.toSlot]).toEqual([year.fromSlot, since.fromSlot, year.toSlot]);
      }),
    );
  });

  it("`{between: [a, b]}`: after the latest `a` that precedes the latest `b`, to the end of `b`'s day", () => {
    const between: WindowJson = { between: ["letter", "meeting"] };
    expect(
      seen("2025-02-14", between, { events: { letter: ["2024-11-04", "2024-11-14"], meeting: ["2024-11-21"] } }),
    ).toBe("2024-11-15 AM to 2024-11-21 PM");
    expect(
      seen("2025-02-14", between, { events: { letter: ["2024-11-14", "2024-12-02"], meeting: ["2024-11-21"] } }),
    ).toBe("2024-11-15 AM to 2024-11-21 PM");
    expect(
      seen("2025-02-14", between, { events: { letter: ["2024-11-14T09:00"], meeting: ["2024-11-21T09:00"] } }),
    ).toBe("2024-11-14 PM to 2024-11-21 PM");
  });

  it("if no `b` has followed, `notYet`", () => {
    expect(seen("2025-02-14", { between: ["letter", "meeting"] }, { events: { letter: ["2024-11-14"] } })).toBe(
      "notYet",
    );
    expect(
      seen(
        "2025-02-14",
        { between: ["letter", "meeting"] },
        { events: { letter: ["2024-11-14"], meeting: ["2024-11-07"] } },
      ),
    ).toBe("notYet");
  });
});

describe("eventName", () => {
  it("says in words which event a window is measured from", () => {
    expect(eventName(eventRefOf("letter"))).toBe("`letter`");
    expect(eventName(eventRefOf(["letter", "call"]))).toBe("`letter` or `call`");
    expect(eventName(eventRefOf({ stageOf: "concern" }))).toBe("a stage of `concern`");
  });
});

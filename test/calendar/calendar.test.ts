import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Calendar } from "../../src/calendar/calendar.ts";
import { dayOf, isoDate, mondayOf, weekdayOf } from "../../src/kernel/dates.ts";
import { calendar, schoolYear, twoYears, year2024 } from "../support/calendars.ts";

const days = (school: Calendar, yearGroup: number | null = null) => school.timetable(yearGroup).days.map(isoDate);
const week = (school: Calendar, date: string) => {
  const found = school.schoolWeeks[school.schoolWeekAt(dayOf(date))];
  return found === undefined ? null : isoDate(found.monday);
};

describe("Calendar", () => {
  it("opens Monday to Friday in term, and not in half term, on bank holidays, or in the holidays", () => {
    const open = new Set(days(calendar));
    expect(open.has("2024-09-02")).toBe(true);
    expect(open.has("2024-09-07")).toBe(false);
    expect(open.has("2024-10-25")).toBe(true);
    for (const closed of [
      "2024-10-28",
      "2024-11-01",
      "2024-12-23",
      "2025-05-05",
      "2025-04-21",
      "2024-08-30",
      "2025-07-23",
    ])
      expect(open.has(closed)).toBe(false);
    for (const first of ["2024-11-04", "2025-01-06", "2025-04-22", "2025-05-06", "2025-07-22"])
      expect(open.has(first)).toBe(true);
  });

  it("counts the school days of 2024/25 as one does on a wall calendar", () => {
    // Autumn has 16 weeks less half term, spring 13 less half term; summer starts on a Tuesday, loses the bank holiday and half term, and ends on one.
    const ofYear = days(calendar).filter((date) => date >= "2024-09-02");
    expect(ofYear.filter((date) => date <= "2024-12-20")).toHaveLength(15 * 5);
    expect(ofYear.filter((date) => date > "2024-12-20" && date <= "2025-04-04")).toHaveLength(12 * 5);
    expect(ofYear.filter((date) => date > "2025-04-04")).toHaveLength(4 + 5 + 4 + 2 * 5 + 7 * 5 + 2);
  });

  it("reads the years, terms and closures in any order", () => {
    const turned = new Calendar({
      years: [...twoYears.years]
        .reverse()
        .map((year) => ({ ...year, terms: [...year.terms].reverse(), closed: [...(year.closed ?? [])].reverse() })),
    });
    expect(days(turned)).toEqual(days(calendar));
    expect(turned.years).toEqual(calendar.years);
    expect(turned.terms).toEqual(calendar.terms);
    expect(turned.halfTerms).toEqual(calendar.halfTerms);
    expect(turned.schoolWeeks).toEqual(calendar.schoolWeeks);
  });

  it("closes a day for some year groups only", () => {
    const school = schoolYear([{ from: "2024-09-02", to: "2024-09-03", yearGroups: [8, 9] }]);
    expect(days(school, 7)[0]).toBe("2024-09-02");
    expect(days(school, 8)[0]).toBe("2024-09-04");
    expect(days(school)[0]).toBe("2024-09-02");
  });

  it("takes a closure without `to` for one day, and a bare date for a closure", () => {
    const school = schoolYear([{ from: "2024-09-02" }, "2024-09-03"]);
    expect(days(school)[0]).toBe("2024-09-04");
  });

  it("does not count a day of which both sessions are closed as a school day", () => {
    const school = schoolYear([
      { from: "2024-09-02", session: "AM" },
      { from: "2024-09-02", to: "2024-09-03", session: "PM" },
    ]);
    expect(days(school)[0]).toBe("2024-09-03");
  });

  it("A term with no half-term break, or six terms: each is one half term", () => {
    const six = new Calendar({
      years: [
        {
          ...year2024,
          terms: [
            { name: "term 1", start: "2024-09-02", end: "2024-10-25" },
            { name: "term 2", start: "2024-11-04", end: "2024-12-20" },
          ],
        },
      ],
    });
    expect(six.halfTerms.map((half) => [half.name, isoDate(half.start), isoDate(half.end)])).toEqual([
      ["term 1", "2024-09-02", "2024-10-25"],
      ["term 2", "2024-11-04", "2024-12-20"],
    ]);
    expect(six.halfTerms).toEqual(six.terms);
  });

  it("makes two half terms of a term with a break", () => {
    expect(calendar.halfTerms.slice(6, 8).map((half) => [isoDate(half.start), isoDate(half.end)])).toEqual([
      ["2024-09-02", "2024-10-27"],
      ["2024-11-02", "2024-12-20"],
    ]);
    expect(calendar.halfTerms).toHaveLength(12);
  });

  it("School week: Monday to Sunday with at least one session in the school's calendar for any year group", () => {
    expect(week(calendar, "2024-09-02")).toBe("2024-09-02");
    expect(week(calendar, "2024-09-08")).toBe("2024-09-02");
    expect(week(calendar, "2024-10-30")).toBe("2024-10-21");
    // A bank-holiday week and a week of one day are school weeks all the same.
    expect(week(calendar, "2025-05-06")).toBe("2025-05-05");
    expect(week(calendar, "2025-07-22")).toBe("2025-07-21");
    const staggered = schoolYear([{ from: "2024-09-02", to: "2024-09-06", yearGroups: [8, 9, 10, 11] }]);
    expect(week(staggered, "2024-09-06")).toBe("2024-09-02");
    const closed = schoolYear([{ from: "2024-09-02", to: "2024-09-06" }]);
    expect(week(closed, "2024-09-08")).toBeNull();
    expect(week(closed, "2024-09-09")).toBe("2024-09-09");
  });

  it("has a school week for every Monday before a school day, and for no other", () => {
    const mondays = new Set(calendar.timetable(null).days.map(mondayOf));
    expect(new Set(calendar.schoolWeeks.map((each) => each.monday))).toEqual(mondays);
    expect(calendar.schoolWeeks).toHaveLength(mondays.size);
  });

  it("finds the latest school week that has had a session by the end of a day", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("2023-08-01"), max: dayOf("2025-09-30") }), (day) => {
        const begun = calendar
          .timetable(null)
          .days.filter((each) => each <= day)
          .map(mondayOf);
        const expected = begun.length === 0 ? null : Math.max(...begun);
        expect(calendar.schoolWeeks[calendar.schoolWeekAt(day)]?.monday ?? null).toBe(expected);
      }),
    );
  });

  it("has not begun a school week on the Monday that is a bank holiday", () => {
    expect(week(calendar, "2025-05-05")).toBe("2025-04-28");
    expect(week(calendar, "2025-04-21")).toBe("2025-03-31");
    expect(week(calendar, "2025-04-22")).toBe("2025-04-21");
  });

  it("counts Monday to Friday but no bank holiday as working days, in term or not", () => {
    expect(calendar.isWorkingDay(dayOf("2025-05-02"))).toBe(true);
    expect(calendar.isWorkingDay(dayOf("2025-05-03"))).toBe(false);
    expect(calendar.isWorkingDay(dayOf("2025-05-05"))).toBe(false);
    expect(calendar.isWorkingDay(dayOf("2025-05-06"))).toBe(true);
    expect(calendar.isWorkingDay(dayOf("2024-10-30"))).toBe(true);
    const staffDay = schoolYear([{ from: "2024-09-02", kind: "inset" }]);
    expect(staffDay.isWorkingDay(dayOf("2024-09-02"))).toBe(true);
    expect(staffDay.timetable(null).isOpen(dayOf("2024-09-02"))).toBe(false);
  });

  it("keeps its named periods, with the year groups they are for", () => {
    const school = new Calendar({
      years: [
        {
          ...year2024,
          periods: [
            { name: "assessment", start: "2025-01-06", end: "2025-01-17", yearGroups: [11] },
            { name: "revision", start: "2025-03-03", end: "2025-03-07" },
          ],
        },
      ],
    });
    expect(school.periods).toEqual([
      { name: "assessment", start: dayOf("2025-01-06"), end: dayOf("2025-01-17"), yearGroups: [11] },
      { name: "revision", start: dayOf("2025-03-03"), end: dayOf("2025-03-07"), yearGroups: null },
    ]);
  });

  it("has a timetable of weekdays within its terms, the same each time it is asked", () => {
    expect(calendar.timetable(9)).toBe(calendar.timetable(9));
    for (const day of calendar.timetable(9).days) {
      expect(weekdayOf(day)).toBeLessThanOrEqual(5);
      expect(calendar.terms.some((term) => term.start <= day && day <= term.end)).toBe(true);
    }
    expect(isoDate(calendar.firstDay)).toBe("2023-09-04");
  });
});

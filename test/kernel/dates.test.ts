import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayOf,
  isoDate,
  lastWeekdayOfMonth,
  mondayOf,
  monthDayOf,
  parseDay,
  weekdayOf,
  yearOf,
} from "../../src/kernel/dates.ts";

const ENGLISH_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const someDay = fc.integer({ min: dayOf("1900-01-01"), max: dayOf("2100-12-31") });
const someWeekday = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const);

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function civil(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Month arithmetic as one does it on paper. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const counted = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  return civil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

describe("parseDay", () => {
  it("counts days from 1 January 1970", () => {
    expect(parseDay("1970-01-01")).toBe(0);
    expect(parseDay("1970-01-02")).toBe(1);
    expect(parseDay("1969-12-31")).toBe(-1);
    expect(parseDay("2024-09-02")).toBe(19_968);
  });

  it.each([
    "2025-02-29",
    "2024-02-30",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024-01-00",
    "2024-1-1",
    "24-01-01",
    "2024-01-01T09:00",
    " 2024-01-01",
    "2024/01/01",
    "0000-01-01x",
    "",
  ])("does not take `%s` for a date", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it("knows the leap days", () => {
    expect(parseDay("2024-02-29")).not.toBeNull();
    expect(parseDay("2000-02-29")).not.toBeNull();
    expect(parseDay("1900-02-29")).toBeNull();
    expect(parseDay("2100-02-29")).toBeNull();
  });

  it("gives the next number to the next day, across every month's end", () => {
    let expected = dayOf("1999-01-01");
    for (let year = 1999; year <= 2031; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= daysInMonth(year, month); day += 1) {
          expect(parseDay(civil(year, month, day))).toBe(expected);
          expected += 1;
        }
      }
    }
  });
});

describe("dayOf", () => {
  it("throws where a date that was said to be checked does not exist", () => {
    expect(dayOf("2024-02-29")).toBe(parseDay("2024-02-29"));
    expect(() => dayOf("2025-02-29")).toThrow(RangeError);
  });
});

describe("isoDate", () => {
  it("is the way back from a day number, in every zone", () => {
    fc.assert(fc.property(someDay, (day) => parseDay(isoDate(day)) === day));
  });

  it("sorts as text as days do as numbers", () => {
    fc.assert(fc.property(someDay, someDay, (a, b) => isoDate(a) < isoDate(b) === a < b));
  });
});

describe("weekdayOf", () => {
  it.each([
    ["2024-09-02", "Monday"],
    ["2024-09-03", "Tuesday"],
    ["2025-01-17", "Friday"],
    ["2024-02-29", "Thursday"],
    ["1970-01-01", "Thursday"],
    ["1969-12-28", "Sunday"],
    ["2000-01-01", "Saturday"],
  ])("knows that %s was a %s", (date, name) => {
    expect(ENGLISH_WEEKDAYS[weekdayOf(dayOf(date)) - 1]).toBe(name);
  });

  it("moves on by one a day and comes round after seven, also before 1970", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1);
        expect(weekdayOf(day + 7)).toBe(weekdayOf(day));
      }),
    );
  });
});

describe("mondayOf", () => {
  it("finds the Monday on or before a day", () => {
    expect(isoDate(mondayOf(dayOf("2024-09-02")))).toBe("2024-09-02");
    expect(isoDate(mondayOf(dayOf("2024-09-08")))).toBe("2024-09-02");
    expect(isoDate(mondayOf(dayOf("2025-01-01")))).toBe("2024-12-30");
    fc.assert(
      fc.property(someDay, (day) => {
        expect(weekdayOf(mondayOf(day))).toBe(1);
        expect(day - mondayOf(day)).toBe(weekdayOf(day) - 1);
      }),
    );
  });
});

describe("addMonths", () => {
  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-05-31", -3, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-12-31", 2, "2025-02-28"],
    ["2024-03-30", -1, "2024-02-29"],
    ["2025-01-17", -36, "2022-01-17"],
    ["2025-01-17", 0, "2025-01-17"],
  ])("from %s, %i months, is %s", (date, months, expected) => {
    expect(isoDate(addMonths(dayOf(date), months))).toBe(expected);
  });

  it("agrees with month arithmetic on paper", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        expect(isoDate(addMonths(day, months))).toBe(monthsLater(isoDate(day), months));
      }),
    );
  });

  it("knows the days that some zones left out when they crossed the date line", () => {
    // Kiritimati had no 31 December 1994, and Samoa no 30 December 2011. A civil date has no zone, so both are days.
    expect(isoDate(addMonths(dayOf("1989-12-31"), 60))).toBe("1994-12-31");
    expect(isoDate(addMonths(dayOf("1994-11-30"), 1))).toBe("1994-12-30");
    expect(isoDate(addMonths(dayOf("1994-12-31"), 12))).toBe("1995-12-31");
    expect(isoDate(addMonths(dayOf("2006-12-30"), 60))).toBe("2011-12-30");
  });
});

describe("yearOf", () => {
  it("changes between New Year's Eve and New Year's Day", () => {
    expect(yearOf(dayOf("2024-12-31"))).toBe(2024);
    expect(yearOf(dayOf("2025-01-01"))).toBe(2025);
  });
});

describe("monthDayOf", () => {
  it("is the date without its year", () => {
    expect(monthDayOf(dayOf("2024-09-01"))).toBe("09-01");
    expect(monthDayOf(dayOf("2024-02-29"))).toBe("02-29");
  });
});

describe("lastWeekdayOfMonth", () => {
  it.each([
    [2024, "2024-06-28"],
    [2025, "2025-06-27"],
    [2026, "2026-06-26"],
    [2027, "2027-06-25"],
    [2028, "2028-06-30"],
    [2029, "2029-06-29"],
    [2030, "2030-06-28"],
    [2031, "2031-06-27"],
  ])("finds the last Friday in June %i: %s", (year, expected) => {
    expect(isoDate(lastWeekdayOfMonth(year, 6, 5))).toBe(expected);
  });

  it("lies in the last seven days of its month and on its weekday", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        someWeekday,
        (year, month, weekday) => {
          const found = lastWeekdayOfMonth(year, month, weekday);
          const last = dayOf(civil(year, month, daysInMonth(year, month)));
          expect(weekdayOf(found)).toBe(weekday);
          expect(last - found).toBeGreaterThanOrEqual(0);
          expect(last - found).toBeLessThan(7);
        },
      ),
    );
  });
});

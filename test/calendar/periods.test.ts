import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../../src/calendar/length.ts";
import {
  type Current,
  periodAt,
  periodBefore,
  sameWeekdayLater,
  startOfSchoolWeeks,
} from "../../src/calendar/periods.ts";
import { dayOf, isoDate, weekdayOf } from "../../src/kernel/dates.ts";
import { calendar, schoolYear } from "../support/calendars.ts";

const dates = (period: Current | null) =>
  period === null ? null : [isoDate(period.from), Number.isFinite(period.until) ? isoDate(period.until) : "open"];
const at = (period: Period, date: string) => dates(periodAt(calendar, period, dayOf(date)));
const preceding = (period: Period, date: string) => dates(periodBefore(calendar, period, dayOf(date)));
const anyDay = fc.integer({ min: dayOf("2023-08-01"), max: dayOf("2025-09-30") });
const anyPeriod = fc.constantFrom<Period[]>("day", "week", "halfTerm", "term", "academicYear");

describe("periodAt", () => {
  it("`halfTerm`, `term`, `academicYear` in a holiday: the latest that has begun", () => {
    // In the Christmas holiday `term` is autumn.
    expect(at("term", "2024-12-28")).toEqual(["2024-09-02", "2025-01-05"]);
    expect(at("term", "2025-01-05")).toEqual(["2024-09-02", "2025-01-05"]);
    expect(at("term", "2025-01-06")).toEqual(["2025-01-06", "2025-04-21"]);
    expect(at("halfTerm", "2024-10-30")).toEqual(["2024-09-02", "2024-11-01"]);
    expect(at("academicYear", "2024-08-15")).toEqual(["2023-09-04", "2024-09-01"]);
    expect(at("academicYear", "2025-08-15")).toEqual(["2024-09-02", "open"]);
  });

  it("before the first day supplied there is none", () => {
    for (const period of ["week", "halfTerm", "term", "academicYear"] as const) {
      expect(at(period, "2023-09-03")).toBeNull();
      expect(at(period, "2023-09-04")).not.toBeNull();
    }
  });

  it("Which term owns a letter posted in the holiday? A period runs from its first day to the eve of the next one's first day, so the one just ended", () => {
    for (const period of ["halfTerm", "term", "academicYear"] as const) {
      for (let day = dayOf("2023-09-04"); day <= dayOf("2025-09-30"); day += 1) {
        const here = periodAt(calendar, period, day);
        expect(here !== null && here.from <= day && day <= here.until).toBe(true);
        if (here !== null && Number.isFinite(here.until))
          expect(periodAt(calendar, period, here.until + 1)?.index).toBe(here.index + 1);
      }
    }
  });

  it("takes a week from its Monday to the eve of the next school week", () => {
    expect(at("week", "2024-10-23")).toEqual(["2024-10-21", "2024-11-03"]);
    expect(at("week", "2024-10-31")).toEqual(["2024-10-21", "2024-11-03"]);
    expect(at("week", "2024-11-04")).toEqual(["2024-11-04", "2024-11-10"]);
    expect(at("week", "2025-07-22")).toEqual(["2025-07-21", "open"]);
  });

  it("takes a school day for itself; a weekend or a holiday belongs to the school day before it", () => {
    expect(at("day", "2024-11-05")).toEqual(["2024-11-05", "2024-11-05"]);
    expect(at("day", "2024-11-09")).toEqual(["2024-11-08", "2024-11-10"]);
    expect(at("day", "2024-12-25")).toEqual(["2024-12-20", "2025-01-05"]);
    expect(at("day", "2019-01-01")).toEqual(["2019-01-01", "2019-01-01"]);
  });
});

describe("periodBefore", () => {
  it("is the whole preceding one", () => {
    expect(preceding("term", "2025-02-01")).toEqual(["2024-09-02", "2025-01-05"]);
    expect(preceding("term", "2024-09-02")).toEqual(["2024-04-15", "2024-09-01"]);
    expect(preceding("halfTerm", "2025-01-06")).toEqual(["2024-11-02", "2025-01-05"]);
    expect(preceding("academicYear", "2025-01-06")).toEqual(["2023-09-04", "2024-09-01"]);
    expect(preceding("academicYear", "2024-01-06")).toBeNull();
    expect(preceding("day", "2025-01-06")).toEqual(["2024-12-20", "2025-01-05"]);
  });

  it('`{previous: "week"}` after a holiday: the last school week before this one', () => {
    expect(preceding("week", "2024-11-04")).toEqual(["2024-10-21", "2024-11-03"]);
    expect(preceding("week", "2025-01-08")).toEqual(["2024-12-16", "2025-01-05"]);
    expect(preceding("week", "2024-09-02")).toEqual(["2024-07-15", "2024-09-01"]);
    expect(preceding("week", "2023-09-04")).toBeNull();
  });

  it("ends on the eve of the period it precedes", () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, (day, period) => {
        const [here, earlier] = [periodAt(calendar, period, day), periodBefore(calendar, period, day)];
        if (here !== null && earlier !== null) expect(earlier.until).toBe(here.from - 1);
      }),
    );
  });
});

describe("startOfSchoolWeeks", () => {
  const start = (date: string, n: number) => {
    const day = startOfSchoolWeeks(calendar, dayOf(date), n);
    return day === null ? null : isoDate(day);
  };

  it("`{schoolWeeks: 10}` when `asOf` falls in a holiday: the last ten school weeks that have begun; a holiday week is never one of the ten", () => {
    expect(start("2024-12-28", 10)).toBe("2024-10-07");
    expect(start("2025-01-05", 10)).toBe("2024-10-07");
    expect(start("2025-01-06", 10)).toBe("2024-10-14");
    expect(start("2024-10-30", 8)).toBe("2024-09-02");
    expect(start("2024-10-30", 9)).toBe("2024-07-15");
  });

  it("counts the current week once it has had a session", () => {
    expect(start("2025-05-05", 1)).toBe("2025-04-28");
    expect(start("2025-05-06", 1)).toBe("2025-05-05");
    expect(start("2025-05-11", 1)).toBe("2025-05-05");
  });

  it("is null where the calendar has not so many weeks", () => {
    expect(start("2023-09-17", 2)).toBe("2023-09-04");
    expect(start("2023-09-17", 3)).toBeNull();
    expect(start("2023-09-03", 1)).toBeNull();
  });

  it("leaves exactly n weeks with a session between its answer and the day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const from = startOfSchoolWeeks(calendar, day, n);
        if (from === null) return;
        const mondays = calendar
          .timetable(null)
          .days.filter((each) => each >= from && each <= day)
          .map((each) => each - weekdayOf(each));
        expect(new Set(mondays).size).toBe(n);
      }),
    );
  });
});

describe("sameWeekdayLater", () => {
  const later = (date: string, n: number) => {
    const day = sameWeekdayLater(calendar, dayOf(date), n);
    return day === null ? null : isoDate(day);
  };

  it("is the same weekday n school weeks later, holidays left out", () => {
    expect(later("2025-01-10", 6)).toBe("2025-02-28");
    expect(later("2024-10-25", 1)).toBe("2024-11-08");
    expect(later("2024-09-02", 1)).toBe("2024-09-09");
    expect(later("2024-12-20", 1)).toBe("2025-01-10");
  });

  it("takes a day in a holiday as standing in the school week before it", () => {
    expect(later("2024-12-25", 1)).toBe("2025-01-08");
    expect(later("2024-10-31", 2)).toBe("2024-11-14");
  });

  it("is null where the calendar does not reach so far", () => {
    expect(later("2025-07-14", 1)).toBe("2025-07-21");
    expect(later("2025-07-14", 2)).toBeNull();
  });

  it("does not lose the week that a bank holiday begins", () => {
    expect(later("2025-04-28", 1)).toBe("2025-05-05");
    const closed = schoolYear([{ from: "2025-05-05", to: "2025-05-09" }]);
    expect(isoDate(sameWeekdayLater(closed, dayOf("2025-04-28"), 1) ?? 0)).toBe("2025-05-12");
  });
});

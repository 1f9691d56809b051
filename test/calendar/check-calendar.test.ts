import { describe, expect, it } from "vitest";
import type { CalendarJson, YearJson } from "../../src/calendar/calendar-schema.ts";
import { checkCalendar } from "../../src/calendar/check-calendar.ts";
import { twoYears, year2023, year2024 } from "../support/calendars.ts";

const brief = (calendar: CalendarJson) => checkCalendar(calendar).map((found) => [found.code, found.at]);
const withYear = (change: Partial<YearJson>) => brief({ years: [{ ...year2024, ...change }] });
const [autumn, spring] = [
  { name: "autumn", start: "2024-09-02", end: "2024-12-20" },
  { name: "spring", start: "2025-01-06", end: "2025-04-04" },
];

describe("checkCalendar", () => {
  it("has nothing to say about a calendar that is right", () => {
    expect(checkCalendar(twoYears)).toEqual([]);
  });

  it("sees a year, term, half term, closure or period that ends before it starts", () => {
    expect(brief({ years: [{ ...year2024, start: "2025-07-22", end: "2024-09-02" }] })).toContainEqual([
      "calendar-order",
      "calendar/years/0",
    ]);
    expect(withYear({ terms: [{ ...autumn, start: "2024-12-20", end: "2024-09-02" }] })).toContainEqual([
      "calendar-order",
      "calendar/years/0/terms/0",
    ]);
    expect(withYear({ terms: [{ ...autumn, halfTerm: { start: "2024-11-01", end: "2024-10-28" } }] })).toEqual([
      ["calendar-order", "calendar/years/0/terms/0/halfTerm"],
    ]);
    expect(withYear({ closed: ["2024-09-02", { from: "2025-05-06", to: "2025-05-05" }] })).toEqual([
      ["calendar-order", "calendar/years/0/closed/1"],
    ]);
    expect(withYear({ periods: [{ name: "mocks", start: "2025-01-17", end: "2025-01-06" }] })).toEqual([
      ["calendar-order", "calendar/years/0/periods/0"],
    ]);
  });

  it("allows what starts and ends on the same day", () => {
    expect(
      withYear({
        closed: [{ from: "2025-05-05", to: "2025-05-05" }],
        periods: [{ name: "mock", start: "2025-01-06", end: "2025-01-06" }],
      }),
    ).toEqual([]);
  });

  it("sees a term outside its year and a half term outside its term", () => {
    expect(withYear({ terms: [{ ...autumn, start: "2024-09-01" }] })).toEqual([
      ["calendar-order", "calendar/years/0/terms/0"],
    ]);
    expect(withYear({ terms: [autumn] })).toEqual([]);
    expect(withYear({ terms: [{ ...autumn, halfTerm: { start: "2024-12-16", end: "2024-12-21" } }] })).toEqual([
      ["calendar-order", "calendar/years/0/terms/0/halfTerm"],
    ]);
  });

  it("sees two terms or two years that share a day, in whatever order they stand", () => {
    expect(withYear({ terms: [{ ...spring, start: "2024-12-20" }, autumn] })).toEqual([
      ["calendar-overlap", "calendar/years/0/terms/0"],
    ]);
    expect(withYear({ terms: [{ ...spring, start: "2024-12-21" }, autumn] })).toEqual([]);
    expect(brief({ years: [year2024, { ...year2023, end: "2024-09-02" }] })).toEqual([
      ["calendar-overlap", "calendar/years/0"],
    ]);
    expect(brief({ years: [year2024, { ...year2023, end: "2024-09-01" }] })).toEqual([]);
  });

  it("says what to do about it, naming both dates", () => {
    const [found] = checkCalendar({
      years: [{ ...year2024, terms: [{ ...autumn, start: "2024-12-20", end: "2024-09-02" }] }],
    });
    expect(found?.message).toBe("`autumn` ends on 2024-09-02, before it starts on 2024-12-20");
    expect(found?.help).not.toBe("");
  });
});

import { describe, expect, it } from "vitest";
import { Calendar } from "../../src/calendar/calendar.ts";
import { parseCalendar } from "../../src/calendar/parse-calendar.ts";
import { calendar, twoYears, year2024 } from "../support/calendars.ts";

const codesOf = (input: unknown) => {
  const parsed = parseCalendar(input);
  return parsed.ok ? [] : parsed.diagnostics.map((found) => found.code);
};

describe("parseCalendar", () => {
  it("compiles a calendar that is right", () => {
    const parsed = parseCalendar(twoYears);
    expect(parsed.ok && parsed.value.timetable(null).days).toEqual(calendar.timetable(null).days);
  });

  it("lets a compiled calendar through, so a vendor compiles once for the whole school", () => {
    const parsed = parseCalendar(calendar);
    expect(parsed.ok && parsed.value).toBe(calendar);
    expect(calendar).toBeInstanceOf(Calendar);
  });

  it("returns what is wrong with its shape", () => {
    expect(codesOf({ years: [{ ...year2024, start: "2024-02-30" }] })).toEqual(["calendar-invalid"]);
    expect(codesOf({ years: [] })).toEqual(["calendar-invalid"]);
    expect(codesOf({ years: [{ ...year2024, trems: [] }] })).toEqual(["calendar-invalid"]);
    expect(codesOf({ years: [{ ...year2024, closed: [{ from: "2024-09-02", session: "EVE" }] }] })).toEqual([
      "calendar-invalid",
    ]);
    expect(codesOf(null)).toEqual(["calendar-invalid"]);
    expect(codesOf("2024/25")).toEqual(["calendar-invalid"]);
  });

  it("returns what is wrong with its dates", () => {
    expect(codesOf({ years: [{ ...year2024, end: "2025-07-21" }] })).toEqual(["calendar-order"]);
    expect(codesOf({ years: [year2024, year2024] })).toContain("calendar-overlap");
  });
});

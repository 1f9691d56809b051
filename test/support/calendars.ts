import { Calendar } from "../../src/calendar/calendar.ts";
import type { CalendarJson, YearJson } from "../../src/calendar/calendar-schema.ts";

/** Two real years of a school in England, the first with its bank holiday and staff days left out. */
export const year2023: YearJson = {
  id: "2023/24",
  start: "2023-09-04",
  end: "2024-07-19",
  terms: [
    { name: "autumn", start: "2023-09-04", end: "2023-12-22", halfTerm: { start: "2023-10-30", end: "2023-11-03" } },
    { name: "spring", start: "2024-01-08", end: "2024-03-28", halfTerm: { start: "2024-02-12", end: "2024-02-16" } },
    { name: "summer", start: "2024-04-15", end: "2024-07-19", halfTerm: { start: "2024-05-27", end: "2024-05-31" } },
  ],
  closed: [{ from: "2024-05-06", kind: "bankHoliday" }],
};

export const year2024: YearJson = {
  id: "2024/25",
  start: "2024-09-02",
  end: "2025-07-22",
  terms: [
    { name: "autumn", start: "2024-09-02", end: "2024-12-20", halfTerm: { start: "2024-10-28", end: "2024-11-01" } },
    { name: "spring", start: "2025-01-06", end: "2025-04-04", halfTerm: { start: "2025-02-17", end: "2025-02-21" } },
    { name: "summer", start: "2025-04-22", end: "2025-07-22", halfTerm: { start: "2025-05-26", end: "2025-05-30" } },
  ],
  closed: [{ from: "2025-05-05", to: "2025-05-05", kind: "bankHoliday" }],
};

export const twoYears: CalendarJson = { years: [year2023, year2024] };

export const calendar = new Calendar(twoYears);

/** The school year 2024/25 alone, with further closures where a test needs some. */
export function schoolYear(closed: NonNullable<YearJson["closed"]> = []): Calendar {
  return new Calendar({ years: [{ ...year2024, closed: [...(year2024.closed ?? []), ...closed] }] });
}

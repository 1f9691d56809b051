import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDayOf, minutesOf, workingDaysBetween } from "../../src/calendar/add-length.ts";
import type { Length } from "../../src/calendar/length.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { calendar } from "../support/calendars.ts";

const timetable = calendar.timetable(null);
const last = (start: string, length: Length) => {
  const day = lastDayOf(calendar, timetable, dayOf(start), length);
  return day === null ? null : isoDate(day);
};
const anyDay = fc.integer({ min: dayOf("2023-09-04"), max: dayOf("2025-07-31") });

describe("lastDayOf", () => {
  it("How long is `for`? The event's day is day 0 for school days, days and weeks", () => {
    expect(last("2024-09-06", { schoolDays: 5 })).toBe("2024-09-13");
    expect(last("2024-09-06", { days: 14 })).toBe("2024-09-20");
    expect(last("2024-09-06", { weeks: 2 })).toBe("2024-09-20");
    expect(last("2024-09-06", { workingDays: 5 })).toBe("2024-09-13");
  });

  it("n school weeks end on the eve of the same weekday n school weeks later: a notice issued on a Friday keeps its 29 school days", () => {
    expect(last("2025-01-10", { schoolWeeks: 6 })).toBe("2025-02-27");
    expect(timetable.schoolDaysBetween(dayOf("2025-01-10"), dayOf("2025-02-27"))).toBe(29);
    expect(last("2024-09-02", { schoolWeeks: 6 })).toBe("2024-10-13");
  });

  it("leaves out the days on which the school is closed where school days are counted", () => {
    expect(last("2024-10-23", { schoolDays: 3 })).toBe("2024-11-04");
    expect(last("2025-05-02", { schoolDays: 1 })).toBe("2025-05-06");
  });

  it("leaves out weekends and bank holidays, but no holidays, where working days are counted", () => {
    expect(last("2024-10-25", { workingDays: 3 })).toBe("2024-10-30");
    expect(last("2025-05-02", { workingDays: 1 })).toBe("2025-05-06");
    expect(last("2025-05-03", { workingDays: 1 })).toBe("2025-05-06");
  });

  it("counts months to the same date, or the month's last day", () => {
    expect(last("2024-11-30", { months: 3 })).toBe("2025-02-28");
    expect(last("2024-09-03", { months: 1 })).toBe("2024-10-03");
  });

  it("counts hours and minutes in whole days", () => {
    expect(last("2024-09-03", { hours: 23 })).toBe("2024-09-03");
    expect(last("2024-09-03", { hours: 24 })).toBe("2024-09-04");
    expect(last("2024-09-03", { minutes: 30 })).toBe("2024-09-03");
    expect(last("2024-09-03", { minutes: 1440 })).toBe("2024-09-04");
  });

  it("is null where the calendar does not reach so far", () => {
    expect(last("2025-07-21", { schoolDays: 1 })).toBe("2025-07-22");
    expect(last("2025-07-21", { schoolDays: 2 })).toBeNull();
    expect(last("2025-07-21", { schoolWeeks: 1 })).toBeNull();
  });
});

describe("workingDaysBetween", () => {
  it("counts the days after the first, up to and including the last", () => {
    expect(workingDaysBetween(calendar, dayOf("2025-05-02"), dayOf("2025-05-06"))).toBe(1);
    expect(workingDaysBetween(calendar, dayOf("2025-05-02"), dayOf("2025-05-05"))).toBe(0);
    expect(workingDaysBetween(calendar, dayOf("2024-09-02"), dayOf("2024-09-09"))).toBe(5);
    expect(workingDaysBetween(calendar, dayOf("2024-09-09"), dayOf("2024-09-02"))).toBe(0);
  });

  it("is n on the last of n working days", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const end = lastDayOf(calendar, timetable, day, { workingDays: n });
        expect(workingDaysBetween(calendar, day, end ?? 0)).toBe(n);
      }),
    );
  });
});

describe("minutesOf", () => {
  it("is sixty to the hour", () => {
    expect(minutesOf({ hours: 2 })).toBe(120);
    expect(minutesOf({ minutes: 30 })).toBe(30);
  });
});

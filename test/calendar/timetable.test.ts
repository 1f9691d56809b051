import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionOfSlot, Timetable } from "../../src/calendar/timetable.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { calendar, schoolYear } from "../support/calendars.ts";

const NO_CLOSURES: ReadonlySet<string> = new Set();
/** School days in any order of gaps, and a day near them to ask about. */
const someDays = fc
  .uniqueArray(fc.integer({ min: 19_000, max: 19_200 }), { maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b));
const nearby = fc.integer({ min: 18_950, max: 19_250 });

const timetable = calendar.timetable(null);
const day = (date: string) => dayOf(date);

describe("Timetable", () => {
  it("agrees with naive counting of the school days before a day", () => {
    fc.assert(
      fc.property(someDays, nearby, (days, asked) => {
        const table = new Timetable(days, NO_CLOSURES);
        expect(table.daysBefore(asked)).toBe(days.filter((each) => each < asked).length);
        expect(table.isOpen(asked)).toBe(days.includes(asked));
        expect(table.slotAt(asked)).toBe(2 * days.filter((each) => each < asked).length);
      }),
    );
  });

  it("agrees with naive counting of the school days between two days", () => {
    fc.assert(
      fc.property(someDays, nearby, nearby, (days, a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(new Timetable(days, NO_CLOSURES).schoolDaysBetween(from, to)).toBe(
          days.filter((each) => each > from && each <= to).length,
        );
      }),
    );
  });

  it("agrees with naive counting of the n-th school day after a day", () => {
    fc.assert(
      fc.property(someDays, nearby, fc.integer({ min: 1, max: 70 }), (days, from, n) => {
        expect(new Timetable(days, NO_CLOSURES).schoolDayAfter(from, n)).toBe(
          days.filter((each) => each > from)[n - 1] ?? null,
        );
      }),
    );
  });

  it("gives every session of a school day its slot, and every slot its day", () => {
    for (const each of timetable.days) {
      for (const session of ["AM", "PM"] as const) {
        const slot = timetable.slotOf(each, session);
        expect(slot).not.toBeNull();
        expect(timetable.dayOfSlot(slot ?? -1)).toBe(each);
        expect(sessionOfSlot(slot ?? -1)).toBe(session);
      }
    }
  });

  it("has no slot for a day that is not a school day", () => {
    expect(timetable.slotOf(day("2024-10-28"), "AM")).toBeNull();
    expect(timetable.slotOf(day("2024-09-07"), "PM")).toBeNull();
    expect(timetable.slotOf(day("2022-09-07"), "PM")).toBeNull();
  });

  it("closes a single session and leaves the other of its day open", () => {
    const polling = schoolYear([{ from: "2025-05-01", kind: "polling", session: "PM" }]).timetable(null);
    expect(polling.slotOf(day("2025-05-01"), "AM")).not.toBeNull();
    expect(polling.slotOf(day("2025-05-01"), "PM")).toBeNull();
    expect(polling.isOpenSlot(polling.slotAt(day("2025-05-01")))).toBe(true);
    expect(polling.isOpenSlot(polling.slotAt(day("2025-05-01")) + 1)).toBe(false);
    expect(polling.isOpen(day("2025-05-01"))).toBe(true);
  });

  it("has no open slot beyond its ends", () => {
    expect(timetable.isOpenSlot(-1)).toBe(false);
    expect(timetable.isOpenSlot(timetable.slotCount - 1)).toBe(true);
    expect(timetable.isOpenSlot(timetable.slotCount)).toBe(false);
  });

  it("counts the five school days after a mark: N on Monday, over by the next Monday", () => {
    expect(isoDate(timetable.schoolDayAfter(day("2024-09-16"), 5) ?? 0)).toBe("2024-09-23");
    expect(isoDate(timetable.schoolDayAfter(day("2024-10-25"), 1) ?? 0)).toBe("2024-11-04");
    expect(isoDate(timetable.schoolDayAfter(day("2024-10-26"), 1) ?? 0)).toBe("2024-11-04");
  });

  it("does not know the school day after the last", () => {
    expect(isoDate(timetable.schoolDayAfter(day("2025-07-21"), 1) ?? 0)).toBe("2025-07-22");
    expect(timetable.schoolDayAfter(day("2025-07-22"), 1)).toBeNull();
  });

  it("stands without any day", () => {
    const empty = new Timetable([], NO_CLOSURES);
    expect(empty.slotCount).toBe(0);
    expect(empty.daysBefore(day("2024-09-02"))).toBe(0);
    expect(empty.isOpen(day("1970-01-01"))).toBe(false);
    expect(empty.schoolDayAfter(0, 1)).toBeNull();
  });
});

describe("sessionOfSlot", () => {
  it("is AM for the even slots and PM for the odd", () => {
    expect([0, 1, 2, 379].map(sessionOfSlot)).toEqual(["AM", "PM", "AM", "PM"]);
  });
});

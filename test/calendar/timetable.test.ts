import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Timetable } from "../../src/calendar/timetable.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { calendar, schoolYear } from "../support/calendars.ts";

const NO_CLOSURES: ReadonlySet<string> = new Set();
const HALVES = ["AM", "PM"] as const;
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
        const table = new Timetable(days, NO_CLOSURES, HALVES);
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
        expect(new Timetable(days, NO_CLOSURES, HALVES).schoolDaysBetween(from, to)).toBe(
          days.filter((each) => each > from && each <= to).length,
        );
      }),
    );
  });

  it("agrees with naive counting of the n-th school day after a day", () => {
    fc.assert(
      fc.property(someDays, nearby, fc.integer({ min: 1, max: 70 }), (days, from, n) => {
        expect(new Timetable(days, NO_CLOSURES, HALVES).schoolDayAfter(from, n)).toBe(
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
        expect(timetable.sessionOf(slot ?? -1)).toBe(session);
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
    const empty = new Timetable([], NO_CLOSURES, HALVES);
    expect(empty.slotCount).toBe(0);
    expect(empty.daysBefore(day("2024-09-02"))).toBe(0);
    expect(empty.isOpen(day("1970-01-01"))).toBe(false);
    expect(empty.schoolDayAfter(0, 1)).toBeNull();
  });

  it("is AM for the first session of each day and PM for the second", () => {
    expect([0, 1, 2, 379].map((slot) => timetable.sessionOf(slot))).toEqual(["AM", "PM", "AM", "PM"]);
  });

  it("says where in time a session stands", () => {
    expect(timetable.nameOf(timetable.slotAt(dayOf("2024-09-03")) + 1)).toBe("2024-09-03 PM");
  });

  it("has as many slots to a day as the day has sessions", () => {
    const whole = new Timetable([19_000, 19_001, 19_007], new Set(["19001 PM"]), ["PM"]);
    expect(whole.slotCount).toBe(3);
    expect(whole.slotOf(19_007, "PM")).toBe(2);
    expect(whole.dayOfSlot(2)).toBe(19_007);
    expect(whole.dayAround(1)).toEqual({ from: 1, to: 2 });
    expect([0, 1, 2].map((slot) => whole.isOpenSlot(slot))).toEqual([true, false, true]);
    expect(timetable.dayAround(5)).toEqual({ from: 4, to: 6 });
    expect(timetable.dayIndexOf(5)).toBe(2);
  });

  it("finds the day of a date, of the school or not, and none that does not exist", () => {
    expect(timetable.dayNamed("2024-09-03")).toBe(dayOf("2024-09-03"));
    expect(timetable.dayNamed("1999-12-31")).toBe(dayOf("1999-12-31"));
    expect(timetable.dayNamed("2024-02-30")).toBeNull();
    expect(timetable.dayNamed("3 September")).toBeNull();
  });
});

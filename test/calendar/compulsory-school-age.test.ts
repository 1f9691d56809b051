import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compulsorySchoolAge } from "../../src/calendar/compulsory-school-age.ts";
import { addMonths, dayOf, isoDate, monthDayOf, weekdayOf } from "../../src/kernel/dates.ts";

const births = fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2040-12-31") }).map(isoDate);

describe("compulsorySchoolAge", () => {
  it.each([
    ["a fifth birthday on 10 February 2024", "2019-02-10", "2024-03-31"],
    ["a fifth birthday on 31 March, a prescribed day", "2019-03-31", "2024-03-31"],
    ["a fifth birthday on 1 April, the day after one", "2019-04-01", "2024-08-31"],
    ["a fifth birthday on 31 August", "2019-08-31", "2024-08-31"],
    ["a fifth birthday on 1 September", "2019-09-01", "2024-12-31"],
    ["a fifth birthday on 31 December", "2019-12-31", "2024-12-31"],
    ["a fifth birthday on 1 January", "2020-01-01", "2025-03-31"],
    ["a birthday on 29 February", "2020-02-29", "2025-03-31"],
  ])("begins, with %s, on the prescribed day on or next after it", (_, born, from) => {
    expect(compulsorySchoolAge(born).from).toBe(from);
  });

  it.each([
    ["16 on 31 August 2025", "2009-08-31", "2025-06-27"],
    ["16 on 1 September 2025", "2009-09-01", "2026-06-26"],
    ["16 on the leaving date itself", "2009-06-27", "2025-06-27"],
    ["16 on the day after it", "2009-06-28", "2025-06-27"],
    ["16 on 1 January 2025", "2009-01-01", "2025-06-27"],
    ["16 on 31 December 2024", "2008-12-31", "2025-06-27"],
    ["16 on 31 August 2024", "2008-08-31", "2024-06-28"],
  ])("ends, for a pupil %s, on the last Friday in June: %s to %s", (_, born, to) => {
    expect(compulsorySchoolAge(born).to).toBe(to);
  });

  it("begins on a prescribed day within five months after the fifth birthday, and ends on a Friday in June in the school year of the sixteenth", () => {
    fc.assert(
      fc.property(births, (born) => {
        const { from, to } = compulsorySchoolAge(born);
        const [fifth, sixteenth] = [addMonths(dayOf(born), 60), addMonths(dayOf(born), 192)];
        expect(["03-31", "08-31", "12-31"]).toContain(monthDayOf(dayOf(from)));
        expect(dayOf(from)).toBeGreaterThanOrEqual(fifth);
        expect(dayOf(from)).toBeLessThan(addMonths(fifth, 5) + 1);
        expect(weekdayOf(dayOf(to))).toBe(5);
        expect(monthDayOf(dayOf(to)) >= "06-24" && monthDayOf(dayOf(to)) <= "06-30").toBe(true);
        expect(Math.abs(dayOf(to) - sixteenth)).toBeLessThan(305);
      }),
    );
  });

  it("is the same for every pupil of one school year, from the eldest to the youngest", () => {
    expect(compulsorySchoolAge("2008-09-01").to).toBe(compulsorySchoolAge("2009-08-31").to);
  });

  it("throws where the text is not a date that exists", () => {
    expect(() => compulsorySchoolAge("2019-02-29")).toThrow(RangeError);
  });
});

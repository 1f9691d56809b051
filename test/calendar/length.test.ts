import { describe, expect, it } from "vitest";
import { lengthSchema, periodSchema } from "../../src/calendar/length.ts";

describe("lengthSchema", () => {
  it.each(["schoolDays", "workingDays", "days", "weeks", "schoolWeeks", "months", "hours", "minutes"])(
    "takes a number of %s",
    (unit) => {
      expect(lengthSchema.safeParse({ [unit]: 1 }).success).toBe(true);
      for (const bad of [0, -1, 1.5, 100_001, "5", null])
        expect(lengthSchema.safeParse({ [unit]: bad }).success).toBe(false);
    },
  );

  it("takes one unit, and no other", () => {
    for (const bad of [{}, { days: 1, hours: 2 }, { fortnights: 1 }, { years: 1 }, 5, "5 days"])
      expect(lengthSchema.safeParse(bad).success).toBe(false);
  });
});

describe("periodSchema", () => {
  it("names the periods of the school's year", () => {
    for (const good of ["day", "week", "halfTerm", "term", "academicYear"])
      expect(periodSchema.safeParse(good).success).toBe(true);
    for (const bad of ["ever", "year", "month", "half term"]) expect(periodSchema.safeParse(bad).success).toBe(false);
  });
});

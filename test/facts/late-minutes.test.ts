import { describe, expect, it } from "vitest";
import { minutesLate } from "../../src/facts/minutes-late.ts";
import { sessions } from "../../src/facts/sessions.ts";
import type { Mark } from "../../src/record/case-file.ts";
import { says } from "../support/place.ts";
import { pupil } from "../support/registers.ts";

const late = (date: string, more: Partial<Mark> = {}): Mark => ({ date, session: "AM", code: "L", ...more });
const openings = { AM: 31_200, PM: 46_800 };
const asked = (marks: Mark[]) => ({
  asOf: "2024-09-06",
  openings,
  pupil: pupil({ enrolled: { from: "2024-09-06" }, marks: marks.map((mark) => ({ ...mark, date: "2024-09-06" })) }),
});
const year = { window: "academicYear" };

describe("sumLate", () => {
  it("`minutesLate`: the sum of minutes in the window, as recorded or from the time of arrival and the opening of the register", () => {
    const marks = [late("", { minutesLate: 12 }), late("", { session: "PM", code: "U", arrivedAt: "13:40" })];
    expect(says(minutesLate, year, asked(marks))).toBe("52");
    expect(says(minutesLate, { of: ["L"], ...year }, asked(marks))).toBe("12");
    expect(says(minutesLate, year, asked([late("", { arrivedAt: "08:30" })]))).toBe("0");
  });

  it("is a least value where the minutes of a late were not recorded", () => {
    expect(says(minutesLate, year, asked([late("", { minutesLate: 12 }), late("", { session: "PM" })]))).toBe(
      "at least 12",
    );
  });
});

describe("countLate", () => {
  it("a number of lates over 30 minutes is a count", () => {
    const marks = [late("", { minutesLate: 29 }), late("", { session: "PM", minutesLate: 30 })];
    expect(says(sessions, { of: "late", minutesLateAtLeast: 30, ...year }, asked(marks))).toBe("1");
    expect(says(sessions, { of: "late", minutesLateAtLeast: 31, ...year }, asked(marks))).toBe("0");
    expect(
      says(
        sessions,
        { of: "late", minutesLateAtLeast: 30, ...year },
        asked([late("", { minutesLate: 30 }), late("", { session: "PM" })]),
      ),
    ).toBe("1..2");
  });
});

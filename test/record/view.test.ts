import { describe, expect, it } from "vitest";
import { END_OF_DAY, NOON } from "../../src/kernel/times.ts";
import { hasBegun, type Openings } from "../../src/record/view.ts";
import { schoolYear } from "../support/calendars.ts";
import { look, marksBetween, pupil } from "../support/registers.ts";

const marks = marksBetween("2024-09-02", "2024-09-13");
const openings = { AM: 8 * 3600 + 40 * 60, PM: 13 * 3600 };
/** How many sessions of the day asked about have begun. */
const begun = (asOf: string, times: Openings = openings) => {
  const view = look({ asOf, pupil: pupil({ marks }), openings: times });
  return view.limit - view.history.timetable.slotAt(view.moment.day);
};

describe("viewAt", () => {
  it("Does a bare `asOf` include today? Yes, the whole of that day", () => {
    expect(begun("2024-09-10")).toBe(2);
  });

  it("with a time, the sessions whose register had opened by then", () => {
    expect(begun("2024-09-10T08:39:59")).toBe(0);
    expect(begun("2024-09-10T08:40")).toBe(1);
    expect(begun("2024-09-10T12:59")).toBe(1);
    expect(begun("2024-09-10T13:00")).toBe(2);
  });

  it("takes noon for the opening of the afternoon where the policy states no times", () => {
    expect(begun("2024-09-10T00:00", {})).toBe(1);
    expect(begun("2024-09-10T11:59", {})).toBe(1);
    expect(begun("2024-09-10T12:00", {})).toBe(2);
  });

  it("has no session of a weekend", () => {
    expect(begun("2024-09-07")).toBe(0);
    expect(begun("2024-09-07T15:00")).toBe(0);
  });

  it("counts up to the afternoon where only the morning is closed", () => {
    const view = look({
      asOf: "2025-05-01T13:30",
      pupil: pupil(),
      calendar: schoolYear([{ from: "2025-05-01", session: "AM" }]),
      openings,
    });
    expect(view.limit - view.history.timetable.slotAt(view.moment.day)).toBe(2);
  });
});

describe("hasBegun", () => {
  it("is true of every session once the day is over", () => {
    expect(hasBegun("AM", END_OF_DAY, { AM: END_OF_DAY, PM: END_OF_DAY })).toBe(true);
    expect(hasBegun("PM", NOON - 1, {})).toBe(false);
    expect(hasBegun("PM", NOON, {})).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { currentRun } from "../../src/facts/current-run.ts";
import { longestRun } from "../../src/facts/longest-run.ts";
import { type Asked, says } from "../support/place.ts";
import { marksBetween, type Otherwise, pupil } from "../support/registers.ts";

const asked = (asOf: string, otherwise: Otherwise = {}): Asked => ({
  asOf,
  pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise) }),
});

describe("currentRun", () => {
  const now = (unit: "sessions" | "schoolDays", asOf: string, otherwise: Otherwise) =>
    says(currentRun, { of: "away", unit }, asked(asOf, otherwise));

  it("a run in school days counts days on which every possible session was of the class, and a day partly attended ends it", () => {
    const otherwise = { "2024-09-10 PM": "I", "2024-09-11": "I", "2024-09-12": "I" };
    expect(now("schoolDays", "2024-09-12", otherwise)).toBe("2");
    expect(now("sessions", "2024-09-12", otherwise)).toBe("5");
    expect(now("schoolDays", "2024-09-13", otherwise)).toBe("0");
    expect(now("schoolDays", "2024-09-15", { "2024-09-13": "I" })).toBe("1");
    expect(now("schoolDays", "2024-09-13", { "2024-09-12": "I", "2024-09-13 AM": "I" })).toBe("0");
  });

  it("is in doubt where a gap stands beside it", () => {
    expect(now("schoolDays", "2024-09-12", { "2024-09-10": "I", "2024-09-11": null, "2024-09-12": "I" })).toBe("1..3");
  });
});

describe("longestRun", () => {
  it("is the longest in the window, weekends and days not possible left out", () => {
    const otherwise = {
      "2024-09-06": "I",
      "2024-09-09": "I",
      "2024-09-10": "Y1",
      "2024-09-11": "I",
      "2024-09-18": "N",
    };
    expect(
      says(longestRun, { of: "away", unit: "schoolDays", window: "academicYear" }, asked("2024-09-20", otherwise)),
    ).toBe("3");
    expect(says(longestRun, { of: "away", unit: "schoolDays", window: "week" }, asked("2024-09-20", otherwise))).toBe(
      "1",
    );
    expect(says(longestRun, { of: "away", unit: "sessions", window: "academicYear" }, asked("2024-09-20", {}))).toBe(
      "0",
    );
  });
});

import { describe, expect, it } from "vitest";
import { eventRefSchema, windowSchema } from "../../src/record/window-kind.ts";

describe("windowSchema", () => {
  it.each([
    "week",
    "ever",
    { schoolWeeks: 10 },
    { sessions: 20 },
    { months: 36 },
    { since: "stage-1-letter" },
    { since: ["stage-1-letter", "stage-2-letter"], for: { schoolDays: 15 } },
    { since: { stageOf: "concern-letters" }, orFrom: "academicYear" },
    { before: "halfTerm" },
    { between: ["stage-1-letter", "stage-2-letter"] },
    { period: "September" },
    { previous: "week" },
    { previous: { schoolWeeks: 6 } },
    { previous: { previous: "term" } },
    { olderThan: { months: 36 } },
  ])("takes %j", (window) => {
    expect(windowSchema.safeParse(window).success).toBe(true);
  });

  it.each([
    "year",
    "",
    "half-term",
    {},
    { schoolWeeks: 0 },
    { days: 1.5 },
    { days: -1 },
    { days: 7, weeks: 1 },
    { since: "" },
    { between: ["a"] },
    { between: ["a", "b", "c"] },
    { previous: "yesterday" },
    null,
    10,
  ])("refuses %j", (window) => {
    expect(windowSchema.safeParse(window).success).toBe(false);
  });

  it("`{previous: …}` with `since` is refused (use `before`), and so is what has no other of its kind before it", () => {
    for (const inner of [
      { since: "stage-1-letter" },
      { before: "stage-1-letter" },
      { between: ["a", "b"] },
      { period: "September" },
      { olderThan: { days: 7 } },
      "ever",
    ]) {
      expect(windowSchema.safeParse({ previous: inner }).success).toBe(false);
      expect(windowSchema.safeParse({ previous: { previous: inner } }).success).toBe(false);
    }
  });
});

describe("eventRefSchema", () => {
  it("names an event, several, or the present stage of a ladder", () => {
    for (const good of ["letter", ["letter", "call"], { stageOf: "concern" }])
      expect(eventRefSchema.safeParse(good).success).toBe(true);
    for (const bad of ["", [], [""], { stageOf: "" }, { stage: "concern" }, 1])
      expect(eventRefSchema.safeParse(bad).success).toBe(false);
  });
});

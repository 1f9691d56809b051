import { describe, expect, it } from "vitest";
import { answerSchema, eventSchema, leaveRequestSchema, pupilSchema } from "../../src/school-file/pupil-schema.ts";

describe("pupilSchema", () => {
  it("Every optional field may be left out: only `id` is needed", () => {
    expect(pupilSchema.safeParse({ id: "P001" }).success).toBe(true);
    expect(pupilSchema.safeParse({}).success).toBe(false);
    expect(pupilSchema.safeParse({ id: "" }).success).toBe(false);
  });

  it("does not judge the marks: each is read for itself, so that a bad one never costs the others", () => {
    expect(pupilSchema.safeParse({ id: "P001", marks: "nonsense" }).success).toBe(true);
  });

  it.each([
    { dateOfBirth: "2012-02-30" },
    { yearGroup: 15 },
    { yearGroup: "8" },
    { enrolled: { since: "2023-09-04" } },
    { parents: [{ name: "m" }] },
    { flags: "send" },
    { grade: 8 },
  ])("refuses %j", (change) => {
    expect(pupilSchema.safeParse({ id: "P001", ...change }).success).toBe(false);
  });
});

describe("eventSchema", () => {
  it("needs a date and a type; everything else may be null or left out", () => {
    expect(eventSchema.safeParse({ date: "2024-10-14", type: "stage-1-letter" }).success).toBe(true);
    expect(
      eventSchema.safeParse({
        date: "2024-10-14",
        type: "x",
        parent: null,
        about: null,
        until: null,
        outcome: null,
        note: null,
      }).success,
    ).toBe(true);
    expect(eventSchema.safeParse({ date: "2024-10-14", time: "9.10", type: "x" }).success).toBe(false);
    expect(eventSchema.safeParse({ type: "x" }).success).toBe(false);
  });
});

describe("answerSchema", () => {
  it("takes yes or no, a number, a word, or nothing yet", () => {
    for (const answer of [true, false, 95, "both", null])
      expect(answerSchema.safeParse({ id: "target", answer }).success).toBe(true);
    expect(answerSchema.safeParse({ id: "target" }).success).toBe(false);
    expect(answerSchema.safeParse({ id: "target", answer: ["a"] }).success).toBe(false);
  });
});

describe("leaveRequestSchema", () => {
  it("lets everything but the dates be left out: what is left out is missing, not false", () => {
    const read = leaveRequestSchema.parse({ id: "R1", from: "2025-03-03", to: "2025-03-07" });
    expect(read).toEqual({ id: "R1", from: "2025-03-03", to: "2025-03-07" });
    expect(leaveRequestSchema.safeParse({ id: "R1", from: "2025-03-03" }).success).toBe(false);
    expect(
      leaveRequestSchema.safeParse({ id: "R1", from: "2025-03-03", to: "2025-03-07", licence: "maybe" }).success,
    ).toBe(false);
  });
});

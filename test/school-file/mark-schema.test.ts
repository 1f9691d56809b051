import { describe, expect, it } from "vitest";
import { lessonMarkSchema, markRunSchema, markSchema } from "../../src/school-file/mark-schema.ts";

const mark = { date: "2024-09-03", session: "AM", code: "/" };

describe("markSchema", () => {
  it("needs a date, a session and a code", () => {
    expect(markSchema.safeParse(mark).success).toBe(true);
    for (const key of Object.keys(mark))
      expect(markSchema.safeParse({ ...mark, [key]: undefined }).success).toBe(false);
  });

  it("takes the audit trail of the register", () => {
    const amendments = [
      { from: "N", to: "I", reason: "parent rang", on: "2024-09-04", by: { name: "…", position: "…" } },
    ];
    expect(
      markSchema.safeParse({
        ...mark,
        reason: "illness",
        note: "…",
        enteredOn: "2024-09-03T09:05",
        minutesLate: 12,
        arrivedAt: "09:02",
        amendments,
      }).success,
    ).toBe(true);
  });

  it.each([
    { date: "2024-09-31" },
    { session: "am" },
    { session: "EVE" },
    { code: 7 },
    { minutesLate: -1 },
    { arrivedAt: "25:00" },
    { enteredOn: "yesterday" },
    { amendments: [{ on: "2024-02-30" }] },
    { by: "me" },
  ])("refuses %j", (change) => {
    expect(markSchema.safeParse({ ...mark, ...change }).success).toBe(false);
  });
});

describe("markRunSchema", () => {
  it("takes codes over the open sessions in order, null where there is no mark", () => {
    expect(markRunSchema.safeParse({ from: "2024-09-03", marks: ["/", "\\", null, "I"] }).success).toBe(true);
    expect(markRunSchema.safeParse({ from: "2024-09-03", marks: "/\\" }).success).toBe(false);
    expect(markRunSchema.safeParse({ from: "2024-09-03", marks: [], to: "2024-09-04" }).success).toBe(false);
  });
});

describe("lessonMarkSchema", () => {
  it("takes a code with its lesson", () => {
    expect(lessonMarkSchema.safeParse({ date: "2024-09-03", lesson: 3, subject: "maths", code: "N" }).success).toBe(
      true,
    );
    expect(lessonMarkSchema.safeParse({ date: "2024-09-03", code: "N", session: "AM" }).success).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { asOfSchema, clockTimeSchema, isoDateSchema, monthDaySchema } from "../../src/kernel/schemas.ts";

function itReads(schema: z.ZodType, good: readonly unknown[], bad: readonly unknown[]): void {
  it.each(good.map((value) => [value]))("accepts %j", (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });
  it.each(bad.map((value) => [value]))("refuses %j", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
}

describe("isoDateSchema", () => {
  itReads(
    isoDateSchema,
    ["2024-09-03", "2024-02-29"],
    ["2025-02-29", "3 Sept 2024", "2024-09-03T09:00", 20240903, null],
  );
});

describe("clockTimeSchema", () => {
  itReads(clockTimeSchema, ["09:15", "23:59", "09:15:30"], ["24:00", "quarter past nine", 915]);
});

describe("asOfSchema", () => {
  itReads(asOfSchema, ["2025-01-17", "2025-01-17T09:20"], ["2025-01-17T09:20Z", "09:20", "2025-02-30T09:20"]);
});

describe("monthDaySchema", () => {
  itReads(monthDaySchema, ["09-01", "02-29", "12-31"], ["9-1", "02-30", "13-01", "2024-09-01", "09-01 "]);
});

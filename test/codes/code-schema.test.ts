import { describe, expect, it } from "vitest";
import { codeSchema } from "../../src/codes/code-schema.ts";

const illness = { id: "I", title: "Illness", class: "authorised" };

describe("codeSchema", () => {
  it("needs an id, a title and a class", () => {
    expect(codeSchema.safeParse(illness).success).toBe(true);
    for (const key of Object.keys(illness))
      expect(codeSchema.safeParse({ ...illness, [key]: undefined }).success).toBe(false);
  });

  it.each([
    { class: "unauthorized" },
    { from: "2024-02-30" },
    { aliases: [""] },
    { id: "" },
    { id: "TOO-LONG-" },
    { lates: true },
    { noteRequired: "yes" },
  ])("refuses %j", (change) => {
    expect(codeSchema.safeParse({ ...illness, ...change }).success).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formWords, keysOf, kindWords } from "../../src/kernel/schema-words.ts";

const days = z.strictObject({ days: z.int() });
const since = z.strictObject({ name: z.string().optional(), since: z.string(), for: days.optional() });

describe("formWords", () => {
  it.each([
    [z.string(), "text"],
    [z.int().min(1), "a number"],
    [z.enum(["week", "term"]), "`week` or `term`"],
    [z.union([z.literal("ever"), z.boolean(), z.null(), z.array(z.string())]), "`ever`, true or false, null or a list"],
    [since, "an object with `since`"],
    [z.strictObject({ note: z.string().optional() }), "an object with `note`"],
    [z.strictObject({}), "an object"],
    [
      z.union([z.enum(["week"]), days, z.union([since, z.number()])]),
      "`week`, a number or an object with `days` or `since`",
    ],
    [undefined, "something else"],
  ])("says what may be written", (schema, words) => {
    expect(formWords(schema)).toBe(words);
  });
});

describe("keysOf", () => {
  it("lists the keys of an object, and of several forms the keys of all", () => {
    expect(keysOf(since)).toEqual(["name", "since", "for"]);
    expect(keysOf(z.union([days, z.union([since, days])]))).toEqual(["days", "name", "since", "for"]);
    expect(keysOf(z.string())).toEqual([]);
  });
});

describe("kindWords", () => {
  it("says a kind of value as people do", () => {
    expect([kindWords("string"), kindWords("boolean"), kindWords("bigint")]).toEqual([
      "text",
      "true or false",
      "a bigint",
    ]);
  });
});

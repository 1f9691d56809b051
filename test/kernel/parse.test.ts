import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isRecord, parseWith, placeOf } from "../../src/kernel/parse.ts";

const entry = z.strictObject({ id: z.string(), count: z.int() });
const schema = z.strictObject({
  rules: z.array(entry),
  window: z
    .union([z.enum(["week", "term"]), z.strictObject({ days: z.int() }), z.strictObject({ weeks: z.int() })])
    .optional(),
});

function diagnosticsOf(input: unknown) {
  const parsed = parseWith(schema, input, "pack-invalid", "pack");
  return parsed.ok ? [] : parsed.diagnostics;
}

describe("parseWith", () => {
  it("gives back what fits", () => {
    expect(parseWith(schema, { rules: [{ id: "a", count: 1 }] }, "pack-invalid", "pack")).toEqual({
      ok: true,
      value: { rules: [{ id: "a", count: 1 }] },
    });
  });

  it("names the place of what does not, entries of lists by their id", () => {
    expect(
      diagnosticsOf({
        rules: [
          { id: "a", count: 1 },
          { id: "lateness", count: "five" },
        ],
      }),
    ).toEqual([
      {
        code: "pack-invalid",
        severity: "error",
        at: "pack/rules/lateness/count",
        message: "`five` is not a number",
        help: "write a number",
      },
    ]);
  });

  it("reports every fault at once", () => {
    const found = diagnosticsOf({
      rules: [
        { id: 1, count: 1 },
        { id: "b", count: null, more: 1 },
      ],
    });
    expect(found.map((diagnostic) => diagnostic.at)).toEqual(["pack/rules/0/id", "pack/rules/b/count", "pack/rules/b"]);
  });

  it("speaks of the form the author most likely meant", () => {
    expect(diagnosticsOf({ rules: [], window: { days: "ten" } })).toMatchObject([
      { at: "pack/window/days", message: "`ten` is not a number" },
    ]);
    expect(diagnosticsOf({ rules: [], window: "weak" })).toMatchObject([
      { at: "pack/window", help: "did you mean `week`?" },
    ]);
  });

  it("returns a diagnostic whatever it is handed", () => {
    for (const input of [null, undefined, 1, "text", [], () => 0, { rules: null }])
      expect(diagnosticsOf(input).length).toBeGreaterThan(0);
  });

  it("refuses keys that would reach a prototype", () => {
    const input: unknown = JSON.parse('{ "rules": [], "__proto__": { "window": "week" } }');
    const parsed = parseWith(schema, input, "pack-invalid", "pack");
    expect(parsed.ok && parsed.value.window !== undefined).toBe(false);
  });
});

describe("placeOf", () => {
  it("leads through objects and lists, naming entries by id or stage", () => {
    const input = { ladders: [{ id: "concern", stages: [{ stage: "1", when: {} }] }] };
    expect(placeOf("pack", ["ladders", 0, "stages", 0, "when"], input)).toBe("pack/ladders/concern/stages/1/when");
    expect(placeOf("", ["ladders", 3], input)).toBe("ladders/3");
    expect(placeOf("pack", [], input)).toBe("pack");
    expect(placeOf("pack", ["nowhere", "further"], input)).toBe("pack/nowhere/further");
  });
});

describe("isRecord", () => {
  it("is true of objects, and neither of lists nor of null", () => {
    expect(isRecord({})).toBe(true);
    for (const other of [null, [], "text", 1, undefined]) expect(isRecord(other)).toBe(false);
  });
});

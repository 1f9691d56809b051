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

  it("tells two forms that were mixed from a key nobody knows", () => {
    expect(diagnosticsOf({ rules: [], window: { days: 1, weeks: 1 } })).toMatchObject([
      { message: "`weeks` does not go with `days`" },
    ]);
    expect(diagnosticsOf({ rules: [], window: { Days: 1 } })).toMatchObject([
      { message: "unknown key `Days`", help: "did you mean `days`?" },
    ]);
    expect(diagnosticsOf({ rules: [], window: { from: 1 } })).toMatchObject([
      { message: "unknown key `from`", help: "write `week`, `term` or an object with `days` or `weeks`" },
    ]);
  });

  it("lists the forms where none is near", () => {
    expect(diagnosticsOf({ rules: [], window: 5 })).toMatchObject([
      {
        message: "`5` does not have any of the forms allowed here",
        help: "write `week`, `term` or an object with `days` or `weeks`",
      },
    ]);
    expect(diagnosticsOf({ rules: [], window: {} })).toMatchObject([
      { message: "`{}` does not have any of the forms allowed here" },
    ]);
  });

  it("speaks of what is missing as missing, of whatever form it should be", () => {
    const needed = z.strictObject({ window: schema.shape.window.unwrap(), force: z.enum(["must", "may"]) });
    expect(parseWith(needed, {}, "pack-invalid", "")).toMatchObject({
      diagnostics: [
        {
          at: "window",
          message: "this required entry is missing",
          help: "add it: `week`, `term` or an object with `days` or `weeks` is needed here",
        },
        { at: "force", message: "this required entry is missing", help: "add it: `must` or `may` is needed here" },
      ],
    });
  });

  it("gives a complaint that begins with its verb what was written for its subject", () => {
    const even = z.number().refine((n) => n % 2 === 0, { error: "is not even" });
    expect(parseWith(even, 3, "odd", "n")).toMatchObject({ diagnostics: [{ message: "`3` is not even" }] });
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

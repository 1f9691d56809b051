import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPositions, lineColumnAt, offsetAt } from "../../src/cli/json-positions.ts";

const text = `{
  "id": "example",
  "rules": [
    { "id": "a", "then": [] },
    { "id": "b \\" c" }
  ]
}`;

describe("jsonPositions", () => {
  it("knows where every key and every entry of a list stands, as editors count", () => {
    const read = jsonPositions(text);
    if (!read.ok) throw new Error(read.expected);
    const at = (...way: (string | number)[]) => lineColumnAt(text, offsetAt(read.root, way));
    expect(at()).toEqual({ line: 1, column: 1 });
    expect(at("id")).toEqual({ line: 2, column: 3 });
    expect(at("rules", 1)).toEqual({ line: 5, column: 5 });
    expect(at("rules", 0, "then")).toEqual({ line: 4, column: 18 });
    expect(at("rules", 0, "when", "all")).toEqual({ line: 4, column: 5 });
  });

  it.each([
    ["{", 1, 2, "a key"],
    ['{ "a": 1, }', 1, 11, "a key"],
    ['{ "a" 1 }', 1, 7, "a colon"],
    ['{ "a": 1 "b": 2 }', 1, 10, "a comma"],
    ["[1, 2", 1, 6, "a comma"],
    ['{\n  "a": tru\n}', 2, 8, "a value"],
    ['{ "a": "x\n" }', 1, 10, "a double quote"],
    ['{ "a": "\\x" }', 1, 9, "after a backslash"],
    ["{} {}", 1, 4, "the end of the file"],
    ["", 1, 1, "a value"],
    ["{ 'a': 1 }", 1, 3, "a key in double quotes"],
    ["[01]", 1, 3, "a comma"],
  ])("says where %j stops being JSON, and what was expected", (broken, line, column, expected) => {
    const read = jsonPositions(broken);
    expect(read).toMatchObject({ ok: false, expected: expect.stringContaining(expected) });
    if (!read.ok) expect(lineColumnAt(broken, read.offset)).toEqual({ line, column });
  });

  it("names keys that stand twice in one object", () => {
    const read = jsonPositions('{ "a": 1, "b": { "a": 2 }, "a": 3 }');
    expect(read).toMatchObject({ ok: true, repeated: [{ key: "a", offset: 27 }] });
  });

  it("reads whatever JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        expect(jsonPositions(json).ok).toBe(true);
        expect(jsonPositions(JSON.stringify(JSON.parse(json), null, 2)).ok).toBe(true);
      }),
    );
  });

  it("refuses whatever JSON.parse refuses", () => {
    const parses = (candidate: string) => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom("", "}", "]", ",", '"', "x", "\\", "\u0001", ":"))
      .map(([json, at, put]) => {
        const here = at % (json.length + 1);
        return json.slice(0, here) + put + json.slice(here + 1);
      });
    fc.assert(
      fc.property(broken, (candidate) => {
        expect(jsonPositions(candidate).ok).toBe(parses(candidate));
      }),
    );
  });
});

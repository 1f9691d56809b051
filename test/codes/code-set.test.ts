import { describe, expect, it } from "vitest";
import type { Code } from "../../src/codes/code-schema.ts";
import { codeSet } from "../../src/codes/code-set.ts";
import { dayOf } from "../../src/kernel/dates.ts";
import { codes } from "../support/codes.ts";

const [OLD, NEW] = [dayOf("2024-08-18"), dayOf("2024-08-19")];
const dated: readonly Code[] = [
  { id: "T", title: "GRT absence", class: "authorised", to: "2024-08-18" },
  { id: "T", title: "Parent travelling for occupational purposes", class: "authorised", from: "2024-08-19" },
  { id: "J", title: "Interview", class: "approvedActivity", to: "2024-08-18", successor: "J1" },
  { id: "J1", title: "Interview", class: "authorised", from: "2024-08-19", aliases: ["?"] },
];

describe("codeSet", () => {
  it("reads a code as it was in force on the session's date, to the day", () => {
    const set = codeSet(dated);
    expect(set.read("T", OLD)).toEqual({ kind: "valid", code: dated[0] });
    expect(set.read("T", NEW)).toEqual({ kind: "valid", code: dated[1] });
    expect(set.read("J", OLD)).toEqual({ kind: "valid", code: dated[2] });
  });

  it("knows a code that is no longer, or not yet, in force, and says so", () => {
    const set = codeSet(dated);
    expect(set.read("J", NEW)).toEqual({ kind: "outOfDate", code: dated[2] });
    expect(set.read("J1", OLD)).toEqual({ kind: "outOfDate", code: dated[3] });
    expect(set.read("J1", NEW)).toEqual({ kind: "valid", code: dated[3] });
  });

  it("reads a supplier's alias as the code it stands for", () => {
    const set = codeSet(dated);
    expect(set.read("?", NEW)).toEqual({ kind: "valid", code: dated[3] });
    expect(codes.read("$", NEW)).toMatchObject({ kind: "valid", code: { id: "Y1" } });
    expect(set.knows("?")).toBe(true);
  });

  it("prefers a code to an alias of the same letters, in whatever order they are listed", () => {
    const alias: Code = { id: "C2", title: "Part-time timetable", class: "authorised", aliases: [">", "B"] };
    const own: Code = { id: "B", title: "Educated off site", class: "approvedActivity" };
    for (const list of [
      [alias, own],
      [own, alias],
    ])
      expect(codeSet(list).read("B", NEW)).toEqual({ kind: "valid", code: own });
  });

  it("does not know other marks, nor the case of letters, nor the names every object has", () => {
    for (const mark of ["i", "ZZ", "", " ", "-", "constructor", "__proto__", "toString"]) {
      expect(codes.read(mark, NEW)).toEqual({ kind: "unknown" });
      expect(codes.knows(mark)).toBe(false);
    }
  });
});

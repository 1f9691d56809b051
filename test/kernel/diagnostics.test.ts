import { describe, expect, it } from "vitest";
import { calendarDiagnostics } from "../../src/calendar/diagnostics.ts";
import { codeDiagnostics } from "../../src/codes/diagnostics.ts";
import { type DiagnosticTable, hasErrors, reporter } from "../../src/kernel/diagnostics.ts";
import { registerDiagnostics } from "../../src/record/diagnostics.ts";

const table = {
  bad: { severity: "error", meaning: "It is bad." },
  odd: { severity: "warning", meaning: "It is odd." },
  said: { severity: "note", meaning: "It was said." },
} as const satisfies DiagnosticTable<string>;

const report = reporter(table);

describe("reporter", () => {
  it("takes the severity of a code from the table", () => {
    expect(report("odd", "pupils/P001", "it is odd", "look at it")).toEqual({
      code: "odd",
      severity: "warning",
      at: "pupils/P001",
      message: "it is odd",
      help: "look at it",
    });
    expect(report("said", "", "so", "").severity).toBe("note");
  });
});

describe("hasErrors", () => {
  it("is true where one diagnostic is an error, and warnings and notes are none", () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([report("odd", "", "", ""), report("said", "", "", "")])).toBe(false);
    expect(hasErrors([report("odd", "", "", ""), report("bad", "", "", "")])).toBe(true);
  });
});

describe("the tables of the lower rooms", () => {
  it("name each code in kebab-case, once, with a sentence of meaning", () => {
    const tables: readonly DiagnosticTable<string>[] = [calendarDiagnostics, codeDiagnostics, registerDiagnostics];
    const codes = tables.flatMap((each) => Object.keys(each));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const each of tables) for (const kind of Object.values(each)) expect(kind.meaning).toMatch(/^[A-Z].*\.$/);
  });
});

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintPack } from "../../../src/check/lint/lint-pack.ts";
import { lintRules } from "../../../src/check/lint/lint-table.ts";
import { hasErrors } from "../../../src/kernel/diagnostics.ts";
import { packDiagnostics } from "../../../src/packs/diagnostics.ts";
import { parsePack } from "../../../src/packs/parse-pack.ts";

const plain = {
  id: "example",
  version: "1.0.0",
  title: "Example",
  extends: "england-2024",
  effective: { from: "2024-09-01" },
};
const options = { on: "2025-01-17" };

describe("lintRules", () => {
  it("lists every file of the folder once", () => {
    const files = readdirSync("src/check/lint/rules").map((name) => name.replace(/\.ts$/, ""));
    expect(lintRules.map((rule) => rule.code).sort()).toEqual(files.sort());
  });

  it("shares no code with what parsing may say", () => {
    expect(lintRules.filter((rule) => rule.code in packDiagnostics)).toEqual([]);
  });

  it.each(lintRules)("$code shows a pack it finds fault with, and one it does not", ({ code, bad, good, against }) => {
    for (const example of [bad, good]) {
      const parsed = parsePack({ ...plain, ...example });
      expect(hasErrors(parsed.diagnostics), JSON.stringify(parsed.diagnostics)).toBe(false);
    }
    const found = lintPack({ ...plain, ...bad }, options).filter((finding) => finding.code === code);
    expect(found).not.toEqual([]);
    for (const finding of found) {
      expect(finding.lint).toBe(against);
      expect(finding.message).not.toBe("");
      expect(finding.help).not.toBe("");
      expect(finding.provision === null).toBe(against !== "law");
    }
    expect(lintPack({ ...plain, ...good }, options).filter((finding) => finding.code === code)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/check/check-pack.ts";
import type { Diagnostic } from "../../src/kernel/diagnostics.ts";
import { isRecord } from "../../src/kernel/parse.ts";

/** A pack broken on purpose, with the diagnostics it has to raise. */
interface Broken {
  readonly name: string;
  readonly pack: unknown;
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

const broken: readonly Broken[] = readdirSync("test/packs/bad").map((name) => {
  const file: unknown = JSON.parse(readFileSync(`test/packs/bad/${name}`, "utf8"));
  if (!isRecord(file) || !Array.isArray(file["expect"])) throw new Error(`${name} has no list \`expect\``);
  return { name, pack: file["pack"], expected: file["expect"].filter(isRecord) };
});

/** What zod says of itself, and what no school can read. */
const RAW =
  /invalid input|expected .* received|unrecognized|too (small|big): expected|invalid option|invalid_|undefined|\[object|function/i;

describe("checkPack of a pack broken on purpose", () => {
  it("is tried on twenty packs and more", () => {
    expect(broken.length).toBeGreaterThanOrEqual(20);
  });

  it.each(broken)("$name: names every mistake, its place and its mend, and nothing else", ({ pack, expected }) => {
    const found = checkPack(pack);
    const errors = found.filter(({ severity }) => severity === "error");
    for (const { code, at, help } of expected) {
      const hit = found.find((one) => one.code === code && one.at === at);
      expect(hit, `${String(code)} at ${String(at)}`).toBeDefined();
      expect(hit?.help).toContain(String(help));
    }
    const names = ({ code, at }: Pick<Diagnostic, "code" | "at">) => `${code} at ${at}`;
    const told = new Set(expected.map(({ code, at }) => `${String(code)} at ${String(at)}`));
    expect(errors.map(names).filter((name) => !told.has(name))).toEqual([]);
    expect(expected).not.toEqual([]);
  });

  it.each(broken)("$name: speaks to a school, never as zod does", ({ pack }) => {
    for (const { message, help } of checkPack(pack)) {
      expect(message).not.toMatch(RAW);
      expect(help).not.toMatch(RAW);
      expect(message).toMatch(/^[^A-Z]|^[A-Z]\w* [\w`]/);
      expect(message).not.toMatch(/\.$/);
      expect(help).not.toBe("");
    }
  });
});

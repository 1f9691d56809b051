import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { repositoryPath } from "../architecture/files.ts";

/** The package as published: `npm test` builds `dist` first, and Node resolves the package's own name through `exports`. */
const require = createRequire(import.meta.url);
const manifest = z
  .object({
    version: z.string(),
    bin: z.record(z.string(), z.string()),
    exports: z.record(z.string(), z.unknown()),
    dependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(repositoryPath("package.json"), "utf8")));

/** Asks a fresh Node, so that neither Vitest's module loader nor TypeScript stands between. */
function exportedNames(format: "module" | "commonjs", specifier: string): string[] {
  const load = format === "module" ? `await import("${specifier}")` : `require("${specifier}")`;
  const script = `console.log(JSON.stringify(Object.keys(${load})))`;
  const printed = execFileSync(process.execPath, [`--input-type=${format}`, "--eval", script], {
    cwd: repositoryPath("."),
    encoding: "utf8",
  });
  return z
    .array(z.string())
    .parse(JSON.parse(printed))
    .filter((name) => name !== "default" && name !== "__esModule")
    .sort();
}

describe("the package", () => {
  const entries = Object.keys(manifest.exports).filter((path) => !path.endsWith(".json"));

  it("has its three entry points", () => {
    expect(entries).toEqual([".", "./json-rules-engine", "./testing"]);
  });

  it.each(entries)("exports the same names from %s to import and to require", (entry) => {
    const specifier = `attendance-policy${entry.slice(1)}`;
    const names = exportedNames("module", specifier);
    expect(names.length).toBeGreaterThan(0);
    expect(exportedNames("commonjs", specifier)).toEqual(names);
  });

  it("gives its schema and its manifest by name", () => {
    expect(require("attendance-policy/pack.schema.json")).toBeTypeOf("object");
    expect(require("attendance-policy/package.json")).toMatchObject({ version: manifest.version });
  });

  it("keeps to its three runtime dependencies", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(["date-fns", "json-rules-engine", "zod"]);
  });

  it("has a command that Node runs directly", () => {
    const command = repositoryPath(manifest.bin["attendance-policy"] ?? "");
    const text = readFileSync(command, "utf8");
    expect(text.match(/^#!.*$/gm)).toEqual(["#!/usr/bin/env node"]);
    expect(execFileSync(process.execPath, [command, "--help"], { encoding: "utf8" })).toContain("attendance-policy");
  });
});

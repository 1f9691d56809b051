import type { Diagnostic } from "../kernel/diagnostics.ts";
import { parsePack } from "../packs/parse-pack.ts";
import { runExamples } from "./examples.ts";
import { type LintOptions, lintParsed } from "./lint/lint-pack.ts";

/**
 * Checks a pack as a school would: its shape, its references, its examples, and what lint finds in it.
 *
 * @param json the pack as parsed JSON
 * @param options.bases packs it may extend, beside the national bases that ship with the library
 * @param options.law a national base to hold the pack against; what contradicts it is then an error
 * @param options.on the date the pack is checked for
 * @returns every diagnostic; none of severity `error` where the pack can be used. Those of lint carry `lint` and `provision`.
 */
export function checkPack(json: unknown, options: LintOptions = {}): readonly Diagnostic[] {
  const parsed = parsePack(json, options);
  if (!parsed.ok) return parsed.diagnostics;
  return [...parsed.diagnostics, ...runExamples(parsed.pack), ...lintParsed(parsed, options)];
}

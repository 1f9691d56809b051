import type { Diagnostic } from "../kernel/diagnostics.ts";
import { runExamples } from "./examples.ts";
import { type ParseOptions, parsePack } from "./parse-pack.ts";

/**
 * Checks a pack as a school would: its shape, its references and its examples.
 *
 * @returns every diagnostic; none of severity `error` where the pack can be used
 */
export function checkPack(json: unknown, options: ParseOptions = {}): readonly Diagnostic[] {
  const parsed = parsePack(json, options);
  return parsed.ok ? [...parsed.diagnostics, ...runExamples(parsed.pack)] : parsed.diagnostics;
}

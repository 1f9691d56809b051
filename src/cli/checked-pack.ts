import { checkPack } from "../check/check-pack.ts";
import { type Coverage, coverPack } from "../check/coverage.ts";
import type { LintOptions } from "../check/lint/lint-pack.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { packDiagnostic } from "../packs/diagnostics.ts";
import { wayTo } from "../packs/places.ts";
import { jsonPositions, lineColumnAt, offsetAt, type Spot } from "./json-positions.ts";

/** A diagnostic with the place in the file it speaks of; null where that is in another file. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly line: number | null;
  readonly column: number | null;
}

export interface CheckedPack {
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** Null where the pack could not be read. */
  readonly coverage: Coverage | null;
}

export interface CheckOptions extends LintOptions {
  readonly minCoverage: number | null;
}

/** Checks the text of a pack file: whether it is JSON, whether it is a pack, what its examples show. */
export function checkText(text: string, options: CheckOptions): CheckedPack {
  const positions = jsonPositions(text);
  if (!positions.ok) {
    const help = "look at this place and just before it: brackets, quotes, commas";
    const found = packDiagnostic("pack-unreadable", "", `this is not JSON: expected ${positions.expected}`, help);
    return { diagnostics: [{ ...found, ...lineColumnAt(text, positions.offset) }], coverage: null };
  }
  const json: unknown = JSON.parse(text);
  const repeated = positions.repeated.map(({ key, offset }): PlacedDiagnostic => {
    const message = `\`${key}\` stands twice in the same object, and only the last would be read`;
    const found = packDiagnostic("duplicate-key", key, message, "remove one of the two, or give it another name");
    return { ...found, ...lineColumnAt(text, offset) };
  });
  const checked = checkPack(json, options);
  const coverage = coverPack(json, options);
  const missing = coverage.missing.map(({ at, what }) =>
    packDiagnostic("example-missing", at, what, "add an example with such a figure, and whether the rule fires"),
  );
  const placed = [...checked, ...missing, ...tooLow(coverage, options)].map((found) =>
    place(found, json, text, positions.root),
  );
  return { diagnostics: [...repeated, ...placed], coverage };
}

function tooLow(coverage: Coverage, { minCoverage }: CheckOptions): readonly Diagnostic[] {
  if (minCoverage === null || coverage.percent >= minCoverage) return [];
  const message = `the examples show ${coverage.percent}% of what the rules do, and ${minCoverage}% is asked for`;
  return [packDiagnostic("coverage-too-low", "rules", message, "add the examples named as missing")];
}

/** A diagnostic of a base names it first (`england-2024: rules/…`); its place is in another file. */
function place(found: Diagnostic, json: unknown, text: string, root: Spot): PlacedDiagnostic {
  const way = wayTo(json, found.at);
  if (way.length === 0 && found.at !== "") return { ...found, line: null, column: null };
  return { ...found, ...lineColumnAt(text, offsetAt(root, way)) };
}

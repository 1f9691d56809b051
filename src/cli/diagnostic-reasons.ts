import { lintRules } from "../check/lint/lint-table.ts";
import { packDiagnostics } from "../packs/diagnostics.ts";

/** Why a finding matters, in general: from the documentation of its lint rule, or the table of diagnostics. */
export function reasonFor(code: string): string | null {
  const rule = lintRules.find((one) => one.code === code);
  if (rule !== undefined) return rule.why;
  const known = Object.entries(packDiagnostics).find(([name]) => name === code);
  return known?.[1].meaning ?? null;
}

import { type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

export const explainDiagnostics = {
  "rule-not-found": { severity: "error", meaning: "The rule, ladder or stage asked about is not one of the policy's." },
} as const satisfies DiagnosticTable<string>;

export const explainDiagnostic = reporter(explainDiagnostics);

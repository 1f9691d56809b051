import { type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

export const codeDiagnostics = {
  "unknown-code": { severity: "error", meaning: "The mark is not a code of the set in use; it is counted nowhere." },
  "code-not-in-force": {
    severity: "warning",
    meaning: "The code was not valid on that date; it is counted by its class, as the DfE counts it.",
  },
} as const satisfies DiagnosticTable<string>;

export const codeDiagnostic = reporter(codeDiagnostics);

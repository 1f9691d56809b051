import { parseDay } from "../kernel/dates.ts";
import { type Diagnostic, type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

export const replayDiagnostics = {
  "period-invalid": {
    severity: "error",
    meaning: "A first or last day is not a date, or the first lies after the last.",
  },
} as const satisfies DiagnosticTable<string>;

const replayDiagnostic = reporter(replayDiagnostics);

/** What is wrong with a period handed in. */
export function checkPeriod({ from, to }: { readonly from: unknown; readonly to: unknown }): Diagnostic[] {
  const named = Object.entries({ from, to });
  const wrong = named.filter(([, text]) => typeof text !== "string" || parseDay(text) === null);
  if (wrong.length > 0)
    return wrong.map(([name, text]) =>
      replayDiagnostic("period-invalid", name, `\`${String(text)}\` is not a date`, "write `2025-01-17`"),
    );
  if (String(from) <= String(to)) return [];
  return [
    replayDiagnostic(
      "period-invalid",
      "from",
      `\`${String(from)}\` lies after \`${String(to)}\``,
      "swap the two dates",
    ),
  ];
}

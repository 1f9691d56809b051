import { calendarDiagnostics } from "../../src/calendar/diagnostics.ts";
import { lintRules } from "../../src/check/lint/lint-table.ts";
import { codeDiagnostics } from "../../src/codes/diagnostics.ts";
import { decisionDiagnostics } from "../../src/decision/diagnostics.ts";
import { explainDiagnostics } from "../../src/explain/diagnostics.ts";
import { engineDiagnostics } from "../../src/json-rules-engine.ts";
import type { DiagnosticKind } from "../../src/kernel/diagnostics.ts";
import { packDiagnostics } from "../../src/packs/diagnostics.ts";
import { registerDiagnostics } from "../../src/record/diagnostics.ts";
import { replayDiagnostics } from "../../src/replay/check-period.ts";
import { code, page, table } from "./page.ts";

/** Every room's diagnostics, with what raises them. */
export const diagnosticTables: Readonly<Record<string, Readonly<Record<string, DiagnosticKind>>>> = {
  "Rule packs": packDiagnostics,
  Calendars: calendarDiagnostics,
  "Attendance codes": codeDiagnostics,
  "Registers and pupils": registerDiagnostics,
  Decisions: decisionDiagnostics,
  Explanations: explainDiagnostics,
  "Replay and comparison": replayDiagnostics,
  "The adapter for json-rules-engine": engineDiagnostics,
};

/** Every diagnostic there is. */
export function diagnosticsPage(): string {
  const sections = Object.entries(diagnosticTables).flatMap(([title, kinds]) => [
    `## ${title}`,
    table(
      ["code", "severity", "meaning"],
      Object.entries(kinds).map(([name, { severity, meaning }]) => [code(name), severity, meaning]),
    ),
  ]);
  return page("Diagnostics", "the table of each room (`src/*/diagnostics.ts`) and `src/check/lint/lint-table.ts`", [
    "A diagnostic is `{ code, severity, at, message, help }`: what was found, where, and what to do. An `error` stops what it names, a `warning` is worth a look, a `note` is for the record. A finding of lint has `lint` (`text`, `law` or `practice`) and `provision` besides; held to a law with `--law`, its contradictions are errors.",
    ...sections,
    "## Lint",
    table(
      ["code", "severity", "against", "meaning"],
      lintRules.map(({ code: name, severity, against, title }) => [
        `[${name}](../lint/${name}.md)`,
        severity,
        against,
        `${title}.`,
      ]),
    ),
  ]);
}

/** How much a diagnostic matters: an `error` stops what it names, a `warning` is worth a look, a `note` is for the record. */
export type Severity = "error" | "warning" | "note";

/** What was found, where, and what to do about it. `message` states the fact; `help` says how to mend it. */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: string;
  readonly message: string;
  readonly help: string;
}

/** One line of the documentation of a code: what it means and how serious it is. */
export interface DiagnosticKind {
  readonly severity: Severity;
  readonly meaning: string;
}

/** A table of the codes one room may return; the published list is these tables joined. */
export type DiagnosticTable<Code extends string> = Readonly<Record<Code, DiagnosticKind>>;

/** Builds diagnostics whose severity comes from the room's table, so that code and severity are stated once. */
export function reporter<Code extends string>(table: DiagnosticTable<Code>) {
  return (code: Code, at: string, message: string, help: string): Diagnostic<Code> => ({
    code,
    severity: table[code].severity,
    at,
    message,
    help,
  });
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

import { type Diagnostic, type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";

export const packDiagnostics = {
  "pack-unreadable": { severity: "error", meaning: "The file is not JSON." },
  "duplicate-key": { severity: "error", meaning: "A key stands twice in one object; only the last would be read." },
  "pack-invalid": { severity: "error", meaning: "An entry of the pack does not have the form it needs." },
  "forbidden-key": {
    severity: "error",
    meaning: "A key that could reach outside the data (`__proto__`, `constructor`, `prototype`) was used.",
  },
  "pack-too-large": {
    severity: "error",
    meaning: "The pack is nested too deeply or has too many entries to be read safely.",
  },
  "unknown-fact": { severity: "error", meaning: "A condition names a fact that does not exist." },
  "operator-type": { severity: "error", meaning: "An operator does not fit the type of its fact." },
  "value-type": { severity: "error", meaning: "A value does not fit the type of its fact or its operator." },
  "unknown-base": { severity: "error", meaning: "`extends` names a pack that was not supplied." },
  "packs-undated": { severity: "error", meaning: "Of several packs for one school it is not clear which comes first." },
  "base-circle": { severity: "error", meaning: "Packs extend each other in a circle." },
  "locked-entry": {
    severity: "error",
    meaning: "A locked entry of the base was replaced or dropped; it can only be added to.",
  },
  "unknown-without": { severity: "error", meaning: "`without` names an entry the base does not have." },
  "no-codes": { severity: "warning", meaning: "The pack neither has attendance codes nor inherits any." },
  "duplicate-id": { severity: "error", meaning: "Two entries of one section have the same id." },
  "unknown-condition": { severity: "error", meaning: "A shared condition is called that the pack does not have." },
  "condition-circle": { severity: "error", meaning: "Shared conditions call each other in a circle." },
  "unknown-question": { severity: "error", meaning: "An answer is read to a question the pack does not declare." },
  "unknown-ladder": { severity: "error", meaning: "A ladder is named that the pack does not have." },
  "unknown-stage": { severity: "error", meaning: "A stage is named that its ladder does not have." },
  "unknown-band": { severity: "error", meaning: "A band or set of bands is named that the pack does not have." },
  "unknown-rule": { severity: "error", meaning: "An exception names a rule or stage that the pack does not have." },
  "unknown-answer-value": {
    severity: "error",
    meaning: "A condition asks for an answer that its question can never have.",
  },
  "exception-scope": {
    severity: "error",
    meaning: "An exception speaks of something else than the rule it is an exception to, and could never hold.",
  },
  "exception-circle": { severity: "error", meaning: "Rules are exceptions to each other in a circle." },
  "unknown-document": { severity: "error", meaning: "An action names a document the pack does not have." },
  "unknown-event": {
    severity: "warning",
    meaning:
      "An event type is neither an action of the pack nor declared nor common; nothing will ever be logged under it.",
  },
  "unknown-code-in-pack": { severity: "error", meaning: "A code is named that the pack's code list does not have." },
  "times-out-of-order": {
    severity: "error",
    meaning: "The register of a session closes before an arrival is late, or arrivals are late before it opens.",
  },
  "fact-out-of-scope": { severity: "error", meaning: "A fact is used in a rule that speaks of something else." },
  "unnamed-twins": {
    severity: "error",
    meaning: "Two comparisons of a rule with examples have the same name, so an example could not tell them apart.",
  },
  "unknown-example-value": {
    severity: "error",
    meaning: "An example gives a value no comparison of the rule is named after.",
  },
  "example-fails": { severity: "error", meaning: "A rule does not do what its example says." },
  "example-missing": { severity: "note", meaning: "A rule, stage or boundary has no example on one of its sides." },
  "coverage-too-low": {
    severity: "error",
    meaning: "The examples show less of the rules than `--min-coverage` asks for.",
  },
} as const satisfies DiagnosticTable<string>;

export type PackDiagnosticCode = keyof typeof packDiagnostics;
export const packDiagnostic = reporter(packDiagnostics);

/** A name that refers to nothing, with those there are. */
export function unknown(
  code: PackDiagnosticCode,
  at: string,
  name: string | undefined,
  known: readonly string[],
  kind: string,
): Diagnostic[] {
  if (name === undefined || known.includes(name)) return [];
  return [packDiagnostic(code, at, `there is no ${kind} \`${name}\``, didYouMean(name, known))];
}

/** The names of a list of entries. */
export function idsOf(entries: readonly { readonly id: string }[] = []): readonly string[] {
  return entries.map(({ id }) => id);
}

import type { Severity } from "../kernel/diagnostics.ts";
import type { CheckedPack, PlacedDiagnostic } from "./checked-pack.ts";
import { reasonFor } from "./diagnostic-reasons.ts";

/** What was found in a pack, as a school reads it: the most serious first, each with its place, what, why, and what to do. */
export function checkReport(name: string, { diagnostics, coverage }: CheckedPack): string {
  const of = (severity: Severity) => diagnostics.filter((found) => found.severity === severity);
  const [errors, warnings, notes] = [of("error"), of("warning"), of("note")];
  const shown =
    coverage === null
      ? []
      : [`Examples show ${coverage.met} of ${coverage.goals} sides of rules and boundaries (${coverage.percent}%).`];
  const blocks = [
    ...section("Errors", errors),
    ...section("Warnings", warnings),
    ...noteSection(notes),
    ...shown,
    summary(name, errors, warnings, notes),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section(title: string, found: readonly PlacedDiagnostic[]): readonly string[] {
  const isFirst = ({ code }: PlacedDiagnostic, index: number) => found.findIndex((one) => one.code === code) === index;
  return found.length === 0 ? [] : [title, ...found.map((one, index) => full(one, isFirst(one, index)))];
}

/** Why is said at the first of its kind. */
function full(found: PlacedDiagnostic, isFirst: boolean): string {
  const provision = "provision" in found && typeof found.provision === "string" ? [`  law: ${found.provision}`] : [];
  const why = isFirst ? whyLine(found) : [];
  const lines = [
    `${placeOf(found)}  [${found.code}]`,
    `  ${found.message}`,
    ...why,
    `  do:  ${found.help}`,
    ...provision,
  ];
  return lines.join("\n");
}

function whyLine({ code }: PlacedDiagnostic): readonly string[] {
  const reason = reasonFor(code);
  return reason === null ? [] : [`  why: ${reason}`];
}

/** Notes are many and alike: what to do is said once for each kind. */
function noteSection(notes: readonly PlacedDiagnostic[]): readonly string[] {
  const kinds = [...new Set(notes.map((note) => note.code))];
  const blocks = kinds.map((code) => {
    const alike = notes.filter((note) => note.code === code);
    const lines = alike.map((note) => `  ${placeOf(note)}: ${note.message}`);
    const [first] = alike;
    const why = first === undefined ? [] : [...whyLine(first), `  do:  ${first.help}`];
    return [`[${code}] ${alike.length}`, ...lines, ...why].join("\n");
  });
  return blocks.length === 0 ? [] : ["Notes", ...blocks];
}

function placeOf({ at, line, column }: PlacedDiagnostic): string {
  const where = at === "" ? "the whole file" : at;
  return line === null ? where : `${line}:${column} ${where}`;
}

function summary(name: string, ...counts: readonly (readonly unknown[])[]): string {
  const words = counts.map(
    ({ length }, index) => `${length} ${["error", "warning", "note"][index] ?? ""}${length === 1 ? "" : "s"}`,
  );
  return counts[0]?.length === 0
    ? `${name} passes: ${words.join(", ")}.`
    : `${name} does not pass: ${words.join(", ")}.`;
}

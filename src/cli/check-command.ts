import type { Coverage } from "../check/coverage.ts";
import { lintRules } from "../check/lint/lint-table.ts";
import { hasErrors, type Severity } from "../kernel/diagnostics.ts";
import { isRecord } from "../kernel/parse.ts";
import { packDiagnostics } from "../packs/diagnostics.ts";
import { type CheckedPack, checkText, type PlacedDiagnostic } from "./checked-pack.ts";
import { command, optional } from "./command.ts";
import { basesFor, readPackText } from "./files.ts";
import { checkDate, checkWord } from "./given-options.ts";
import { UsageError } from "./refusals.ts";

export const checkCommand = command({
  name: "check <pack>",
  about: "check a rule pack: its shape, its references, its examples, and what lint finds in it",
  options: {
    law: optional("<base>", "hold it to this national base: what contradicts it is an error"),
    on: optional("<date>", "check it for this date: the law then in force, the review date"),
    minCoverage: optional("<percent>", "fail if the examples show less of the rules than this"),
  },
  json: "print the diagnostics as JSON",
  answer: (name, { law, on, minCoverage }) => {
    const { path, text } = readPackText(name);
    const bases = basesFor(path);
    const national = bases.flatMap((base) => (isRecord(base) && base["phase"] === "national" ? [base["id"]] : []));
    if (law !== undefined)
      checkWord(
        law,
        "national base",
        national.filter((id) => typeof id === "string"),
      );
    if (on !== undefined) checkDate(on);
    const checked = checkText(text, { bases, law, on, minCoverage: checkedPercent(minCoverage) });
    const { diagnostics } = checked;
    return { json: diagnostics, text: () => checkReport(name, checked), isNo: hasErrors(diagnostics) };
  },
});

function checkedPercent(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = text.trim() === "" ? Number.NaN : Number(text);
  if (!(percent >= 0 && percent <= 100))
    throw new UsageError(`\`${text}\` is not a percentage`, "write a number from 0 to 100");
  return percent;
}

/** What was found in a pack, as a school reads it: the most serious first, each with its place, what, why, and what to do. */
function checkReport(name: string, { diagnostics, coverage }: CheckedPack): string {
  const of = (severity: Severity) => diagnostics.filter((found) => found.severity === severity);
  const [errors, warnings, notes] = [of("error"), of("warning"), of("note")];
  const blocks = [
    ...section("Errors", errors),
    ...section("Warnings", warnings),
    ...noteSection(notes),
    ...(coverage === null ? [] : [coverageLine(coverage)]),
    summary(name, errors, warnings, notes),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function coverageLine({ met, goals, percent }: Coverage): string {
  return `Examples show ${met} of ${goals} sides of rules and boundaries (${percent}%).`;
}

function section(title: string, found: readonly PlacedDiagnostic[]): readonly string[] {
  const isFirst = ({ code }: PlacedDiagnostic, index: number) => found.findIndex((one) => one.code === code) === index;
  return found.length === 0 ? [] : [title, ...found.map((one, index) => full(one, isFirst(one, index)))];
}

/** Why is said at the first of its kind. */
function full(found: PlacedDiagnostic, isFirst: boolean): string {
  const provision = "provision" in found && typeof found.provision === "string" ? [`  law: ${found.provision}`] : [];
  const advice = isFirst ? adviceOn(found) : [helpLine(found)];
  return [`${placeOf(found)}  [${found.code}]`, `  ${found.message}`, ...advice, ...provision].join("\n");
}

/** Why a finding matters, in general: from the documentation of its lint rule, or the table of diagnostics. */
function adviceOn(found: PlacedDiagnostic): readonly string[] {
  const known = Object.entries(packDiagnostics).find(([name]) => name === found.code);
  const reason = lintRules.find(({ code }) => code === found.code)?.why ?? known?.[1].meaning;
  return [...(reason === undefined ? [] : [`  why: ${reason}`]), helpLine(found)];
}

function helpLine({ help }: PlacedDiagnostic): string {
  return `  do:  ${help}`;
}

/** Notes are many and alike: what to do is said once for each kind. */
function noteSection(notes: readonly PlacedDiagnostic[]): readonly string[] {
  const kinds = [...new Set(notes.map((note) => note.code))];
  const blocks = kinds.map((code) => {
    const alike = notes.filter((note) => note.code === code);
    const lines = alike.map((note) => `  ${placeOf(note)}: ${note.message}`);
    const [first] = alike;
    return [`[${code}] ${alike.length}`, ...lines, ...(first === undefined ? [] : adviceOn(first))].join("\n");
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
  return `${name} ${counts[0]?.length === 0 ? "passes" : "does not pass"}: ${words.join(", ")}.`;
}

import { parseDay } from "../kernel/dates.ts";
import { hasErrors } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { checkReport } from "./check-report.ts";
import { checkText } from "./checked-pack.ts";
import type { AddCommand } from "./command.ts";
import { basesFor, readPackText } from "./files.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly law?: string;
  readonly on?: string;
  readonly minCoverage?: string;
  readonly json?: boolean;
}

export const checkCommand: AddCommand = (program, output, finish) => {
  program
    .command("check <pack>")
    .description("check a rule pack: its shape, its references, its examples, and what lint finds in it")
    .option("--law <base>", "hold it to this national base: what contradicts it is an error")
    .option("--on <date>", "check it for this date: the law then in force, the review date")
    .option("--min-coverage <percent>", "fail if the examples show less of the rules than this")
    .option("--json", "print the diagnostics as JSON")
    .action((name: string, options: Options) => {
      const { path, text } = readPackText(name);
      const bases = basesFor(path);
      const checked = checkText(text, {
        bases,
        law: checkedLaw(options.law, bases),
        on: checkedDate(options.on),
        minCoverage: checkedPercent(options.minCoverage),
      });
      output.out(
        options.json === true ? `${JSON.stringify(checked.diagnostics, null, 2)}\n` : checkReport(name, checked),
      );
      finish(hasErrors(checked.diagnostics) ? 1 : 0);
    });
};

function checkedLaw(law: string | undefined, bases: readonly unknown[]): string | undefined {
  const national = bases.flatMap((base) => (isNational(base) ? [base.id] : []));
  if (law !== undefined && !national.includes(law))
    throw new UsageError(`there is no national base \`${law}\``, didYouMean(law, national));
  return law;
}

function isNational(base: unknown): base is { readonly id: string } {
  return (
    typeof base === "object" &&
    base !== null &&
    "phase" in base &&
    base.phase === "national" &&
    "id" in base &&
    typeof base.id === "string"
  );
}

function checkedDate(on: string | undefined): string | undefined {
  if (on !== undefined && parseDay(on) === null) throw new UsageError(`\`${on}\` is not a date`, "write `2025-01-17`");
  return on;
}

function checkedPercent(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = text.trim() === "" ? Number.NaN : Number(text);
  if (!(percent >= 0 && percent <= 100))
    throw new UsageError(`\`${text}\` is not a percentage`, "write a number from 0 to 100");
  return percent;
}

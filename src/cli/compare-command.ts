import { hasErrors } from "../kernel/diagnostics.ts";
import { comparing } from "../replay/compare-policies.ts";
import type { AddCommand } from "./command.ts";
import { compareText } from "./compare-text.ts";
import { diagnosticLine } from "./files.ts";
import { checkDate, readAnswers } from "./replay-options.ts";
import { runWithProgress } from "./run-with-progress.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  with: string;
  from: string;
  to: string;
  assume?: string;
  json?: boolean;
}

export const compareCommand: AddCommand = (program, output, finish) => {
  program
    .command("compare <school>")
    .description("who is treated differently by two policies, and the first reason")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path")
    .requiredOption("--with <pack>", "the other policy")
    .requiredOption("--from <date>", "the first day")
    .requiredOption("--to <date>", "the last day, included")
    .option("--assume <answers>", "open, yes, no, or id=answer,id=answer, for questions nobody answered")
    .option("--json", "print the result as JSON")
    .action((path: string, options: Options) => {
      const period = { from: checkDate(options.from, "--from"), to: checkDate(options.to, "--to") };
      const answers = readAnswers(options.assume);
      const [a, b] = [readPolicy(options.policy, output), readPolicy(options.with, output)];
      if (a === null || b === null) return finish(1);
      const school = readSchool(path);
      const result = runWithProgress(comparing(a, b, school, { ...period, answers }), school.pupils.length, output);
      for (const line of new Set(result.diagnostics.map(diagnosticLine))) output.err(line);
      output.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : compareText(result));
      finish(hasErrors(result.diagnostics) ? 1 : 0);
    });
};

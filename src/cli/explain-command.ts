import { findPupil } from "../decision/evaluate-many.ts";
import { explain } from "../explain/explain.ts";
import { explanationMarkdown } from "../explain/explanation-markdown.ts";
import { nearMisses } from "../forecast/near-misses.ts";
import { hasErrors } from "../kernel/diagnostics.ts";
import type { AddCommand } from "./command.ts";
import { diagnosticLine } from "./files.ts";
import { checkAsOf } from "./options.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  asOf: string;
  pupil: string;
  rule?: string;
  json?: boolean;
}

export const explainCommand: AddCommand = (program, output, finish) => {
  program
    .command("explain <school>")
    .description("why, for one pupil, what is not known, and what sessions to come would change")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path")
    .requiredOption("--as-of <date>", "the date, or local date and time, asked about")
    .requiredOption("--pupil <id>", "the pupil")
    .option("--rule <id>", "one rule or stage only")
    .option("--json", "print the explanation as JSON")
    .action((path: string, options: Options) => {
      const asOf = checkAsOf(options.asOf);
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(path);
      const found = findPupil(school.pupils, options.pupil);
      if ("diagnostic" in found) {
        output.err(diagnosticLine(found.diagnostic));
        return finish(1);
      }
      const input = { calendar: school.calendar, pupil: found.pupil };
      const question = { asOf, ...(options.rule === undefined ? {} : { rule: options.rule }) };
      const explanation = explain(policy, input, question);
      const misses = nearMisses(policy, input, question);
      for (const diagnostic of explanation.diagnostics) output.err(diagnosticLine(diagnostic));
      output.out(
        options.json === true
          ? `${JSON.stringify({ ...explanation, nearMisses: misses.misses }, null, 2)}\n`
          : explanationMarkdown(explanation, misses),
      );
      finish(hasErrors(explanation.diagnostics) ? 1 : 0);
    });
};

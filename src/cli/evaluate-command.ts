import type { Decision } from "../decision/decision-types.ts";
import { evaluateMany, findPupil } from "../decision/evaluate-many.ts";
import { hasErrors } from "../kernel/diagnostics.ts";
import type { AddCommand } from "./command.ts";
import { decisionTable } from "./decision-table.ts";
import { diagnosticLine } from "./files.ts";
import { checkAsOf } from "./options.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  asOf: string;
  pupil?: string;
  json?: boolean;
}

export const evaluateCommand: AddCommand = (program, output, finish) => {
  program
    .command("evaluate <school>")
    .description("what the policy requires for each pupil")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path")
    .requiredOption("--as-of <date>", "the date, or local date and time, asked about")
    .option("--pupil <id>", "one pupil only")
    .option("--json", "print the decisions as JSON")
    .action((path: string, options: Options) => {
      const asOf = checkAsOf(options.asOf);
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(path);
      const found = options.pupil === undefined ? null : findPupil(school.pupils, options.pupil);
      if (found !== null && "diagnostic" in found) {
        output.err(diagnosticLine(found.diagnostic));
        return finish(1);
      }
      const evaluated = evaluateMany(
        policy,
        found === null ? school : { calendar: school.calendar, pupils: [found.pupil] },
        { asOf },
      );
      const decisions: Decision[] = [...evaluated];
      const diagnostics = [...evaluated.diagnostics, ...decisions.flatMap((decision) => decision.diagnostics)];
      for (const diagnostic of new Map(diagnostics.map((one) => [diagnosticLine(one), one])).values())
        output.err(diagnosticLine(diagnostic));
      output.out(options.json === true ? `${JSON.stringify(decisions, null, 2)}\n` : decisionTable(decisions));
      finish(hasErrors(diagnostics) ? 1 : 0);
    });
};

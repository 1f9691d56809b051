import { cohort } from "../cohort/cohort.ts";
import { cohortKinds, isCohortKind } from "../cohort/cohort-kind.ts";
import { hasErrors } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { cohortText } from "./cohort-text.ts";
import type { AddCommand } from "./command.ts";
import { diagnosticLine } from "./files.ts";
import { checkAsOf } from "./options.ts";
import { readPolicy, readSchool } from "./school-file.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  policy: string;
  asOf: string;
  by: string;
  json?: boolean;
}

export const cohortCommand: AddCommand = (program, output, finish) => {
  program
    .command("cohort <school>")
    .description("figures of groups, the lists now due, and what is due to groups")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path")
    .requiredOption("--as-of <date>", "the date, or local date and time, asked about")
    .option("--by <group>", "registrationGroup, yearGroup, household, school or flag:NAME", "registrationGroup")
    .option("--json", "print the result as JSON")
    .action((path: string, options: Options) => {
      const { by } = options;
      if (!isCohortKind(by))
        throw new UsageError(`pupils cannot be grouped by \`${by}\``, didYouMean(by, [...cohortKinds]));
      const asOf = checkAsOf(options.asOf);
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const result = cohort(policy, readSchool(path), { asOf, by });
      for (const line of new Set(result.diagnostics.map(diagnosticLine))) output.err(line);
      output.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : cohortText(result));
      finish(hasErrors(result.diagnostics) ? 1 : 0);
    });
};

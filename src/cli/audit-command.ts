import { hasErrors } from "../kernel/diagnostics.ts";
import { isRecord } from "../kernel/parse.ts";
import { auditActions } from "../replay/audit-actions.ts";
import { auditText } from "./audit-text.ts";
import type { AddCommand } from "./command.ts";
import { diagnosticLine } from "./files.ts";
import { checkAsOf } from "./options.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  asOf: string;
  pupil?: string;
  json?: boolean;
}

export const auditCommand: AddCommand = (program, output, finish) => {
  program
    .command("audit <school>")
    .description("actions on the log that the corrected register no longer supports")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path; several of one school joined by commas")
    .requiredOption("--as-of <date>", "the day on which the audit is made")
    .option("--pupil <id>", "one pupil only")
    .option("--json", "print the audits as JSON")
    .action((path: string, options: Options) => {
      const asOf = checkAsOf(options.asOf);
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(path, options.pupil);
      const audits = school.pupils
        .filter(isRecord)
        .map((pupil) => auditActions(policy, { calendar: school.calendar, pupil }, { asOf }));
      const diagnostics = audits.flatMap((audit) => audit.diagnostics);
      for (const line of new Set(diagnostics.map(diagnosticLine))) output.err(line);
      output.out(options.json === true ? `${JSON.stringify(audits, null, 2)}\n` : auditText(audits));
      finish(hasErrors(diagnostics) ? 1 : 0);
    });
};

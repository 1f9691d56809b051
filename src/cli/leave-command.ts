import { assessLeave } from "../decision/assess-leave.ts";
import { findPupil } from "../decision/evaluate-many.ts";
import { hasErrors } from "../kernel/diagnostics.ts";
import type { AddCommand } from "./command.ts";
import { diagnosticLine, readJson } from "./files.ts";
import { leaveText } from "./leave-text.ts";
import { checkAsOf } from "./options.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  school: string;
  pupil: string;
  asOf: string;
  json?: boolean;
}

export const leaveCommand: AddCommand = (program, output, finish) => {
  program
    .command("leave <request>")
    .description("assess a request for leave of absence")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path")
    .requiredOption("--school <file>", "the school file")
    .requiredOption("--pupil <id>", "the pupil")
    .requiredOption("--as-of <date>", "the date, or local date and time, asked about")
    .option("--json", "print the assessment as JSON")
    .action((path: string, options: Options) => {
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(options.school);
      const found = findPupil(school.pupils, options.pupil);
      if ("diagnostic" in found) {
        output.err(diagnosticLine(found.diagnostic));
        return finish(1);
      }
      const request = readJson(path, "leave request");
      const assessment = assessLeave(
        policy,
        { calendar: school.calendar, pupil: found.pupil, request },
        { asOf: checkAsOf(options.asOf) },
      );
      for (const diagnostic of assessment.diagnostics) output.err(diagnosticLine(diagnostic));
      output.out(options.json === true ? `${JSON.stringify(assessment, null, 2)}\n` : leaveText(assessment));
      finish(hasErrors(assessment.diagnostics) || assessment.outcome === "refuse" ? 1 : 0);
    });
};

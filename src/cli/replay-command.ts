import { hasErrors } from "../kernel/diagnostics.ts";
import { replay } from "../replay/replay.ts";
import type { PupilReplay } from "../replay/replay-pupil.ts";
import type { AddCommand } from "./command.ts";
import { diagnosticLine } from "./files.ts";
import { checkDate, readAnswers, readDecisions } from "./replay-options.ts";
import { replayText } from "./replay-text.ts";
import { runWithProgress } from "./run-with-progress.ts";
import { readPolicy, readSchool } from "./school-file.ts";

interface Options {
  policy: string;
  from: string;
  to: string;
  asLogged?: boolean;
  assume?: string;
  decide?: string;
  pupil?: string;
  json?: boolean;
}

export const replayCommand: AddCommand = (program, output, finish) => {
  program
    .command("replay <school>")
    .description("what would have been required, day by day")
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path; several of one school joined by commas")
    .requiredOption("--from <date>", "the first day")
    .requiredOption("--to <date>", "the last day, included")
    .option("--as-logged", "only what the log says was done is done")
    .option("--assume <answers>", "open, yes, no, or id=answer,id=answer, for questions nobody answered")
    .option("--decide <decisions>", "action=event,… for what a person is taken to decide")
    .option("--pupil <id>", "one pupil only")
    .option("--json", "print the result as JSON")
    .action((path: string, options: Options) => {
      const period = { from: checkDate(options.from, "--from"), to: checkDate(options.to, "--to") };
      const how = { answers: readAnswers(options.assume), decisions: readDecisions(options.decide) };
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(path, options.pupil);
      const pupils: PupilReplay[] = [];
      const isKept = options.json === true || options.pupil !== undefined;
      const replaying = replay(policy, school, { ...period, ...how, asLogged: options.asLogged === true });
      const result = runWithProgress(replaying, school.pupils.length, output, (one) => {
        if (isKept) pupils.push(one);
      });
      for (const line of new Set(result.diagnostics.map(diagnosticLine))) output.err(line);
      const json = () => `${JSON.stringify({ ...result, pupils }, null, 2)}\n`;
      output.out(options.json === true ? json() : replayText(result, pupils));
      finish(hasErrors(result.diagnostics) ? 1 : 0);
    });
};

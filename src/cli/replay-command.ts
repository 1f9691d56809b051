import { hasErrors } from "../kernel/diagnostics.ts";
import { replay } from "../replay/replay.ts";
import type { PupilReplay } from "../replay/replay-pupil.ts";
import type { AddCommand, Output } from "./command.ts";
import { diagnosticLine } from "./files.ts";
import { progressBar } from "./progress.ts";
import { checkDate, readAnswers, readDecisions } from "./replay-options.ts";
import { replayText } from "./replay-text.ts";
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
    .requiredOption("--policy <pack>", "a shipped pack's id, or a path")
    .requiredOption("--from <date>", "the first day")
    .requiredOption("--to <date>", "the last day, included")
    .option("--as-logged", "only what the log says was done is done")
    .option("--assume <answers>", "open, yes, no, or id=answer,id=answer, for questions nobody answered")
    .option("--decide <decisions>", "action=event,… for what a person is taken to decide")
    .option("--pupil <id>", "one pupil only")
    .option("--json", "print the result as JSON")
    .action((path: string, options: Options) => {
      const policy = readPolicy(options.policy, output);
      if (policy === null) return finish(1);
      const school = readSchool(path, options.pupil);
      const period = { from: checkDate(options.from, "--from"), to: checkDate(options.to, "--to") };
      const replaying = replay(policy, school, {
        ...period,
        asLogged: options.asLogged === true,
        answers: readAnswers(options.assume),
        decisions: readDecisions(options.decide),
      });
      const { pupils, result } = followed(replaying, school.pupils.length, output);
      for (const line of new Set(result.diagnostics.map(diagnosticLine))) output.err(line);
      output.out(options.json === true ? `${JSON.stringify({ ...result, pupils }, null, 2)}\n` : replayText(result));
      finish(hasErrors(result.diagnostics) ? 1 : 0);
    });
};

function followed<R>(
  replaying: Generator<PupilReplay, R, void>,
  total: number,
  output: Output,
): { pupils: PupilReplay[]; result: R } {
  const bar = progressBar(total, output);
  const pupils: PupilReplay[] = [];
  for (let step = replaying.next(); ; step = replaying.next()) {
    if (step.done === true) {
      bar.end();
      return { pupils, result: step.value };
    }
    pupils.push(step.value);
    bar.show(pupils.length);
  }
}

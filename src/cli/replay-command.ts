import { replay, type SchoolReplay } from "../replay/replay.ts";
import type { PupilReplay } from "../replay/replay-pupil.ts";
import { assume, command, flag, onePupil, optional, period, policies as policy } from "./command.ts";
import { checkPeriod, readAnswers, readDecisions } from "./given-options.ts";
import { runWithProgress } from "./progress.ts";
import { readPolicy, readSchool } from "./school-file.ts";
import { askedOf, bars, greatestFirst } from "./text-blocks.ts";

export const replayCommand = command({
  name: "replay <school>",
  about: "what would have been required, day by day",
  options: {
    policy,
    ...period,
    asLogged: flag("only what the log says was done is done"),
    assume,
    decide: optional("<decisions>", "action=event,… for what a person is taken to decide"),
    pupil: onePupil,
  },
  json: "print the result as JSON",
  answer: (path, { asLogged = false, ...given }, output) => {
    const how = { ...checkPeriod(given), answers: readAnswers(given.assume), decisions: readDecisions(given.decide) };
    const policy = readPolicy(given.policy);
    const school = readSchool(path, given.pupil);
    const pupils: PupilReplay[] = [];
    const isKept = given.json === true || given.pupil !== undefined;
    const replaying = replay(policy, school, { ...how, asLogged });
    const result = runWithProgress(replaying, school.pupils.length, output, (one) => {
      if (isKept) pupils.push(one);
    });
    return { json: { ...result, pupils }, text: () => replayText(result, pupils), diagnostics: result.diagnostics };
  },
});

/** A replay as a school office reads it: how much of what, by whom, in which week; of the pupils asked for, each action with its date. */
function replayText({ policy, from, to, asLogged, totals }: SchoolReplay, pupils: readonly PupilReplay[]): string {
  const lines = [
    `${policy.id} ${policy.version}: ${totals.actions} actions for ${totals.pupils} ${totals.pupils === 1 ? "pupil" : "pupils"} from ${from} to ${to}, ${asLogged ? "done as the log says" : "each done when it is due"}`,
    ...pupils.flatMap(pupilLines),
    ...bars("By role", greatestFirst(totals.byRole)),
    ...bars("By action", greatestFirst(totals.byAction)),
    ...bars("By week", totals.byWeek),
    ...bars("How they ended", greatestFirst(totals.byEnd)),
    ...bars("Questions left open", greatestFirst(totals.questions)),
  ];
  return `${lines.join("\n")}\n`;
}

function pupilLines({ pupil, actions }: PupilReplay): string[] {
  const lines = actions.map((action) => {
    const end = action.ended === "done" ? "" : ` [${action.ended}]`;
    return `  ${action.on}  ${askedOf(action)}: ${action.because}${end}`;
  });
  return ["", `Pupil ${pupil}`, ...lines];
}

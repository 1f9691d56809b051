import type { SchoolReplay } from "../replay/replay.ts";
import type { PupilReplay } from "../replay/replay-pupil.ts";
import { bars, greatestFirst } from "./bars.ts";

/** A replay as a school office reads it: how much of what, by whom, in which week; of the pupils asked for, each action with its date. */
export function replayText(
  { policy, from, to, asLogged, totals }: SchoolReplay,
  pupils: readonly PupilReplay[],
): string {
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
  const line = (action: PupilReplay["actions"][number]) => {
    const about = action.for === null ? "" : ` (${action.for})`;
    const who = action.by === null ? "" : `, ${[action.by].flat().join(" and ")}`;
    const end = action.ended === "done" ? "" : ` [${action.ended}]`;
    return `  ${action.on}  ${action.force} ${action.action}${about}${who}: ${action.because}${end}`;
  };
  return ["", `Pupil ${pupil}`, ...actions.map(line)];
}

import type { DecidedAction, Decision, Status } from "../decision/decision-types.ts";
import { evaluateMany } from "../decision/evaluate-many.ts";
import { asOf, command, onePupil, policy } from "./command.ts";
import { checkAsOf } from "./given-options.ts";
import { readPolicy, readPupil, readSchool } from "./school-file.ts";
import { askedOf, bracketed, table } from "./text-blocks.ts";

export const evaluateCommand = command({
  name: "evaluate <school>",
  about: "what the policy requires for each pupil",
  options: { policy, asOf, pupil: onePupil },
  json: "print the decisions as JSON",
  answer: (path, given) => {
    const asOf = checkAsOf(given.asOf);
    const policy = readPolicy(given.policy);
    const evaluated = evaluateMany(policy, schoolOf(path, given.pupil), { asOf });
    const decisions = [...evaluated];
    const diagnostics = [...evaluated.diagnostics, ...decisions.flatMap((decision) => decision.diagnostics)];
    return { json: decisions, text: () => decisionTable(decisions), diagnostics };
  },
});

function schoolOf(path: string, id: string | undefined) {
  if (id === undefined) return readSchool(path);
  const { calendar, pupil } = readPupil(path, id);
  return { calendar, pupils: [pupil] };
}

const headings = ["pupil", "attendance", "absent", "unauth.", "late", "status", "stages"];

/** Decisions as a school office reads them: a line for each pupil, and under it what is to be done. */
function decisionTable(decisions: readonly Decision[]): string {
  const below = decisions.map(({ actions, questions }) => [
    ...actions.map(actionLine),
    ...questions.map(({ text, about }) => `    ? ${text}${bracketed(about)}`),
  ]);
  return `${table(headings, decisions.map(rowOf), (row) => below[row] ?? []).join("\n")}\n`;
}

function rowOf({ pupil, status }: Decision): string[] {
  const { absence, attendance, ladders } = status;
  const stages = Object.entries(ladders).flatMap(([ladder, { stage }]) => (stage === null ? [] : `${ladder} ${stage}`));
  const percent = attendance.percent === null ? "-" : `${attendance.percent}%`;
  const counts = [absence.total, absence.unauthorised, status.late].map(String);
  return [pupil, percent, ...counts, absenceWords(status), stages.join(", ")];
}

function absenceWords({ severeAbsence, persistentAbsence }: Status): string {
  if (severeAbsence === true) return "severely absent";
  if (persistentAbsence === true) return "persistently absent";
  return persistentAbsence === null ? "no rate yet" : "";
}

function actionLine(action: DecidedAction): string {
  const due = action.due === null ? "" : `, due ${action.due.replace("T", " ")}${action.overdue ? " (overdue)" : ""}`;
  const refs = action.sources.flatMap((source) => [source.ref ?? source.section ?? []].flat()).join(", ");
  return `    ${askedOf(action)}${due}: ${action.because}${refs === "" ? "" : ` [${refs}]`}`;
}

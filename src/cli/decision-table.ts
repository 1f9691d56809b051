import type { DecidedAction, Decision } from "../decision/decision-types.ts";

/** Decisions as a school office reads them: a line for each pupil, and under it what is to be done. */
export function decisionTable(decisions: readonly Decision[]): string {
  const rows = decisions.map(rowOf);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const body = decisions.flatMap((decision, index) => [
    line(rows[index] ?? []),
    ...decision.actions.map(actionLine),
    ...decision.questions.map(
      (question) => `    ? ${question.text}${question.about === null ? "" : ` (${question.about})`}`,
    ),
  ]);
  return `${[line(headings), line(widths.map((width) => "-".repeat(width))), ...body].join("\n")}\n`;
}

const headings = ["pupil", "attendance", "absent", "unauth.", "late", "status", "stages"];

function rowOf({ pupil, status }: Decision): string[] {
  const dfe =
    status.severeAbsence === true
      ? "severely absent"
      : status.persistentAbsence === true
        ? "persistently absent"
        : status.persistentAbsence === null
          ? "no rate yet"
          : "";
  const stages = Object.entries(status.ladders).flatMap(([ladder, { stage }]) =>
    stage === null ? [] : [`${ladder} ${stage}`],
  );
  const percent = status.attendance.percent === null ? "-" : `${status.attendance.percent}%`;
  return [
    pupil,
    percent,
    String(status.absence.total),
    String(status.absence.unauthorised),
    String(status.late),
    dfe,
    stages.join(", "),
  ];
}

function actionLine(action: DecidedAction): string {
  const who = action.by === null ? "" : `, ${[action.by].flat().join(" and ")}`;
  const due = action.due === null ? "" : `, due ${action.due.replace("T", " ")}${action.overdue ? " (overdue)" : ""}`;
  const about = action.for === null ? "" : ` (${action.for})`;
  const refs = action.sources.flatMap((source) => [source.ref ?? source.section ?? []].flat()).join(", ");
  return `    ${action.force} ${action.action}${about}${who}${due}: ${action.because}${refs === "" ? "" : ` [${refs}]`}`;
}

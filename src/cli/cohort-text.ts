import type { Cohort } from "../cohort/cohort.ts";

const headings = ["group", "pupils", "attendance", "unauth.", "late", "persistent", "severe"];

/** A cohort as a school office reads it. */
export function cohortText(result: Cohort): string {
  const rows = result.figures.map((group) =>
    [
      group.group,
      group.pupils,
      group.attendance.percent === null ? "-" : `${group.attendance.percent}%`,
      group.absence.unauthorised,
      group.late,
      group.persistentlyAbsent,
      group.severelyAbsent,
    ].map(String),
  );
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const lists = result.lists.map(
    (list) =>
      `  ${list.force} ${list.action}: ${list.pupils.length} pupils${list.overdue === 0 ? "" : `, ${list.overdue} overdue`} (${list.pupils.slice(0, 8).join(", ")}${list.pupils.length > 8 ? ", …" : ""})`,
  );
  const groups = Object.values(result.groups).flatMap((group) =>
    group.actions.map((action) => `  ${group.group}: ${action.force} ${action.action}: ${action.because}`),
  );
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);
  return `${[line(headings), line(widths.map((width) => "-".repeat(width))), ...rows.map(line), ...section("Lists now due", lists), ...section("Due to groups", groups)].join("\n")}\n`;
}

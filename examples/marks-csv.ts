/** Evaluates a CSV of marks (`pupil,date,session,code`) under a shipped policy. */
import { readFileSync } from "node:fs";
import { evaluateMany, loadPack } from "attendance-policy";
import woburnLower from "attendance-policy/rules/woburn-lower.json" with { type: "json" };
import { calendar } from "./synthetic-school/calendar.ts";

const path = process.argv[2] ?? new URL("./data/marks.csv", import.meta.url);
const [, ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/);
const marks = new Map<string, { date: string; session: string; code: string }[]>();
for (const row of rows) {
  const [pupil = "", date = "", session = "", code = ""] = row.split(",");
  marks.set(pupil, [...(marks.get(pupil) ?? []), { date, session, code }]);
}
const pupils = [...marks].map(([id, own]) => ({ id, marks: own }));
for (const { pupil, status, actions } of evaluateMany(
  loadPack(woburnLower),
  { calendar, pupils },
  { asOf: "2024-09-20" },
)) {
  console.log(
    `${pupil}: ${status.attendance.percent}% of ${status.attendance.possible} sessions; ${actions.map((action) => action.action).join(", ") || "nothing to do"}`,
  );
}

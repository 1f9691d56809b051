/** The same pupil, the same marks, under the five policies that ship: what each would do. */
import { readFileSync } from "node:fs";
import { evaluate, loadPack } from "attendance-policy";
import { calendar } from "./synthetic-school/calendar.ts";

const policies = ["st-lukes", "woburn-lower", "laurence-jackson", "attendance-thresholds", "danesgate"];
const asOf = process.argv[2] ?? "2024-11-29";

/** Nine days of illness in two spells, five late mornings, two days nobody has explained. */
const otherwise: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries([
  ...[
    "2024-09-16",
    "2024-09-17",
    "2024-09-18",
    "2024-09-19",
    "2024-09-20",
    "2024-10-07",
    "2024-10-08",
    "2024-10-09",
    "2024-10-10",
  ].map((day) => [day, ["I", "I"]] as const),
  ...["2024-09-24", "2024-10-01", "2024-10-15", "2024-11-05", "2024-11-12"].map((day) => [day, ["L", "\\"]] as const),
  ...["2024-11-28", "2024-11-29"].map((day) => [day, ["N", "N"]] as const),
]);

const marks: Record<string, readonly [string, string]> = {};
const closed = new Set(["2024-09-02", "2024-10-28", "2024-10-29", "2024-10-30", "2024-10-31", "2024-11-01"]);
for (let day = Date.parse("2024-09-03T12:00:00Z"); day <= Date.parse(`${asOf}T12:00:00Z`); day += 86_400_000) {
  const date = new Date(day).toISOString().slice(0, 10);
  const weekday = new Date(day).getUTCDay();
  if (weekday !== 0 && weekday !== 6 && !closed.has(date)) marks[date] = otherwise[date] ?? ["/", "\\"];
}
const pupil = {
  id: "P001",
  dateOfBirth: "2014-03-14",
  yearGroup: 5,
  enrolled: { from: "2024-09-03" },
  flags: ["social-worker"],
  parents: [{ id: "m", livesWith: true }],
  marks,
};

const answers = policies.map((id) => {
  const policy = loadPack(JSON.parse(readFileSync(new URL(`../rules/${id}.json`, import.meta.url), "utf8")));
  return { id, decision: evaluate(policy, { calendar, pupil }, { asOf }) };
});
const print = (text = "") => process.stdout.write(`${text}\n`);

const [first] = answers;
print(
  `${pupil.id} as of ${asOf}: attendance ${first?.decision.status.attendance.percent}%, ${first?.decision.status.absence.total} sessions missed, late ${first?.decision.status.late} times`,
);
print();
const actions = [...new Set(answers.flatMap(({ decision }) => decision.actions.map((action) => action.action)))].sort();
const width = Math.max(...actions.map((action) => action.length)) + 2;
print("".padEnd(width) + policies.map((id) => id.padEnd(23)).join(""));
print(
  "status".padEnd(width) +
    answers
      .map(({ decision }) => (decision.status.persistentAbsence === true ? "persistently absent" : "-").padEnd(23))
      .join(""),
);
for (const name of actions) {
  print(
    name.padEnd(width) +
      answers
        .map(({ decision }) => (decision.actions.find((action) => action.action === name)?.force ?? "").padEnd(23))
        .join(""),
  );
}
print(
  "questions asked".padEnd(width) +
    answers.map(({ decision }) => String(decision.questions.length).padEnd(23)).join(""),
);

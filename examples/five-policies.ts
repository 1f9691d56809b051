/** The same pupil, the same marks, under the five policies that ship: what each would do. */
import { readFileSync } from "node:fs";
import { evaluate, loadPack } from "attendance-policy";

const policies = ["st-lukes", "woburn-lower", "laurence-jackson", "attendance-thresholds", "danesgate"];
const asOf = process.argv[2] ?? "2024-11-29";

/** Nine days of illness in two spells, five late mornings, two days nobody has explained. */
const { calendar, pupils } = JSON.parse(readFileSync(new URL("./data/school.json", import.meta.url), "utf8"));
const [pupil] = pupils;

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

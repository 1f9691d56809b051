/** A whole made-up school under a real policy: `npm run example`, or `npm run example -- --policy st-lukes`. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Decision, evaluateMany, loadPack } from "attendance-policy";
import { keepCaseLog } from "./synthetic-school/case-log.ts";
import { syntheticSchool } from "./synthetic-school/school.ts";

const { values } = parseArgs({
  options: {
    policy: { type: "string", default: "woburn-lower" },
    "as-of": { type: "string", default: "2025-03-14" },
    write: { type: "string" },
  },
});
const policyId = values.policy;
const asOf = values["as-of"];
const pack: { id: string; phase?: string } = JSON.parse(
  readFileSync(new URL(`../rules/${policyId}.json`, import.meta.url), "utf8"),
);

const policy = loadPack(pack);
const school = syntheticSchool(pack.phase ?? "primary", asOf);
keepCaseLog(school, policy, asOf);
if (values.write !== undefined) writeFileSync(values.write, JSON.stringify(school));

const evaluated = evaluateMany(policy, school, { asOf });
const decisions = [...evaluated];

const print = (text = "") => process.stdout.write(`${text}\n`);
const heading = (text: string) => print(`\n${text}\n${"-".repeat(text.length)}`);
const countBy = (names: readonly string[]) =>
  [...names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())].sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );

print(`${policy.pack.title}, version ${policy.pack.version}: ${school.pupils.length} made-up pupils as of ${asOf}`);

heading("How many pupils in each status");
const statuses = decisions.map(({ status }) =>
  status.severeAbsence
    ? "severely absent (50% or more)"
    : status.persistentAbsence
      ? "persistently absent (10% or more)"
      : "neither",
);
for (const [name, count] of countBy(statuses)) print(`${String(count).padStart(5)}  ${name}`);
for (const set of Object.keys(decisions[0]?.status.bands ?? {})) {
  for (const [name, count] of countBy(
    decisions.map(({ status }) => [status.bands[set] ?? "in no band"].flat().join(" and ")),
  ))
    print(`${String(count).padStart(5)}  ${set}: ${name}`);
}
for (const ladder of Object.keys(decisions[0]?.status.ladders ?? {})) {
  for (const [name, count] of countBy(decisions.map(({ status }) => status.ladders[ladder]?.stage ?? "no stage")))
    print(`${String(count).padStart(5)}  ${ladder}: ${name}`);
}
print(
  `${String(decisions.filter(({ status }) => status.penaltyNotice?.met === true).length).padStart(5)}  have met the penalty-notice threshold`,
);

heading("Actions that stand today, by role");
const actions = [
  ...decisions.flatMap((decision) => decision.actions),
  ...Object.values(evaluated.groups).flatMap((group) => group.actions),
];
const roles = new Map(policy.pack.words?.roles?.map((role) => [role.id, role.title ?? role.id]));
for (const [role, total] of countBy(actions.map((action) => [action.by ?? "nobody named"].flat().join(", ")))) {
  print(
    `\n  ${role
      .split(", ")
      .map((id) => roles.get(id) ?? id)
      .join(", ")} (${total})`,
  );
  const own = actions.filter((action) => [action.by ?? "nobody named"].flat().join(", ") === role);
  for (const [name, count] of countBy(
    own.map((action) => `${action.force} ${action.title ?? action.action.replaceAll("-", " ")}`),
  ))
    print(`${String(count).padStart(7)}  ${name}`);
  const overdue = own.filter((action) => action.overdue).length;
  if (overdue > 0) print(`         (${overdue} of them overdue)`);
}

const chosen = mostInstructive(decisions);
heading(`One pupil in full: ${chosen.pupil}`);
const { status } = chosen;
print(
  `attendance ${status.attendance.percent}% (${status.attendance.attended} of ${status.attendance.possible} sessions); absent ${status.absence.total}, of which unauthorised ${status.absence.unauthorised}; late ${status.late}`,
);
for (const [ladder, standing] of Object.entries(status.ladders))
  if (standing.stage !== null)
    print(
      `${ladder}: stage ${standing.stage} since ${standing.since}${standing.reviewOn === null ? "" : `, to be reviewed on ${standing.reviewOn}`}`,
    );
for (const action of chosen.actions) {
  print(
    `\n  ${action.force} ${action.title ?? action.action.replaceAll("-", " ")}${action.for === null ? "" : ` (${action.for})`}`,
  );
  print(`    because ${action.because}`);
  print(
    `    since ${action.since}${action.due === null ? "" : `, due ${action.due}${action.overdue ? ", overdue" : ""}`}; source: ${action.sources.map((source) => [source.section, ...[source.ref ?? []].flat()].filter(Boolean).join(", ")).join(" | ")}`,
  );
}
for (const question of chosen.questions)
  print(`\n  asked of ${[question.by ?? "nobody named"].flat().join(", ")}: ${question.text}`);

/** The pupil with the most to say: on a stage, and with several actions. */
function mostInstructive(all: readonly Decision[]): Decision {
  const weight = (decision: Decision) =>
    decision.actions.length +
    (Object.values(decision.status.ladders).some(({ stage }) => stage !== null) ? 3 : 0) +
    (decision.status.penaltyNotice?.met === true ? 2 : 0);
  const [first] = [...all].sort((a, b) => weight(b) - weight(a) || (a.pupil < b.pupil ? -1 : 1));
  if (first === undefined) throw new Error("the school has no pupils");
  return first;
}

import { type Cohort, type CohortFigures, cohort } from "../cohort/cohort.ts";
import { cohortKinds, isCohortKind } from "../cohort/cohort-kind.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import { asOf, command, policy, withDefault } from "./command.ts";
import { checkAsOf } from "./given-options.ts";
import { UsageError } from "./refusals.ts";
import { readPolicy, readSchool } from "./school-file.ts";
import { section, table } from "./text-blocks.ts";

export const cohortCommand = command({
  name: "cohort <school>",
  about: "figures of groups, the lists now due, and what is due to groups",
  options: {
    policy,
    asOf,
    by: withDefault("<group>", "registrationGroup, yearGroup, household, school or flag:NAME", "registrationGroup"),
  },
  json: "print the result as JSON",
  answer: (path, { by, ...given }) => {
    if (!isCohortKind(by))
      throw new UsageError(`pupils cannot be grouped by \`${by}\``, didYouMean(by, [...cohortKinds]));
    const asOf = checkAsOf(given.asOf);
    const policy = readPolicy(given.policy);
    const result = cohort(policy, readSchool(path), { asOf, by });
    return { json: result, text: () => cohortText(result), diagnostics: result.diagnostics };
  },
});

const headings = ["group", "pupils", "attendance", "unauth.", "late", "persistent", "severe"];

/** A cohort as a school office reads it. */
function cohortText({ figures, lists, groups }: Cohort): string {
  const work = lists.map(({ force, action, pupils, overdue }) => {
    const names = `${pupils.slice(0, 8).join(", ")}${pupils.length > 8 ? ", …" : ""}`;
    return `${force} ${action}: ${pupils.length} pupils${overdue === 0 ? "" : `, ${overdue} overdue`} (${names})`;
  });
  const due = Object.values(groups).flatMap(({ group, actions }) =>
    actions.map(({ force, action, because }) => `${group}: ${force} ${action}: ${because}`),
  );
  const lines = [
    ...table(headings, figures.map(rowOf)),
    ...section("Lists now due", work),
    ...section("Due to groups", due),
  ];
  return `${lines.join("\n")}\n`;
}

function rowOf({ group, pupils, attendance, absence, late, persistentlyAbsent, severelyAbsent }: CohortFigures) {
  const percent = attendance.percent === null ? "-" : `${attendance.percent}%`;
  return [group, pupils, percent, absence.unauthorised, late, persistentlyAbsent, severelyAbsent].map(String);
}

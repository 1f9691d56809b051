import { isRecord } from "../kernel/parse.ts";
import { type Audit, type AuditedAction, auditActions, type Verdict } from "../replay/audit-actions.ts";
import { command, needed, onePupil, policies as policy } from "./command.ts";
import { checkAsOf } from "./given-options.ts";
import { readPolicy, readSchool } from "./school-file.ts";
import { bracketed } from "./text-blocks.ts";

export const auditCommand = command({
  name: "audit <school>",
  about: "actions on the log that the corrected register no longer supports",
  options: { policy, asOf: needed("<date>", "the day on which the audit is made"), pupil: onePupil },
  json: "print the audits as JSON",
  answer: (path, given) => {
    const asOf = checkAsOf(given.asOf);
    const policy = readPolicy(given.policy);
    const { calendar, pupils } = readSchool(path, given.pupil);
    const audits = [...pupils].filter(isRecord).map((pupil) => auditActions(policy, { calendar, pupil }, { asOf }));
    const diagnostics = audits.flatMap((audit) => audit.diagnostics);
    return { json: audits, text: () => auditText(audits), diagnostics };
  },
});

const verdicts: Readonly<Record<Verdict, string>> = {
  stands: "stands",
  late: "late: it had been due before",
  early: "early: it was required only later",
  noLongerSupported: "no longer supported by the register",
  neverRequired: "never required by this policy",
  undetermined: "cannot be told: what the policy asks for depends on what is not known",
};

/** Audits as a school office reads them: each action on the log, and what the register says of it now. */
function auditText(audits: readonly Audit[]): string {
  const lines = audits.flatMap(({ pupil, actions }) =>
    actions.length === 0 ? [] : [pupil, ...actions.flatMap(actionLines)],
  );
  return lines.length === 0 ? "no action of the policy is on the log\n" : `${lines.join("\n")}\n`;
}

function actionLines({ action, on, parent, about, verdict, rules, changed, spent }: AuditedAction): string[] {
  const by = rules.length === 0 ? "" : ` [${rules.join(", ")}]`;
  return [
    `  ${on}  ${action}${bracketed([parent, about].filter((one) => one !== null).join(", "))}: ${verdicts[verdict]}${by}`,
    ...changed.map(
      (mark) =>
        `      ${mark.date} ${mark.session} was ${mark.from ?? "not marked"}, and became ${mark.to} on ${mark.on}`,
    ),
    ...spent.map(
      (one) =>
        `      it needs sessions the notice of ${one.earlierNotice} had used: ${one.sessions.map((session) => `${session.date} ${session.session} ${session.code}`).join(", ")}`,
    ),
  ];
}

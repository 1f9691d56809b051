import type { Audit, AuditedAction, Verdict } from "../replay/audit-actions.ts";

const verdicts: Readonly<Record<Verdict, string>> = {
  stands: "stands",
  late: "late: it had been due before",
  early: "early: it was required only later",
  noLongerSupported: "no longer supported by the register",
  neverRequired: "never required by this policy",
  undetermined: "cannot be told: what the policy asks for depends on what is not known",
};

/** Audits as a school office reads them: each action on the log, and what the register says of it now. */
export function auditText(audits: readonly Audit[]): string {
  const lines = audits.flatMap(({ pupil, actions }) =>
    actions.length === 0 ? [] : [pupil, ...actions.flatMap(actionLines)],
  );
  return lines.length === 0 ? "no action of the policy is on the log\n" : `${lines.join("\n")}\n`;
}

function actionLines({ action, on, parent, about, verdict, rules, changed, spent }: AuditedAction): string[] {
  const concerning = [parent, about].filter((one) => one !== null).join(", ");
  const by = rules.length === 0 ? "" : ` [${rules.join(", ")}]`;
  return [
    `  ${on}  ${action}${concerning === "" ? "" : ` (${concerning})`}: ${verdicts[verdict]}${by}`,
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

import type { LeaveAssessment, LeaveOutcome } from "../decision/assess-leave.ts";

const outcomes: Readonly<Record<LeaveOutcome, string>> = {
  refuse: "Refuse",
  "may-grant": "May be granted",
  "no-authorisation-needed": "No authorisation needed",
  ask: "Ask: this cannot be settled without a person",
};

/** A leave assessment as a school office reads it. */
export function leaveText(assessment: LeaveAssessment): string {
  const lines = [`${outcomes[assessment.outcome]}${assessment.code === null ? "" : ` (code ${assessment.code})`}`];
  const section = (title: string, entries: readonly string[]) => {
    if (entries.length > 0) lines.push("", title, ...entries.map((entry) => `  - ${entry}`));
  };
  section(
    "Reasons",
    assessment.reasons.map((reason) => `${reason.because} [${reason.force}, ${reason.rule}]`),
  );
  section(
    "Requirements",
    assessment.requirements.map(
      ({ requirement, met }) => `${requirement}: ${met === null ? "not known" : met ? "met" : "not met"}`,
    ),
  );
  section(
    "Questions",
    assessment.questions.map(
      (question) => `${question.text}${question.by === null ? "" : ` (${[question.by].flat().join(", ")})`}`,
    ),
  );
  section(
    "Not known",
    assessment.undetermined.map((doubt) => `${doubt.rule}: ${doubt.missing.join("; ")}`),
  );
  return `${lines.join("\n")}\n`;
}

import { assessLeave, type LeaveAssessment, type LeaveOutcome } from "../decision/assess-leave.ts";
import { asOf, command, needed, policy } from "./command.ts";
import { readJson } from "./files.ts";
import { checkAsOf } from "./given-options.ts";
import { readPolicy, readPupil } from "./school-file.ts";
import { bracketed, section } from "./text-blocks.ts";

export const leaveCommand = command({
  name: "leave <request>",
  about: "assess a request for leave of absence",
  options: {
    policy,
    school: needed("<file>", "the school file"),
    pupil: needed("<id>", "the pupil"),
    asOf,
  },
  json: "print the assessment as JSON",
  answer: (path, given) => {
    const policy = readPolicy(given.policy);
    const { calendar, pupil } = readPupil(given.school, given.pupil);
    const request = readJson(path, "leave request");
    const json = assessLeave(policy, { calendar, pupil, request }, { asOf: checkAsOf(given.asOf) });
    const { diagnostics, outcome } = json;
    return { json, text: () => leaveText(json), diagnostics, repeats: true, isNo: outcome === "refuse" };
  },
});

const outcomes: Readonly<Record<LeaveOutcome, string>> = {
  refuse: "Refuse",
  "may-grant": "May be granted",
  "no-authorisation-needed": "No authorisation needed",
  ask: "Ask: this cannot be settled without a person",
};

/** A leave assessment as a school office reads it. */
function leaveText({ outcome, code, ...assessment }: LeaveAssessment): string {
  const list = (title: string, entries: readonly string[]) => section(title, entries, "  - ");
  const reasons = assessment.reasons.map(({ because, force, rule }) => `${because} [${force}, ${rule}]`);
  const requirements = assessment.requirements.map(
    ({ requirement, met }) => `${requirement}: ${met === null ? "not known" : met ? "met" : "not met"}`,
  );
  const questions = assessment.questions.map(({ text, by }) => `${text}${bracketed([by ?? []].flat().join(", "))}`);
  const lines = [
    `${outcomes[outcome]}${bracketed(code === null ? null : `code ${code}`)}`,
    ...list("Reasons", reasons),
    ...list("Requirements", requirements),
    ...list("Questions", questions),
    ...list(
      "Not known",
      assessment.undetermined.map(({ rule, missing }) => `${rule}: ${missing.join("; ")}`),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

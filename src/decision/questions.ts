import type { Doubt } from "../clauses/duty.ts";
import { type Subject, subjectName } from "../facts/subject.ts";
import type { Policy } from "../packs/policy.ts";
import type { AskedQuestion } from "./decision-types.ts";

/** The questions whose answer could still change an outcome, each once for each thing it is about. */
export function questionsOf(policy: Policy, doubts: readonly Doubt[]): AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  for (const doubt of doubts) {
    for (const id of doubt.questions) {
      const question = policy.pack.questions?.find((candidate) => candidate.id === id);
      if (question === undefined) continue;
      const about = aboutOf(question.about ?? "pupil", doubt.subject);
      const key = JSON.stringify([id, about]);
      const before = asked.get(key)?.rules ?? [];
      asked.set(key, {
        question: id,
        text: question.question,
        answers: question.answers?.map((answer) => (typeof answer === "string" ? answer : answer.id)) ?? null,
        by: question.by ?? null,
        about,
        rules: before.includes(doubt.rule) ? before : [...before, doubt.rule],
      });
    }
  }
  return [...asked.values()];
}

function aboutOf(about: "pupil" | "absence" | "parent" | "request", subject: Subject): string | null {
  return about === "pupil" ? null : subjectName(subject);
}

import { figuresOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";
import { answered, oneRule, toParents } from "../shown.ts";

const questions = [
  { id: "agreed", question: "Was a plan agreed with the parents?", type: "boolean", by: "headteacher" },
];
const then = [toParents("meet-parents", { by: "headteacher" })];

export const unusedQuestion: TextRule = {
  code: "unused-question",
  title: "A question is never asked",
  against: "text",
  severity: "warning",
  why: "A question is put to a person only where its answer could change an outcome. One that no condition, band or document reads is never put.",
  bad: { questions },
  good: { questions, ...oneRule({ when: answered("agreed", false), then }) },
  check: ({ own, pack }) => {
    const contents = (pack.documents ?? []).flatMap((document) => document.contents);
    const answers = figuresOf(pack)
      .filter(({ call }) => call.fact === "answer")
      .map(({ call }) => call.params?.["id"]);
    const used = new Set<unknown>([...answers, ...contents.map((item) => item.question)]);
    return (own.questions ?? [])
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        at: `questions/${id}`,
        message: "no condition, band or document reads the answer to this question",
        help: 'use it (`{ "fact": "answer", "params": { "id": … } }`), or remove it',
      }));
  },
};

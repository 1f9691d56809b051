import { judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { canFail } from "../possible.ts";
import { attendance, byOffice, oneRule } from "../shown.ts";

const edge = (operator: string, value: number) => ({
  name: "attendance",
  ...attendance("academicYear", operator, value),
});
const edges = [edge("below", 85), edge("atLeast", 80)];
const then = [byOffice("review")];

export const neverFalse: TextRule = {
  code: "never-false",
  title: "A condition can never be false",
  against: "text",
  severity: "warning",
  why: "A condition that every figure satisfies says nothing: the rule speaks of every pupil. If that is meant, leave `when` out; a rule without a condition always holds.",
  bad: oneRule({ when: { any: edges }, then }),
  good: oneRule({ when: { all: edges }, then }),
  check: ({ own, pack }) =>
    judgedOf(own)
      .filter(({ when }) => when !== undefined && !canFail(when, pack))
      .map(({ at }) => ({
        at: `${at}/when`,
        message: "every figure satisfies this condition",
        help: "look for `any` where `all` is meant; where it should always hold, leave `when` out",
      })),
};

import { judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { canFail } from "../possible.ts";

const attendance = { name: "attendance", fact: "attendancePercent", params: { window: "academicYear" } };
const then = [{ action: "review", force: "must", by: "school-office" }];

export const neverFalse: TextRule = {
  code: "never-false",
  title: "A condition can never be false",
  against: "text",
  severity: "warning",
  why: "A condition that every figure satisfies says nothing: the rule speaks of every pupil. If that is meant, leave `when` out; a rule without a condition always holds.",
  bad: {
    rules: [
      {
        id: "a",
        when: {
          any: [
            { ...attendance, operator: "below", value: 85 },
            { ...attendance, operator: "atLeast", value: 80 },
          ],
        },
        then,
      },
    ],
  },
  good: {
    rules: [
      {
        id: "a",
        when: {
          all: [
            { ...attendance, operator: "below", value: 85 },
            { ...attendance, operator: "atLeast", value: 80 },
          ],
        },
        then,
      },
    ],
  },
  check: ({ own, pack }) =>
    judgedOf(own)
      .filter(({ when }) => when !== undefined && !canFail(when, pack))
      .map(({ at }) => ({
        at: `${at}/when`,
        message: "every figure satisfies this condition",
        help: "look for `any` where `all` is meant; where it should always hold, leave `when` out",
      })),
};

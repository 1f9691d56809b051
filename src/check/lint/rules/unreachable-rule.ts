import { judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { canHold } from "../possible.ts";

const lates = { name: "lates", fact: "sessions", params: { of: ["L"], window: "academicYear" } };
const then = [{ action: "lateness-contact", force: "must", by: "school-office" }];

export const unreachableRule: TextRule = {
  code: "unreachable-rule",
  title: "A rule can never fire",
  against: "text",
  severity: "warning",
  why: "No figures at all satisfy the condition, so whatever the policy meant by it never happens. Usually an operator is the wrong way round, or `all` stands where `any` was meant.",
  bad: {
    rules: [
      {
        id: "a",
        when: {
          all: [
            { ...lates, operator: "atLeast", value: 7 },
            { ...lates, operator: "below", value: 5 },
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
            { ...lates, operator: "atLeast", value: 5 },
            { ...lates, operator: "below", value: 7 },
          ],
        },
        then,
      },
    ],
  },
  check: ({ own, pack }) =>
    judgedOf(own)
      .filter(({ kind, when }) => kind === "rule" && when !== undefined && !canHold(when, pack))
      .map(({ at }) => ({
        at: `${at}/when`,
        message: "no figures satisfy this condition, so the rule never fires",
        help: "look for an operator the wrong way round, or for `all` where `any` is meant",
      })),
};

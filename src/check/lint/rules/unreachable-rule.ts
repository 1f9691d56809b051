import { judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { canHold } from "../possible.ts";
import { byOffice, counted, oneRule } from "../shown.ts";

const between = (least: number, below: number) => {
  const lates = counted("lates", { of: ["L"], window: "academicYear" }, least);
  const all = [lates, { ...lates, operator: "below", value: below }];
  return oneRule({ when: { all }, then: [byOffice("lateness-contact")] });
};

export const unreachableRule: TextRule = {
  code: "unreachable-rule",
  title: "A rule can never fire",
  against: "text",
  severity: "warning",
  why: "No figures at all satisfy the condition, so whatever the policy meant by it never happens. Usually an operator is the wrong way round, or `all` stands where `any` was meant.",
  bad: between(7, 5),
  good: between(5, 7),
  check: ({ own, pack }) =>
    judgedOf(own)
      .filter(({ kind, when }) => kind === "rule" && when !== undefined && !canHold(when, pack))
      .map(({ at }) => ({
        at: `${at}/when`,
        message: "no figures satisfy this condition, so the rule never fires",
        help: "look for an operator the wrong way round, or for `all` where `any` is meant",
      })),
};

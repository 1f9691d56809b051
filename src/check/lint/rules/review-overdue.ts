import { dayOf } from "../../../kernel/dates.ts";
import type { TextRule } from "../lint-rule.ts";

export const reviewOverdue: TextRule = {
  code: "review-overdue",
  title: "The policy's review date has passed",
  against: "practice",
  severity: "warning",
  why: "A policy past its review date may no longer be what the governors want. Checked where a date is given (`check --on`), since the library knows no today.",
  bad: { document: { reviewBy: "2020-09-30" } },
  good: { document: { reviewBy: "2100-09-30" } },
  check: ({ own, on }) => {
    const reviewBy = own.document?.reviewBy;
    if (on === null || reviewBy === undefined || dayOf(on) <= dayOf(reviewBy)) return [];
    return [
      {
        at: "document/reviewBy",
        message: `the policy was to be reviewed by ${reviewBy}`,
        help: "review it, then move `reviewBy` and `version`",
      },
    ];
  },
};

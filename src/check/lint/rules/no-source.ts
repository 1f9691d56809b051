import { judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { oneRule, weeklyReview } from "../shown.ts";

export const noSource: TextRule = {
  code: "no-source",
  title: "A rule does not say where it comes from",
  against: "practice",
  severity: "warning",
  why: "Whoever is asked why a letter was sent answers with the section of the policy. A rule without a source cannot be defended, and cannot be found again when the policy changes.",
  bad: oneRule({ then: [weeklyReview] }),
  good: oneRule({ then: [weeklyReview], source: { section: "Monitoring" } }),
  check: ({ own }) =>
    judgedOf(own)
      .filter(({ source }) => source === undefined)
      .map(({ at, kind }) => ({
        at,
        message: `the ${kind} has no source`,
        help: 'add `"source": { "section": … }` with the section of the policy',
      })),
};

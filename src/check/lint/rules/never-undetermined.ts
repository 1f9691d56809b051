import type { Leaf } from "../../../conditions/condition-schema.ts";
import { catalogue, isFactName } from "../../../facts/catalogue.ts";
import { judgedOf, leavesThrough } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { byOffice, oneRule } from "../shown.ts";

const calls = { name: "calls", fact: "eventCount", params: { type: "contact-made" }, operator: "is", value: 0 };
const rule = (when: object) => oneRule({ scope: "absence", when, then: [byOffice("home-visit")] });

export const neverUndetermined: TextRule = {
  code: "never-undetermined",
  title: "A rule takes silence for an answer",
  against: "text",
  severity: "note",
  why: "The rule reads nothing but the log, and holds where the log is empty. It can never be undetermined: it fires for every pupil until something is logged, also where nobody has got round to logging.",
  bad: rule(calls),
  good: rule({ all: [calls, { fact: "absence.day", operator: "atLeast", value: 3 }] }),
  check: ({ own, pack }) =>
    judgedOf(own)
      .filter(({ when }) => {
        const leaves = leavesThrough(when, pack);
        return leaves.length > 0 && leaves.every((leaf) => isAlwaysKnown(leaf) && holdsOfNothing(leaf));
      })
      .map(({ at }) => ({
        at: `${at}/when`,
        message: "the condition reads only what is never missing, and holds while nothing is logged",
        help: "add what the pupil's marks must show, so that silence alone does not decide",
      })),
};

/** The catalogue says of a fact when it has no value; some never lack one. */
function isAlwaysKnown({ fact }: Leaf): boolean {
  return isFactName(fact) && catalogue[fact].missing.startsWith("Never") && !fact.includes(".");
}

function holdsOfNothing({ fact, operator, value }: Leaf): boolean {
  if (fact !== "eventCount" || typeof value !== "number") return false;
  return (operator === "is" && value === 0) || operator === "below" || operator === "atMost";
}

import type { Leaf } from "../../../conditions/condition-schema.ts";
import { isRecord } from "../../../kernel/parse.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { judgedOf, leavesThrough } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { attendance, oneRule } from "../shown.ts";

const rule = (value: number) => ({
  expectations: [{ id: "rewards", party: "school-office", expects: ["Never reward 100% attendance."] }],
  ...oneRule({
    id: "certificate",
    when: attendance("term", "atLeast", value),
    then: [
      {
        action: "attendance-certificate",
        title: "Reward the pupil with a certificate",
        force: "should",
        by: "school-office",
        to: "pupil",
      },
    ],
  }),
});

export const fullAttendanceReward: TextRule = {
  code: "full-attendance-reward",
  title: "A reward for full attendance, which the policy itself forbids",
  against: "text",
  severity: "warning",
  why: "Somewhere the pack says that full attendance is not rewarded: it would reward health and good fortune. A rule that rewards exactly that contradicts it.",
  bad: rule(100),
  good: rule(97),
  check: ({ own, pack }) => {
    if (!textsIn(pack).some(forbidsReward)) return [];
    const rewards = judgedOf(own).filter(({ when, actions }) => {
      const isFull = ({ fact, operator, value }: Leaf) =>
        fact.endsWith("ttendancePercent") && value === FULL && operator !== "below";
      return (
        actions.some(({ action, title = "" }) => REWARD.test(`${action} ${title}`)) &&
        leavesThrough(when, pack).some(isFull)
      );
    });
    return rewards.map(({ at }) => ({
      at,
      message: "this rewards full attendance, and the pack says elsewhere that full attendance is not rewarded",
      help: "reward improvement instead, or a figure below 100",
    }));
  },
};

const FULL = 100;
const REWARD = /reward|certificate|prize|award|trip|celebrat|recogni/i;

/** A sentence that speaks of full attendance and of not rewarding it. */
function forbidsReward(text: string): boolean {
  return /100|full attendance/i.test(text) && /reward|recogni|prize/i.test(text) && /\b(never|not|no)\b/i.test(text);
}

/** What the pack says in words, apart from its rules' own names. */
function textsIn(pack: Pack): readonly string[] {
  const { expectations, rules, ladders, documents, description } = pack;
  return strings([
    expectations,
    documents,
    description,
    rules?.map((rule) => [rule.assumptions, rule.source, rule.description]),
    ladders?.map((ladder) => [ladder.assumptions]),
  ]);
}

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}

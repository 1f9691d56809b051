import { meaningOf } from "../../../clauses/engine-actions.ts";
import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { type Judged, judgedOf, leavesThrough } from "../judged.ts";
import { lawSays } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { canHoldTogether } from "../possible.ts";
import { oneRule } from "../shown.ts";

const asked = (value: boolean) => ({ name: "retrospective", fact: "request.retrospective", operator: "is", value });
const rule = (value: boolean) =>
  oneRule({
    id: "emergency-leave",
    scope: "leaveRequest",
    when: asked(value),
    then: [{ action: "may-grant-leave", force: "may", by: "headteacher", code: "C" }],
  });

export const lawLeaveInRetrospect: LawRule = {
  code: "law-leave-in-retrospect",
  title: "Leave may be granted after it has begun",
  against: "law",
  severity: "warning",
  why: "Leave is asked for and granted in advance. Granted afterwards it rewrites a register entry that was right when it was made.",
  bad: rule(true),
  good: rule(false),
  check: ({ pack }, law) => {
    const provision = lawSays(law, "leave-in-retrospect", false, "regulations on leave of absence");
    if (provision === null) return [];
    const refusals = judgedOf(pack).filter(refusesInRetrospect(pack));
    return judgedOf(pack)
      .filter((judged) =>
        judged.actions.some((action) => meaningOf(action)?.says === "may-grant" && isForAnyReason(action.code, law)),
      )
      .filter((judged) => judged.when !== undefined && canHoldTogether([judged.when, inRetrospect], pack))
      .filter((judged) => refusals.length === 0 || leavesThrough(judged.when, pack).some(asksForRetrospect))
      .map((judged) => ({
        at: judged.at,
        message:
          "leave may be granted here although it was asked for on or after its first day, and no rule refuses that",
        help: `add \`request.retrospective\` \`is\` false to the condition, or keep the rule of \`${law.id}\` that refuses such requests`,
        provision,
      }));
  },
};

const inRetrospect: Leaf = { fact: "request.retrospective", operator: "is", value: true };

function asksForRetrospect({ fact, operator, value }: Leaf): boolean {
  return fact === "request.retrospective" && operator === "is" && value === true;
}

function refusesInRetrospect(pack: Pack): (judged: Judged) => boolean {
  return ({ actions, when }) =>
    actions.some((action) => meaningOf(action)?.says === "refuse") && leavesThrough(when, pack).some(asksForRetrospect);
}

/** Leave for exceptional circumstances; leave with a code and ground of its own follows its own rules. */
function isForAnyReason(code: string | undefined, { pack }: { readonly pack: Pack }): boolean {
  const title = pack.codes?.find((one) => one.id === code)?.title;
  return code === undefined || (title !== undefined && /exceptional/i.test(title));
}

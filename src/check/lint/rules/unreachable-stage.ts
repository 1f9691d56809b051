import { compileLadder } from "../../../clauses/compile-clauses.ts";
import type { Ladder } from "../../../clauses/ladder-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import type { TextRule } from "../lint-rule.ts";
import { canHold } from "../possible.ts";

const stage = (name: string, more: object = {}) => ({
  stage: name,
  then: [{ action: `letter-${name}`, force: "must", by: "school-office" }],
  ...more,
});
const exit = { when: { fact: "attendancePercent", params: { window: "term" }, operator: "atLeast", value: 85 } };

export const unreachableStage: TextRule = {
  code: "unreachable-stage",
  title: "A stage can never be entered",
  against: "text",
  severity: "warning",
  why: "A stage is considered only after the stage it names in `after`, and only where its condition can hold. A stage that waits for itself, or for one that can never be entered, is never reached.",
  bad: {
    ladders: [{ id: "letters", stages: [stage("1"), stage("2", { after: "3" }), stage("3", { after: "2" })], exit }],
  },
  good: {
    ladders: [{ id: "letters", stages: [stage("1"), stage("2", { after: "1" }), stage("3", { after: "2" })], exit }],
  },
  check: ({ own, pack }) =>
    (own.ladders ?? []).flatMap((ladder) => {
      const reached = reachedStages(ladder, pack);
      return ladder.stages
        .filter((one) => !reached.has(one.stage))
        .map((one) => ({
          at: `ladders/${ladder.id}/stages/${one.stage}`,
          message:
            one.when !== undefined && !canHold(one.when, pack)
              ? "no figures satisfy the condition of this stage"
              : "no stage that can be reached leads here",
          help: "correct `after` or `when`, or let the stage be entered with `direct`",
        }));
    }),
};

function reachedStages(ladder: Ladder, pack: Pack): ReadonlySet<string> {
  const { stages } = compileLadder(ladder, new Map((pack.conditions ?? []).map((shared) => [shared.id, shared.when])));
  const possible = stages.flatMap(({ turn }) =>
    turn.stage.when === undefined || canHold(turn.stage.when, pack) ? [turn] : [],
  );
  const reached = new Set<string>();
  // Each round adds the stages that follow on those reached; there are no more rounds than stages.
  for (const _round of possible) {
    for (const { stage: one, after } of possible) {
      if (after.length === 0 || one.direct === true || after.some((name) => reached.has(name))) reached.add(one.stage);
    }
  }
  return reached;
}

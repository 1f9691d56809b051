import { does } from "../../../clauses/engine-actions.ts";
import { idsOf } from "../../../packs/diagnostics.ts";
import { actionsOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";
import { oneRule, weeklyReview } from "../shown.ts";
import { undeclared } from "../undeclared.ts";

const review = (by: string) => ({
  words: { roles: [{ id: "head-of-year", title: "Head of year" }] },
  ...oneRule({ then: [{ ...weeklyReview, by }] }),
});

export const roleWithoutHolder: TextRule = {
  code: "role-without-holder",
  title: "A role is named that the pack does not declare",
  against: "text",
  severity: "warning",
  why: "A school gives each role of `words.roles` to a person. A role that is not declared there has no holder, and often it is another role misspelt.",
  bad: review("year-head"),
  good: review("head-of-year"),
  check: ({ own, pack }) => {
    const placed = (at: string, roles: string | readonly string[] = []) => [roles].flat().map((word) => ({ at, word }));
    const ofActions = actionsOf(own).flatMap(({ at, action }) => [
      ...placed(`${at}/by`, action.by),
      // Of `amend-mark`, `to` is a code.
      ...(does(action, "recodes") ? [] : placed(`${at}/to`, action.to)),
    ]);
    const ofQuestions = (own.questions ?? []).flatMap(({ id, by }) => placed(`questions/${id}/by`, by));
    const ofParties = (own.expectations ?? []).flatMap(({ id, party }) => placed(`expectations/${id}/party`, party));
    const used = [...ofActions, ...ofQuestions, ...ofParties];
    return undeclared(used, idsOf(pack.words?.roles), "roles", (role) => `there is no role ${role}`);
  },
};

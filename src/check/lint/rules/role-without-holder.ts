import { does } from "../../../clauses/engine-actions.ts";
import { didYouMean } from "../../../kernel/suggestions.ts";
import { actionsOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";

const review = (by: string) => ({
  words: { roles: [{ id: "head-of-year", title: "Head of year" }] },
  rules: [{ id: "a", then: [{ action: "weekly-review", force: "must", by, repeat: "week" }] }],
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
    const known = (pack.words?.roles ?? []).map((role) => role.id);
    const ofActions = actionsOf(own).flatMap(({ at, action }) => {
      // Of `amend-mark`, `to` is a code.
      const addressees = does(action, "recodes") ? [] : [action.to ?? []].flat();
      return [
        [action.by ?? []].flat().map((role) => ({ at: `${at}/by`, role })),
        addressees.map((role) => ({ at: `${at}/to`, role })),
      ].flat();
    });
    const ofQuestions = (own.questions ?? []).flatMap(({ id, by }) =>
      [by ?? []].flat().map((role) => ({ at: `questions/${id}/by`, role })),
    );
    const ofParties = (own.expectations ?? []).map(({ id, party }) => ({
      at: `expectations/${id}/party`,
      role: party,
    }));
    return [...ofActions, ...ofQuestions, ...ofParties]
      .filter(({ role }) => !known.includes(role))
      .map(({ at, role }) => ({
        at,
        message: `there is no role \`${role}\``,
        help: `${didYouMean(role, known)} Or declare it in \`words.roles\`.`,
      }));
  },
};

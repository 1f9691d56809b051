import { does, isOwed } from "../../../clauses/engine-actions.ts";
import { actionsOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";
import { oneRule } from "../shown.ts";

const rule = (action: object) =>
  oneRule({ then: [{ action: "weekly-review", force: "must", repeat: "week", ...action }] });

export const nobodyNamed: TextRule = {
  code: "nobody-named",
  title: "Nobody is named for an action",
  against: "text",
  severity: "warning",
  why: "A duty without a role is a duty nobody does. Where the policy does not say who acts, the school decides, and the pack states it as an assumption.",
  bad: rule({}),
  good: rule({ by: "attendance-officer" }),
  check: ({ own }) =>
    actionsOf(own)
      .filter(({ action }) => action.by === undefined && !does(action, "closes") && isOwed(action))
      .map(({ at, action }) => ({
        at,
        message: `nobody is named for \`${action.action}\``,
        help: "add `by` with a role of `words.roles`",
      })),
};

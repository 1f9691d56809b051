import { isDuty } from "../../../rules/compiled-rule.ts";
import { actionsOf } from "../../walk.ts";
import type { TextRule } from "../lint-rule.ts";

const rule = (action: object) => ({
  rules: [{ id: "a", then: [{ action: "weekly-review", force: "must", repeat: "week", ...action }] }],
});

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
      .filter(
        ({ action }) =>
          action.by === undefined &&
          action.action !== "close-ladder" &&
          isDuty({ action, onlyIf: null, met: null, sessions: null }),
      )
      .map(({ at, action }) => ({
        at,
        message: `nobody is named for \`${action.action}\``,
        help: "add `by` with a role of `words.roles`",
      })),
};

import { meaningOf } from "../../../clauses/engine-actions.ts";
import { type Judged, judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { canHoldTogether } from "../possible.ts";
import { counted, toParents } from "../shown.ts";

const rule = (id: string, value: number, force: string) => ({
  id,
  when: counted("lates", { of: ["L"], window: "term" }, value),
  then: [toParents("lateness-letter", { force })],
});

export const sameActionDifferentForce: TextRule = {
  code: "same-action-different-force",
  title: "Two rules ask for the same action with different force",
  against: "text",
  severity: "note",
  why: "Where both hold, the action appears once with the stronger force, so the weaker rule says nothing there. That may be meant (first `may`, later `must`), or one of the two was forgotten when the other was changed.",
  bad: { rules: [rule("a", 3, "may"), rule("b", 3, "must")] },
  good: { rules: [rule("a", 3, "must"), rule("b", 6, "must")] },
  check: ({ own, pack }) => {
    const judged = judgedOf(own);
    return judged.flatMap((first, index) =>
      judged.slice(index + 1).flatMap((second) => {
        if (JSON.stringify(first.scope) !== JSON.stringify(second.scope) || isException(first, second)) return [];
        const shared = first.actions.flatMap(({ action, force }) => {
          const other = second.actions.find((one) => one.action === action);
          return other === undefined || meaningOf({ action }) !== null || other.force === force
            ? []
            : [{ action, force, other: other.force }];
        });
        const conditions = [first.when, second.when].flatMap((when) => when ?? []);
        if (shared.length === 0 || !canHoldTogether(conditions, pack)) return [];
        return shared.map(({ action, force, other }) => ({
          at: second.at,
          message: `\`${action}\` is \`${other}\` here and \`${force}\` in \`${first.name}\`, and both can hold at once`,
          help: "give both the same force, or let the conditions exclude each other",
        }));
      }),
    );
  },
};

function isException(first: Judged, second: Judged): boolean {
  return first.exceptionTo.includes(second.name) || second.exceptionTo.includes(first.name);
}

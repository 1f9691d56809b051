import { isOwed } from "../../../clauses/engine-actions.ts";
import { type Judged, judgedOf } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { canHoldTogether } from "../possible.ts";
import { counted, isFlagged, toParents } from "../shown.ts";

const lates = counted("lates", { of: ["L"], window: "term" }, 5);
const act = (action: string) => [toParents(action)];
const rules = (second: object) => ({
  rules: [
    { id: "lateness-letter", when: lates, then: act("lateness-letter") },
    { id: "young-carer", exceptionTo: "lateness-letter", when: isFlagged("young-carer"), then: act("offer-support") },
    { id: "transport", exceptionTo: "lateness-letter", when: second, then: act("write-to-transport") },
  ],
});

export const exceptionsBothHold: TextRule = {
  code: "exceptions-both-hold",
  title: "Two exceptions to one rule can hold at once and ask for different things",
  against: "text",
  severity: "warning",
  why: "Exceptions are named, never numbered, so no order settles which of two comes first. Where both hold, both bring their actions.",
  bad: rules(isFlagged("school-transport")),
  good: rules({ all: [isFlagged("school-transport"), { not: isFlagged("young-carer") }] }),
  check: ({ own, pack }) => {
    const exceptions = judgedOf(own).filter(({ exceptionTo }) => exceptionTo.length > 0);
    return exceptions.flatMap((first, index) =>
      exceptions.slice(index + 1).flatMap((second) => {
        const target = first.exceptionTo.find((name) => second.exceptionTo.includes(name));
        const conditions = [first.when, second.when].flatMap((when) => when ?? []);
        if (target === undefined || !differ(first, second) || !canHoldTogether(conditions, pack)) return [];
        return [
          {
            at: second.at,
            message: `\`${second.name}\` and \`${first.name}\` are both exceptions to \`${target}\` and can hold at once`,
            help: "let one exclude the other in its condition, or make one of them an exception to the other",
          },
        ];
      }),
    );
  },
};

/** Only exceptions that bring something of their own can contradict each other. */
function differ(first: Judged, second: Judged): boolean {
  const own = ({ actions }: Judged) => actions.filter(isOwed).map(({ action }) => action);
  const [ofFirst, ofSecond] = [own(first), own(second)];
  if (ofFirst.length === 0 || ofSecond.length === 0) return false;
  const related = first.exceptionTo.includes(second.name) || second.exceptionTo.includes(first.name);
  return !related && ofFirst.some((action) => !ofSecond.includes(action));
}

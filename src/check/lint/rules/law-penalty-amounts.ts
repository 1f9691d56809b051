import type { LawRule } from "../lint-rule.ts";
import { tariffsBeside } from "../tariffs-beside.ts";

const amounts = [{ rank: "first", steps: [{ amount: 1, withinDays: 21 }] }];

export const lawPenaltyAmounts: LawRule = {
  code: "law-penalty-amounts",
  title: "A penalty notice costs something else in law",
  against: "law",
  severity: "warning",
  why: "The amounts of a penalty notice are fixed by regulations, not by the school. A letter that names another amount misleads the parents it warns.",
  bad: { tariffs: [{ id: "penalty-notice", notice: "penaltyNotice", amounts, afterwards: "…" }] },
  good: { words: { events: [{ id: "panel-held", title: "The panel met; the amounts are left to the base" }] } },
  check: ({ pack }, law) => tariffsBeside(pack, law, amountsOf, "costs", "amounts"),
};

function amountsOf(steps: readonly { readonly amount: number }[]): string {
  return steps.map(({ amount }) => `£${amount}`).join(", then ");
}

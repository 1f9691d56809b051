import type { LawRule } from "../lint-rule.ts";
import { tariffsBeside } from "../tariffs-beside.ts";

const amounts = [{ rank: "first", steps: [{ amount: 1, withinDays: 5 }] }];

export const lawPaymentDays: LawRule = {
  code: "law-payment-days",
  title: "A penalty notice is paid within other days in law",
  against: "law",
  severity: "warning",
  why: "By when a notice is paid, and until when at the lower rate, is fixed by regulations. The days begin with the day of receipt.",
  bad: { tariffs: [{ id: "penalty-notice", notice: "penaltyNotice", amounts, afterwards: "…" }] },
  good: { words: { events: [{ id: "panel-held", title: "The panel met; the days are left to the base" }] } },
  check: ({ pack }, law) => tariffsBeside(pack, law, daysOf, "is paid", "days"),
};

function daysOf(steps: readonly { readonly withinDays: number }[]): string {
  return steps.map(({ withinDays }) => `within ${withinDays} days`).join(", then ");
}

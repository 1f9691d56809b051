import { stepsOf } from "../../../tariffs/schedule.ts";
import type { Tariff } from "../../../tariffs/tariff-schema.ts";
import { provisionOf, tariffsOn } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";

const amounts = [{ rank: "first", steps: [{ amount: 1, withinDays: 5 }] }];

export const lawPaymentDays: LawRule = {
  code: "law-payment-days",
  title: "A penalty notice is paid within other days in law",
  against: "law",
  severity: "warning",
  why: "By when a notice is paid, and until when at the lower rate, is fixed by regulations. The days begin with the day of receipt.",
  bad: { tariffs: [{ id: "penalty-notice", notice: "penaltyNotice", amounts, afterwards: "…" }] },
  good: { words: { events: [{ id: "panel-held", title: "The panel met; the days are left to the base" }] } },
  check: ({ pack }, law) =>
    notices.flatMap((notice) => {
      const [national] = tariffsOn(law.pack, law, notice);
      if (national === undefined) return [];
      return tariffsOn(pack, law, notice).flatMap((own) =>
        ranks
          .filter((rank) => daysOf(own, rank) !== daysOf(national, rank))
          .map((rank) => ({
            at: `tariffs/${own.id}/amounts`,
            message: `a ${rank} notice is paid ${daysOf(own, rank)} here; in law ${daysOf(national, rank)}`,
            help: `remove the tariff, so that the one of \`${law.id}\` holds, or write its days`,
            provision: provisionOf(national.source, "regulations on penalty notices"),
          })),
      );
    }),
};

const notices = ["penaltyNotice", "publicPlace"] as const;
const ranks = ["first", "second"] as const;

function daysOf(tariff: Tariff, rank: (typeof ranks)[number]): string {
  return stepsOf(tariff, rank)
    .map(({ withinDays }) => `within ${withinDays} days`)
    .join(", then ");
}

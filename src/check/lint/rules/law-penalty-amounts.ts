import { stepsOf } from "../../../tariffs/schedule.ts";
import type { Tariff } from "../../../tariffs/tariff-schema.ts";
import { provisionOf, tariffsOn } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";

const amounts = [{ rank: "first", steps: [{ amount: 1, withinDays: 21 }] }];

export const lawPenaltyAmounts: LawRule = {
  code: "law-penalty-amounts",
  title: "A penalty notice costs something else in law",
  against: "law",
  severity: "warning",
  why: "The amounts of a penalty notice are fixed by regulations, not by the school. A letter that names another amount misleads the parents it warns.",
  bad: { tariffs: [{ id: "penalty-notice", notice: "penaltyNotice", amounts, afterwards: "…" }] },
  good: { words: { events: [{ id: "panel-held", title: "The panel met; the amounts are left to the base" }] } },
  check: ({ pack }, law) =>
    notices.flatMap((notice) => {
      const [national] = tariffsOn(law.pack, law, notice);
      if (national === undefined) return [];
      return tariffsOn(pack, law, notice).flatMap((own) =>
        ranks
          .filter((rank) => amountsOf(own, rank) !== amountsOf(national, rank))
          .map((rank) => ({
            at: `tariffs/${own.id}/amounts`,
            message: `a ${rank} notice costs ${amountsOf(own, rank)} here; in law ${amountsOf(national, rank)}`,
            help: `remove the tariff, so that the one of \`${law.id}\` holds, or write its amounts`,
            provision: provisionOf(national.source, "regulations on penalty notices"),
          })),
      );
    }),
};

const notices = ["penaltyNotice", "publicPlace"] as const;
const ranks = ["first", "second"] as const;

function amountsOf(tariff: Tariff, rank: (typeof ranks)[number]): string {
  return stepsOf(tariff, rank)
    .map(({ amount }) => `£${amount}`)
    .join(", then ");
}

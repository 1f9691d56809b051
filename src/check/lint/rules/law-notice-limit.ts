import type { Tariff } from "../../../tariffs/tariff-schema.ts";
import { lengthInWords } from "../../../words/number-words.ts";
import { NATIONAL_FRAMEWORK, provisionOf, tariffsOn } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";

const amounts = [{ rank: "first", steps: [{ amount: 1, withinDays: 1 }] }];

export const lawNoticeLimit: LawRule = {
  code: "law-notice-limit",
  title: "There may be fewer penalty notices in law",
  against: "law",
  severity: "warning",
  why: "The national framework limits how many notices one parent may receive for one pupil within so many months. Beyond it another measure is considered.",
  bad: { tariffs: [{ id: "penalty-notice", notice: "penaltyNotice", amounts, afterwards: "…" }] },
  good: { words: { events: [{ id: "panel-held", title: "The panel met; the limit is left to the base" }] } },
  check: ({ pack }, law) => {
    const national = tariffsOn(law.pack, law)[0];
    const limit = national?.limit;
    if (national === undefined || limit === undefined) return [];
    return tariffsOn(pack, law)
      .filter((own) => !isSame(own.limit, limit))
      .map((own) => ({
        at: `tariffs/${own.id}${own.limit === undefined ? "" : "/limit"}`,
        message: `${own.limit === undefined ? "no limit is stated" : `the limit is ${inWords(own.limit)}`}; in law it is ${inWords(limit)}`,
        help: `remove the tariff, so that the one of \`${law.id}\` holds, or write its limit`,
        provision: provisionOf(national.source, NATIONAL_FRAMEWORK),
      }));
  },
};

type Limit = NonNullable<Tariff["limit"]>;

function isSame(own: Limit | undefined, national: Limit): boolean {
  return own?.count === national.count && own.months === national.months && own.per === national.per;
}

function inWords({ count, per, months }: Limit): string {
  return `${count} notices ${people[per]} in ${lengthInWords({ months })}`;
}

const people: Readonly<Record<Limit["per"], string>> = {
  parentAndPupil: "to one parent for one pupil",
  parent: "to one parent",
  pupil: "for one pupil",
};

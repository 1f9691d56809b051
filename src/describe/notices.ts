import { windowOf } from "../record/window-kind.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";
import { longIsoDate } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { capitalised, sentence } from "../words/readable.ts";
import { policySpeaker } from "../words/speaker.ts";
import { anyWindowInWords } from "../words/window-words.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { dutyTable } from "./duties.ts";
import { about, points, section } from "./markdown.ts";

/** Penalty notices: when one is considered, what it costs, how many there may be, and the rules about them. */
export function notices(described: DescribedPolicy): readonly string[] {
  const tariffs = (described.pack.tariffs ?? []).flatMap((tariff) => [
    `### ${tariff.title ?? tariff.id} (\`${tariff.id}\`)`,
    ...points(noticeFacts(tariff, described)),
  ]);
  return section("## Penalty notices", [...tariffs, ...dutyTable("notices", described)]);
}

/** A tariff in sentences. */
export function noticeFacts(
  { effective, threshold, amounts, limit, afterwards, beyondLimit }: Tariff,
  { titles }: DescribedPolicy,
): readonly string[] {
  const dates = [
    ...about(effective?.from, (from) => ` from ${longIsoDate(from)}`),
    ...about(effective?.to, (to) => ` to ${longIsoDate(to)}`),
  ];
  return [
    about(effective, () => `Notices issued${dates.join("")}.`),
    about(threshold, ({ sessions, of, window }) => {
      const counted = Array.isArray(of) ? `coded ${of.join(", ")}` : `of ${of} absence`;
      const when = anyWindowInWords(windowOf(window), policySpeaker(titles));
      return `Considered at ${amountInWords(sessions, "sessions")} ${counted} ${when}.`;
    }),
    amounts.map(({ rank, steps }) => {
      const paid = steps.map(({ amount, withinDays }) => `£${amount} if paid within ${withinDays} days`);
      return `${capitalised(rank)} notice: ${paid.join(", otherwise ")}. The day of receipt is day 1.`;
    }),
    about(limit, ({ count, months, ...limited }) => {
      const most = `${amountInWords(count, "notices")} ${per[limited.per]}`;
      return `At most ${most} in ${amountInWords(months, "months")}.`;
    }),
    about(afterwards, sentence),
    about(beyondLimit, sentence),
  ].flat();
}

const per = { parentAndPupil: "to one parent for one pupil", parent: "to one parent", pupil: "for one pupil" } as const;

import { windowOf } from "../record/window-kind.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";
import { longIsoDate } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { sentence } from "../words/readable.ts";
import { policySpeaker } from "../words/speaker.ts";
import { anyWindowInWords } from "../words/window-words.ts";
import { type DescribedPolicy, ownRules, topicOf } from "./described-policy.ts";
import { dutyTable } from "./duties.ts";
import { points, section } from "./markdown.ts";

/** Penalty notices: when one is considered, what it costs, how many there may be, and the rules about them. */
export function notices(described: DescribedPolicy): readonly string[] {
  const rules = ownRules(described).filter((rule) => topicOf(rule) === "notices");
  const tariffs = (described.pack.tariffs ?? []).flatMap((tariff) => [
    `### ${tariff.title ?? tariff.id} (\`${tariff.id}\`)`,
    ...points(noticeFacts(tariff, described)),
  ]);
  return section("## Penalty notices", [...tariffs, ...dutyTable(rules, described)]);
}

/** A tariff in sentences. */
export function noticeFacts(
  { effective, threshold, amounts, limit, afterwards, beyondLimit }: Tariff,
  { titles }: DescribedPolicy,
): readonly string[] {
  const of =
    threshold === undefined
      ? ""
      : Array.isArray(threshold.of)
        ? `coded ${threshold.of.join(", ")}`
        : `of ${threshold.of} absence`;
  return [
    ...(effective === undefined
      ? []
      : [
          `Notices issued${effective.from === undefined ? "" : ` from ${longIsoDate(effective.from)}`}${effective.to === undefined ? "" : ` to ${longIsoDate(effective.to)}`}.`,
        ]),
    ...(threshold === undefined
      ? []
      : [
          `Considered at ${amountInWords(threshold.sessions, "sessions")} ${of} ${anyWindowInWords(windowOf(threshold.window), policySpeaker(titles))}.`,
        ]),
    ...amounts.map(
      ({ rank, steps }) =>
        `${rank === "first" ? "First" : "Second"} notice: ${steps.map(({ amount, withinDays }) => `£${amount} if paid within ${withinDays} days`).join(", otherwise ")}. The day of receipt is day 1.`,
    ),
    ...(limit === undefined
      ? []
      : [
          `At most ${amountInWords(limit.count, "notices")} ${per[limit.per]} in ${amountInWords(limit.months, "months")}.`,
        ]),
    ...(afterwards === undefined ? [] : [sentence(afterwards)]),
    ...(beyondLimit === undefined ? [] : [sentence(beyondLimit)]),
  ];
}

const per = { parentAndPupil: "to one parent for one pupil", parent: "to one parent", pupil: "for one pupil" } as const;

import { longIsoDate, sessionWords } from "../words/dates-in-words.ts";
import { sentence } from "../words/readable.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { points, section, table } from "./markdown.ts";

/** What the policy is, for whom, from when. */
export function purpose({ own, pack }: DescribedPolicy): readonly string[] {
  const { document = {}, effective, description, phase } = own;
  const target = typeof pack.target === "number" ? pack.target : pack.target?.percent;
  const facts = [
    ...(phase === undefined ? [] : [`Kind of school: ${phase.replaceAll("-", " ")}.`]),
    ...(document.title === undefined
      ? []
      : [`Written from: ${document.title}${document.issuer === undefined ? "" : `, ${document.issuer}`}.`]),
    ...(document.approved === undefined ? [] : [`Approved: ${document.approved}.`]),
    ...(document.reviewed === undefined ? [] : [`Last reviewed: ${document.reviewed}.`]),
    ...(document.nextReview === undefined ? [] : [`Next review: ${document.nextReview}.`]),
    ...(effective?.from === undefined
      ? []
      : [
          `In force from ${longIsoDate(effective.from)}${effective.to === undefined ? "" : ` to ${longIsoDate(effective.to)}`}.`,
        ]),
    ...(own.extends === undefined
      ? []
      : [`Builds on \`${own.extends}\`, which holds wherever this policy says nothing.`]),
    ...(target === undefined ? [] : [`The school's attendance target is ${target}%.`]),
    `Rule pack \`${own.id}\`, version ${own.version}.`,
  ];
  return section("## Purpose", [...(description === undefined ? [] : [sentence(description)]), ...points(facts)]);
}

/** When each register opens, from when an arrival is late, when the register closes. */
export function times({ pack }: DescribedPolicy): readonly string[] {
  const rows = (pack.register?.sessions ?? []).map(({ session, yearGroups, gates, opens, lateAfter, closes, ends }) => {
    const whom = yearGroups === undefined ? "everybody" : `years ${yearGroups.join(", ")}`;
    return [
      sessionWords[session],
      whom,
      ...[gates, opens, lateAfter, closes, ends].map((time) => time ?? "not stated"),
    ];
  });
  const retention = pack.register?.retention?.years;
  const kept = retention === undefined ? [] : [`Register entries are kept for ${retention} years.`];
  return section("## Times of the school day", [
    ...table(["session", "for", "gates", "register opens", "late after", "register closes", "session ends"], rows),
    ...kept,
  ]);
}

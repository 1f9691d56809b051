import { longIsoDate, sessionWords } from "../words/dates-in-words.ts";
import { sentence } from "../words/readable.ts";
import type { DescribedPolicy } from "./described-policy.ts";
import { about, points, section, table } from "./markdown.ts";

/** What the policy is, for whom, from when. */
export function purpose({ own, pack }: DescribedPolicy): readonly string[] {
  const { document = {}, effective, description, phase } = own;
  const target = typeof pack.target === "number" ? pack.target : pack.target?.percent;
  const facts = [
    about(phase, (kind) => `Kind of school: ${kind.replaceAll("-", " ")}.`),
    about(document.title, (title) => `Written from: ${[title, ...about(document.issuer, String)].join(", ")}.`),
    about(document.approved, (day) => `Approved: ${day}.`),
    about(document.reviewed, (day) => `Last reviewed: ${day}.`),
    about(document.nextReview, (day) => `Next review: ${day}.`),
    about(
      effective?.from,
      (from) => `In force from ${[from, ...about(effective?.to, String)].map(longIsoDate).join(" to ")}.`,
    ),
    about(own.extends, (base) => `Builds on \`${base}\`, which holds wherever this policy says nothing.`),
    about(target, (percent) => `The school's attendance target is ${percent}%.`),
    [`Rule pack \`${own.id}\`, version ${own.version}.`],
  ];
  return section("## Purpose", [...about(description, sentence), ...points(facts.flat())]);
}

/** When each register opens, from when an arrival is late, when the register closes. */
export function times({ pack }: DescribedPolicy): readonly string[] {
  const rows = (pack.register?.sessions ?? []).map(({ session, yearGroups, gates, opens, lateAfter, closes, ends }) => {
    const whom = yearGroups === undefined ? "everybody" : `years ${yearGroups.join(", ")}`;
    const clock = [gates, opens, lateAfter, closes, ends].map((time) => time ?? "not stated");
    return [sessionWords[session], whom, ...clock];
  });
  return section("## Times of the school day", [
    ...table(["session", "for", "gates", "register opens", "late after", "register closes", "session ends"], rows),
    ...about(pack.register?.retention?.years, (years) => `Register entries are kept for ${years} years.`),
  ]);
}

import type { Rule } from "../clauses/rule-schema.ts";
import { conditionInWords } from "../words/condition-words.ts";
import { capitalised, readable } from "../words/readable.ts";
import { sourcesInWords } from "../words/source-words.ts";
import { policySpeaker } from "../words/speaker.ts";
import { actionInWords, towardsWhom, whenDone, whoDoes } from "./action-words.ts";
import { type DescribedPolicy, rulesAbout, type Topic } from "./described-policy.ts";
import { about, section, table } from "./markdown.ts";

const headings = ["when", "what", "who", "to whom", "by when", "source", "rule"];

/** Who does what by when: a row for each action of each rule under a heading. */
export function dutyTable(topic: Topic, described: DescribedPolicy): readonly string[] {
  const { titles } = described;
  const rows = rulesAbout(topic, described).flatMap((rule) =>
    rule.then.map((action) => {
      const what = capitalised(actionInWords(action, policySpeaker(titles, rule.scope)));
      return [
        whenHolds(rule, described),
        what,
        whoDoes(action, titles),
        towardsWhom(action, titles),
        whenDone(action, titles),
        sourcesInWords(rule.source),
        `${titles.rule(rule.id)} (\`${rule.id}\`)`,
      ];
    }),
  );
  return table(headings, rows);
}

/** The condition of a rule, and what it speaks of. */
function whenHolds({ when, scope, exceptionTo }: Rule, { titles }: DescribedPolicy): string {
  const what = typeof scope === "object" ? `For ${groupInWords(scope.group)}: ` : scopes[scope ?? "pupil"];
  const holds = when === undefined ? "always" : conditionInWords(when, policySpeaker(titles, scope));
  const exception = about(exceptionTo, (to) => ` (an exception to: ${[to].flat().map(titles.rule).join("; ")})`);
  return capitalised(`${what}${holds}${exception.join("")}`);
}

const scopes = { pupil: "", absence: "For each absence: ", parent: "For each parent: ", leaveRequest: "" } as const;

function groupInWords(group: string | { readonly flag: string }): string {
  if (typeof group !== "string") return `pupils with the flag ${group.flag}`;
  return group === "school" ? "the whole school" : `each ${readable(group)}`;
}

export function duties(described: DescribedPolicy): readonly string[] {
  return section("## Who does what, by when", dutyTable("duties", described));
}

/** What holds because the base says so, and the school did not say otherwise. */
export function inherited({ own, pack, titles }: DescribedPolicy): readonly string[] {
  const written = new Set((own.rules ?? []).map(({ id }) => id));
  const rules = (pack.rules ?? []).filter(({ id }) => !written.has(id));
  const rows = rules.map(({ id, source }) => [titles.rule(id), sourcesInWords(source), `\`${id}\``]);
  const dropped = (own.without ?? []).map(({ id, why }) => `- \`${id}\` does not apply: ${why}`);
  return section(`## What else holds, from \`${own.extends ?? ""}\``, [
    ...table(["rule", "source", "id"], rows),
    ...(dropped.length === 0 ? [] : [dropped.join("\n")]),
  ]);
}

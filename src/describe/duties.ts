import type { Rule } from "../clauses/rule-schema.ts";
import { conditionInWords } from "../words/condition-words.ts";
import { capitalised } from "../words/readable.ts";
import { sourcesInWords } from "../words/source-words.ts";
import { policySpeaker } from "../words/speaker.ts";
import { actionInWords, forceOf, towardsWhom, whenDone, whoDoes } from "./action-words.ts";
import { type DescribedPolicy, inheritedRules, ownRules, topicOf } from "./described-policy.ts";
import { section, table } from "./markdown.ts";

const headings = ["when", "what", "who", "to whom", "by when", "source", "rule"];

/** Who does what by when: a row for each action of each rule under a heading. */
export function dutyTable(rules: readonly Rule[], described: DescribedPolicy): readonly string[] {
  const { titles } = described;
  const rows = rules.flatMap((rule) =>
    rule.then.map((action) => {
      const who = whoDoes(action, titles);
      const what = capitalised(actionInWords(action, policySpeaker(titles, rule.scope)));
      return [
        whenHolds(rule, described),
        what,
        who === "" ? forceOf(action) : `${who} ${forceOf(action)}`,
        towardsWhom(action, titles),
        whenDone(action, titles),
        sourcesInWords(rule.source),
        `${rule.title ?? titles.rule(rule.id)} (\`${rule.id}\`)`,
      ];
    }),
  );
  return table(headings, rows);
}

/** The condition of a rule, and what it speaks of. */
export function whenHolds({ when, scope, exceptionTo }: Rule, { titles }: DescribedPolicy): string {
  const what =
    scope === undefined || scope === "pupil"
      ? ""
      : typeof scope === "string"
        ? scopes[scope]
        : `For ${groupInWords(scope.group)}: `;
  const holds = when === undefined ? "always" : conditionInWords(when, policySpeaker(titles, scope));
  const exception =
    exceptionTo === undefined ? "" : ` (an exception to: ${[exceptionTo].flat().map(titles.rule).join("; ")})`;
  return capitalised(`${what}${holds}${exception}`);
}

const scopes = { absence: "For each absence: ", parent: "For each parent: ", leaveRequest: "" } as const;

function groupInWords(group: string | { readonly flag: string }): string {
  if (typeof group !== "string") return `pupils with the flag ${group.flag}`;
  return group === "school" ? "the whole school" : `each ${groups[group] ?? group}`;
}

const groups: Readonly<Record<string, string>> = {
  registrationGroup: "registration group",
  yearGroup: "year group",
  household: "household",
};

export function duties(described: DescribedPolicy): readonly string[] {
  return section(
    "## Who does what, by when",
    dutyTable(
      ownRules(described).filter((rule) => topicOf(rule) === "duties"),
      described,
    ),
  );
}

/** What holds because the base says so, and the school did not say otherwise. */
export function inherited(described: DescribedPolicy): readonly string[] {
  const { titles, own } = described;
  const rows = inheritedRules(described).map((rule) => [
    rule.title ?? titles.rule(rule.id),
    sourcesInWords(rule.source),
    `\`${rule.id}\``,
  ]);
  const dropped = (own.without ?? []).map(({ id, why }) => `- \`${id}\` does not apply: ${why}`);
  return section(`## What else holds, from \`${own.extends ?? ""}\``, [
    ...table(["rule", "source", "id"], rows),
    ...(dropped.length === 0 ? [] : [dropped.join("\n")]),
  ]);
}

import { type Entry, entriesOf } from "../../../clauses/entry.ts";
import { didYouMean } from "../../../kernel/suggestions.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { callsOf } from "../../../packs/walk.ts";
import { leavesThrough } from "../judged.ts";
import type { Found, TextRule } from "../lint-rule.ts";
import { fiveLates, oneRule, toParents } from "../shown.ts";

const rule = (because: string) => oneRule({ when: fiveLates, then: [toParents("lateness-letter")], because });

export const unknownPlaceholder: TextRule = {
  code: "unknown-placeholder",
  title: "A sentence waits for a figure that its rule does not look at",
  against: "text",
  severity: "warning",
  why: "In `because`, the name of a comparison in braces stands for the figure it looked at. A name that no comparison of the rule has is printed as it is written, braces and all, in every letter and report.",
  bad: rule("late {late} times this term"),
  good: rule("late {lates} times this term"),
  check: ({ own, pack }) => entriesOf(own).flatMap((entry) => unfilled(entry, pack)),
};

function unfilled({ at, when, because = "" }: Entry, pack: Pack): readonly Found[] {
  const calls = leavesThrough(when, pack).flatMap(callsOf);
  const figures = [...new Set(calls.map(({ name, fact }) => name ?? fact))];
  return placeholdersIn(because)
    .filter((name) => !figures.includes(name))
    .map((name) => ({
      at: `${at}/because`,
      message: `no comparison here is called \`${name}\`, so \`{${name}}\` is printed as it stands`,
      help:
        figures.length > 0
          ? didYouMean(name, figures)
          : "leave it out: without a comparison there is no figure to show",
    }));
}

function placeholdersIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
}

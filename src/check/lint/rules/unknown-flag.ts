import { didYouMean } from "../../../kernel/suggestions.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { figuresOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";

const rule = (name: string) => ({
  words: { flags: [{ id: "send", title: "Special educational needs" }] },
  rules: [
    {
      id: "a",
      when: { fact: "flag", params: { name }, operator: "is", value: true },
      then: [{ action: "review", force: "must", by: "school-office" }],
    },
  ],
});

export const unknownFlag: TextRule = {
  code: "unknown-flag",
  title: "A flag is named that the pack does not declare",
  against: "text",
  severity: "warning",
  why: "A flag that no pupil carries is simply not set: the rule never speaks of anybody, and nothing says so. Where the pack, or its base, declares flags in `words.flags`, one that is not among them is often another one misspelt.",
  bad: rule("sned"),
  good: rule("send"),
  check: ({ own, pack }) => {
    const declared = (pack.words?.flags ?? []).map(({ id }) => id);
    if (declared.length === 0) return [];
    return flagsNamed(own)
      .filter(({ flag }) => !declared.includes(flag))
      .map(({ at, flag }) => ({
        at,
        message: `there is no flag \`${flag}\``,
        help: `${didYouMean(flag, declared)} Or declare it in \`words.flags\`.`,
      }));
  },
};

interface NamedFlag {
  readonly at: string;
  readonly flag: string;
}

/** Flags a pack reads: of a pupil, of a group it speaks of or leaves out of one, of those an expectation is about. */
function flagsNamed(pack: Pack): readonly NamedFlag[] {
  const read = figuresOf(pack).flatMap(({ at, call: { fact, params } }) =>
    [fact === "flag" ? params?.["name"] : [], params?.["without"] ?? []]
      .flat()
      .flatMap((flag) => (typeof flag === "string" ? [{ at, flag }] : [])),
  );
  const groups = (pack.rules ?? []).flatMap(({ id, scope }) =>
    typeof scope === "object" && typeof scope.group === "object"
      ? [{ at: `rules/${id}/scope`, flag: scope.group.flag }]
      : [],
  );
  const expected = (pack.expectations ?? []).flatMap(({ id, flag }) =>
    flag === undefined ? [] : [{ at: `expectations/${id}/flag`, flag }],
  );
  return [...read, ...groups, ...expected];
}

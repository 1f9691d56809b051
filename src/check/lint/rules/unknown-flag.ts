import { idsOf } from "../../../packs/diagnostics.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { figuresOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";
import { byOffice, isFlagged, oneRule } from "../shown.ts";
import { type UsedWord, undeclared } from "../undeclared.ts";

const rule = (name: string) => ({
  words: { flags: [{ id: "send", title: "Special educational needs" }] },
  ...oneRule({ when: isFlagged(name), then: [byOffice("review")] }),
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
    const declared = idsOf(pack.words?.flags);
    if (declared.length === 0) return [];
    return undeclared(flagsNamed(own), declared, "flags", (flag) => `there is no flag ${flag}`);
  },
};

/** Flags a pack reads: of a pupil, of a group it speaks of or leaves out of one, of those an expectation is about. */
function flagsNamed(pack: Pack): readonly UsedWord[] {
  const read = figuresOf(pack).flatMap(({ at, call: { fact, params } }) =>
    [fact === "flag" ? params?.["name"] : [], params?.["without"] ?? []]
      .flat()
      .flatMap((word) => (typeof word === "string" ? [{ at, word }] : [])),
  );
  const groups = (pack.rules ?? []).flatMap(({ id, scope }) =>
    typeof scope === "object" && typeof scope.group === "object"
      ? [{ at: `rules/${id}/scope`, word: scope.group.flag }]
      : [],
  );
  const expected = (pack.expectations ?? []).flatMap(({ id, flag }) =>
    flag === undefined ? [] : [{ at: `expectations/${id}/flag`, word: flag }],
  );
  return [...read, ...groups, ...expected];
}

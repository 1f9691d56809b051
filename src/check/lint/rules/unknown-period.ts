import { periodsNamed } from "../../../facts/named-events.ts";
import { nearest } from "../../../kernel/suggestions.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { actionsOf, figuresOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";
import { counted, oneRule, toParents } from "../shown.ts";

const lates = (period: string) => ({
  words: { periods: [{ id: "september", from: "09-01", to: "09-30" }] },
  ...oneRule({ when: counted("lates", { of: "late", window: { period } }, 5), then: [toParents("lateness-letter")] }),
});

export const unknownPeriod: TextRule = {
  code: "unknown-period",
  title: "A named period looks misspelt",
  against: "text",
  severity: "warning",
  why: "A period may be the pack's own or one of the school's calendar, which a pack cannot know; so only a name close to a declared one is reported. Where neither has it, what is measured in it stays undetermined.",
  bad: lates("setpember"),
  good: lates("september"),
  check: ({ own, pack }) => {
    const declared = (pack.words?.periods ?? []).map(({ id }) => id);
    return namingsIn(own).flatMap(({ at, period }) => {
      const near = declared.includes(period) ? null : nearest(period, declared);
      if (near === null) return [];
      return [
        {
          at,
          message: `the pack declares no period \`${period}\``,
          help: `did you mean \`${near}\`? If it is a period of the school's calendar, list it in \`words.periods\` without dates.`,
        },
      ];
    });
  },
};

interface NamedPeriod {
  readonly at: string;
  readonly period: string;
}

/** Periods that windows speak of, and those a day or a request may lie in. */
function namingsIn(pack: Pack): readonly NamedPeriod[] {
  const asked = figuresOf(pack).flatMap(({ at, call: { fact, params } }) => [
    ...(fact === "withinPeriod" ? named(at, params?.["name"]) : []),
    ...periodsNamed(params).flatMap((period) => named(at, period)),
  ]);
  const amended = actionsOf(pack).flatMap(({ at, action }) =>
    periodsNamed({ sessions: action.sessions }).flatMap((period) => named(`${at}/sessions`, period)),
  );
  return [...asked, ...amended];
}

function named(at: string, period: unknown): readonly NamedPeriod[] {
  return typeof period === "string" ? [{ at, period }] : [];
}

import { codesOf, ofSchema } from "../../../codes/classes.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { figuresOf } from "../../../packs/walk.ts";
import type { TextRule } from "../lint-rule.ts";
import { counted, oneRule, toParents } from "../shown.ts";

const longLates = (of: readonly string[]) =>
  oneRule({
    when: counted("longLates", { of, window: "term", minutesLateAtLeast: 30 }, 3),
    then: [toParents("lateness-letter")],
  });

export const lateMinutesOfNoLate: TextRule = {
  code: "late-minutes-of-no-late",
  title: "Minutes late are asked of codes that are no lates",
  against: "text",
  severity: "warning",
  why: "Minutes late belong to the mark of a late arrival. Where `of` holds no code for one, there is nothing that could be late for so long, and the count stays at nought.",
  bad: longLates(["I"]),
  good: longLates(["L"]),
  check: ({ own, pack }) =>
    figuresOf(own)
      .filter(({ call }) => asksMinutes(call.fact, call.params) && !countsLates(call.params?.["of"], pack))
      .map(({ at, call }) => ({
        at,
        message: `\`${call.fact}\` asks for minutes late, but \`of\` holds no code for a late arrival, so it never counts any`,
        help: `write \`late\`, or codes such as \`${JSON.stringify(lateCodes(pack))}\`, in \`of\``,
      })),
};

function asksMinutes(fact: string, params: Readonly<Record<string, unknown>> = {}): boolean {
  return "of" in params && (fact === "minutesLate" || params["minutesLateAtLeast"] !== undefined);
}

function lateCodes(pack: Pack): readonly string[] {
  return (pack.codes ?? []).filter((code) => code.late === true).map((code) => code.id);
}

/** Where the pack knows of no code for lateness at all, nothing can be said. */
function countsLates(of: unknown, pack: Pack): boolean {
  const counted = ofSchema.safeParse(of);
  const lates = lateCodes(pack);
  if (!counted.success || lates.length === 0) return true;
  const codes = codesOf(counted.data, pack.codes ?? []);
  return lates.some((code) => codes.has(code));
}

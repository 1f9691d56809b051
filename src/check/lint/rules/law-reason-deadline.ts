import { isRecord } from "../../../kernel/parse.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { isOf, type Judged, judgedOf, leavesThrough } from "../judged.ts";
import { lawNumber, provisionOf } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { lengthText } from "../window-text.ts";

const rule = (due: object) => ({
  rules: [
    {
      id: "establish-reason",
      scope: "absence",
      when: { name: "sessions", fact: "absence.sessions", params: { of: ["N"] }, operator: "atLeast", value: 1 },
      then: [{ action: "establish-reason", force: "must", by: "school-office", to: "parents", due }],
    },
  ],
});

export const lawReasonDeadline: LawRule = {
  code: "law-reason-deadline",
  title: "The reason for an absence is established by another day than in law",
  against: "law",
  severity: "warning",
  why: "How long a session may stand without a reason is counted in school days. Working days run on in the holidays, so the same number of them ends earlier there than the law, and the two are easily taken for each other.",
  bad: rule({ workingDays: 3 }),
  good: rule({ schoolDays: 3 }),
  check: ({ pack }, law) => {
    const national = lawNumber(law, "reason-deadline");
    const unit = national?.entry.unit;
    if (national === null || unit === undefined) return [];
    return judgedOf(pack)
      .filter((judged) => isAboutReason(judged, pack) && !isOf(law.pack, judged))
      .flatMap((judged) => {
        const wrong = lengthsIn([judged.when, judged.actions]).find(
          ([own, amount]) => own === "workingDays" || (own === unit && amount > national.value),
        );
        if (wrong === undefined) return [];
        const [own, amount] = wrong;
        return [
          {
            at: judged.at,
            message: `the time for establishing a reason is ${lengthText(amount, own)}; in law it is ${lengthText(national.value, unit)}`,
            help: `write \`{ "${unit}": ${national.value} }\` in place of \`{ "${own}": ${amount} }\``,
            provision: provisionOf(national.entry.source, "regulations on the registers"),
          },
        ];
      });
  },
};

/** A rule that counts or replaces sessions whose reason is not yet established. */
function isAboutReason(judged: Judged, pack: Pack): boolean {
  const provisional = (code: unknown) =>
    pack.codes?.some((one) => one.id === code && one.provisional === true) ?? false;
  const counts = leavesThrough(judged.when, pack).some(
    ({ params }) => Array.isArray(params?.["of"]) && params["of"].some(provisional),
  );
  return counts || judged.actions.some(({ from }) => from?.some(provisional) === true);
}

function lengthsIn(value: unknown): readonly (readonly [string, number])[] {
  if (Array.isArray(value)) return value.flatMap(lengthsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    units.has(key) && typeof inner === "number" ? [[key, inner] as const] : lengthsIn(inner),
  );
}

const units: ReadonlySet<string> = new Set(["workingDays", "schoolDays"]);

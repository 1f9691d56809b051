import { isRecord } from "../../../kernel/parse.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { lengthInWords } from "../../../words/number-words.ts";
import { type Judged, leavesThrough, writtenBeside } from "../judged.ts";
import { lawNumber } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { counted, oneRule, toParents } from "../shown.ts";

const rule = (due: object) =>
  oneRule({
    id: "establish-reason",
    scope: "absence",
    when: { ...counted("sessions", { of: ["N"] }, 1), fact: "absence.sessions" },
    then: [toParents("establish-reason", { due })],
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
    const national = lawNumber(law, "reason-deadline", "regulations on the registers");
    const unit = national?.unit;
    if (national === null || unit === undefined) return [];
    return writtenBeside(law.pack, pack)
      .filter((judged) => isAboutReason(judged, pack))
      .flatMap((judged) => {
        const wrong = lengthsIn([judged.when, judged.actions]).find(
          ([own, amount]) => own === "workingDays" || (own === unit && amount > national.value),
        );
        if (wrong === undefined) return [];
        const [own, amount] = wrong;
        return [
          {
            at: judged.at,
            message: `the time for establishing a reason is ${lengthInWords({ [own]: amount })}; in law it is ${lengthInWords({ [unit]: national.value })}`,
            help: `write \`{ "${unit}": ${national.value} }\` in place of \`{ "${own}": ${amount} }\``,
            provision: national.provision,
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

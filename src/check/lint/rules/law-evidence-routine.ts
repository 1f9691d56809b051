import { does } from "../../../clauses/engine-actions.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { leavesThrough, writtenBeside } from "../judged.ts";
import { lawSays } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { demandsEvidence, isJudged } from "../meanings.ts";
import { oneRule, toParents } from "../shown.ts";

const rule = (force: string) =>
  oneRule({
    id: "medical-evidence",
    scope: "absence",
    when: { name: "days", fact: "absence.schoolDays", params: { of: ["I"] }, operator: "atLeast", value: 3 },
    then: [toParents("request-medical-evidence", { force })],
  });

export const lawEvidenceRoutine: LawRule = {
  code: "law-evidence-routine",
  title: "Medical evidence is demanded as a matter of routine",
  against: "law",
  severity: "warning",
  why: "The guidance wants a parent's word of an illness accepted unless there is genuine and reasonable doubt. A rule that demands evidence, or turns an illness into unauthorised absence for want of it, without anybody having judged that, is a blanket rule.",
  bad: rule("must"),
  good: rule("may"),
  check: ({ pack }, law) => {
    const provision = lawSays(law, "medical-evidence-routinely", false, "guidance on illness");
    if (provision === null) return [];
    return writtenBeside(law.pack, pack).flatMap((judged) => {
      const unjudged = judged.actions.filter((action) => !isJudged(judged, action, pack));
      const unproven = leavesThrough(judged.when, pack).some(
        ({ fact, value }) => fact === "absence.evidenced" && value === false,
      );
      const demands = unjudged.some(demandsEvidence);
      const recodes =
        unproven &&
        unjudged.some((action) => does(action, "recodes") && action.from?.some((code) => isIllness(code, law.pack)));
      if (!demands && !recodes) return [];
      return [
        {
          at: judged.at,
          message: demands
            ? "evidence is asked for without anybody judging whether there is doubt"
            : "illness becomes unauthorised for want of evidence, without anybody judging whether there is doubt",
          help: "add a question for genuine and reasonable doubt to the condition, or make the force `may`",
          provision,
        },
      ];
    });
  },
};

function isIllness(code: string, { codes }: Pack): boolean {
  return codes?.some(({ id, title }) => id === code && /illness/i.test(title)) ?? false;
}

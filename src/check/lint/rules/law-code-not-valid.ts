import type { Pack } from "../../../packs/pack-schema.ts";
import { actionsOf, callsOf, codesOfAction, codesOfCall, comparisonsOf } from "../../../packs/walk.ts";
import { codeStanding, provisionOf } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";

const reason = (code: string) => ({ words: { reasons: [{ id: "family-holiday", title: "Family holiday", code }] } });

export const lawCodeNotValid: LawRule = {
  code: "law-code-not-valid",
  title: "A code is used that may no longer stand in a register",
  against: "law",
  severity: "warning",
  why: "Codes come and go with the Regulations. A rule that writes or counts a code that has gone asks the office for an entry it may not make, or never fires.",
  bad: reason("H"),
  good: reason("G"),
  check: ({ pack }, law) =>
    codesUsed(pack).flatMap(({ at, code }) => {
      const standing = codeStanding(law, code);
      if (standing === "valid") return [];
      const ended = standing === "unknown" ? null : standing.ended;
      const then = ended?.to === undefined ? "then" : `after ${ended.to}`;
      const message =
        ended === null ? `\`${code}\` is not a code of \`${law.id}\`` : `\`${code}\` is not valid ${then}`;
      const help = ended?.successor === undefined ? "use a code that is valid" : `use ${ended.successor}`;
      return [{ at, message, help, provision: provisionOf(ended?.source, "regulations on the registers") }];
    }),
};

interface PlacedCode {
  readonly at: string;
  readonly code: string;
}

/** Every code a pack writes or counts by name. */
function codesUsed(pack: Pack): readonly PlacedCode[] {
  const reasons = (pack.words?.reasons ?? []).flatMap((one) =>
    placed(`words/reasons/${one.id}`, [one.code, one.refusedCode]),
  );
  const conditions = comparisonsOf(pack).flatMap(({ at, leaf }) => placed(at, callsOf(leaf).flatMap(codesOfCall)));
  const actions = actionsOf(pack).flatMap(({ at, action }) => placed(at, codesOfAction(action)));
  const thresholds = (pack.tariffs ?? []).flatMap(({ id, threshold }) =>
    placed(`tariffs/${id}/threshold`, Array.isArray(threshold?.of) ? threshold.of : []),
  );
  const register = placed("register/notesRequired", pack.register?.notesRequired ?? []);
  return [...reasons, ...conditions, ...actions, ...thresholds, ...register];
}

function placed(at: string, codes: readonly (string | undefined)[]): readonly PlacedCode[] {
  return codes.flatMap((code) => (code === undefined ? [] : [{ at, code }]));
}

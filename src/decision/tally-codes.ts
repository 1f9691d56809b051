import { codeSet } from "../codes/code-set.ts";
import { type Tally, tally } from "../codes/tally.ts";
import { dayOf } from "../kernel/dates.ts";
import { packSchema } from "../packs/pack-schema.ts";
import { shippedBases } from "../packs/shipped-bases.ts";

export type CodeSetName = "england-2024" | "england-2006";

/**
 * Adds up counts of codes as the DfE sums them.
 *
 * @param counts sessions by code, such as `{ "/": 10, "L": 2 }`
 * @param set the codes of the 2024 or the 2006 Regulations
 * @returns sums in sessions, with a diagnostic for each code the set does not know
 * @example
 * tallyCodes({ "/": 10, L: 2, I: 3, D: 5 }, "england-2024") // { possible: 15, attended: 12, authorised: 3, late: 2, notPossible: 5 }
 */
export function tallyCodes(counts: Readonly<Record<string, number>>, set: CodeSetName): Tally {
  const base = packSchema.parse(shippedBases[set]);
  const { from, to } = base.effective ?? {};
  const day = to === undefined ? (from === undefined ? 0 : dayOf(from)) : dayOf(to);
  const codes = (base.codes ?? []).filter(
    (code) => to === undefined || code.from === undefined || dayOf(code.from) <= dayOf(to),
  );
  return tally(counts, codeSet(codes), day);
}

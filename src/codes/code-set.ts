import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { Of } from "./classes.ts";
import type { Code } from "./code-schema.ts";
import { type Counted, CountedBook } from "./counted.ts";

/** What a mark was understood to mean on a date. */
export type CodeReading =
  | { readonly kind: "valid"; readonly code: Code }
  /** Known, but not in force that day (`H` in 2025): counted by its class all the same, with a warning. */
  | { readonly kind: "outOfDate"; readonly code: Code }
  | { readonly kind: "unknown" };

/** A pack's codes, ready to look up by code or supplier alias. Whatever depends on the codes alone is worked out here, once. */
export interface CodeSet {
  readonly codes: readonly Code[];
  readonly read: (mark: string, day: DayNumber) => CodeReading;
  readonly knows: (mark: string) => boolean;
  /** The place in `codes` of the code a mark stands for on a day; -1 where it is unknown. */
  readonly indexOf: (mark: string, day: DayNumber) => number;
  /** The same where it is the same on every day, and null where it is not. */
  readonly steadyIndexOf: (mark: string) => number | null;
  /** Whether a mark is a code in force on every day there is. */
  readonly isAlwaysValid: (mark: string) => boolean;
  /** What `of` means in counts and rates, */
  readonly counted: (of: Of) => Counted;
  /** and in spells, runs and broken weeks. */
  readonly countedInSpells: (of: Of) => Counted;
}

interface DatedCode {
  readonly code: Code;
  readonly index: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const UNKNOWN = -1;

export function codeSet(codes: readonly Code[]): CodeSet {
  const byMark = datedCodes(codes);
  const [inCounts, inSpells] = [new CountedBook(codes, false), new CountedBook(codes, true)];
  const inForce = (candidates: readonly DatedCode[], day: DayNumber) =>
    candidates.find((candidate) => candidate.from <= day && day <= candidate.to);
  return {
    codes,
    knows: (mark) => byMark.has(mark),
    read: (mark, day) => {
      const candidates = byMark.get(mark) ?? [];
      const [first] = candidates;
      if (first === undefined) return { kind: "unknown" };
      const valid = inForce(candidates, day);
      return valid === undefined ? { kind: "outOfDate", code: first.code } : { kind: "valid", code: valid.code };
    },
    indexOf: (mark, day) => {
      const candidates = byMark.get(mark) ?? [];
      return (inForce(candidates, day) ?? candidates[0])?.index ?? UNKNOWN;
    },
    steadyIndexOf: (mark) => {
      const candidates = byMark.get(mark) ?? [];
      return candidates.length > 1 ? null : (candidates[0]?.index ?? UNKNOWN);
    },
    isAlwaysValid: (mark) => byMark.get(mark)?.some(({ from, to }) => from === -Infinity && to === Infinity) === true,
    counted: (of) => inCounts.of(of),
    countedInSpells: (of) => inSpells.of(of),
  };
}

function datedCodes(codes: readonly Code[]): ReadonlyMap<string, readonly DatedCode[]> {
  const byMark = new Map<string, DatedCode[]>();
  for (const [index, code] of codes.entries()) {
    const dated = {
      code,
      index,
      from: code.from === undefined ? -Infinity : dayOf(code.from),
      to: code.to === undefined ? Infinity : dayOf(code.to),
    };
    byMark.set(code.id, [...(byMark.get(code.id) ?? []), dated]);
  }
  for (const code of codes) {
    // A code of that name outranks an alias, whatever the order they are listed in.
    for (const alias of code.aliases ?? []) if (!byMark.has(alias)) byMark.set(alias, byMark.get(code.id) ?? []);
  }
  return byMark;
}

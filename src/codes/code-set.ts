import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { Code } from "./code-schema.ts";

/** What a mark was understood to mean on a date. */
export type CodeReading =
  | { readonly kind: "valid"; readonly code: Code }
  /** Known, but not in force that day (`H` in 2025): counted by its class all the same, with a warning. */
  | { readonly kind: "outOfDate"; readonly code: Code }
  | { readonly kind: "unknown" };

/** A pack's codes, ready to look up by code or supplier alias. */
export interface CodeSet {
  readonly codes: readonly Code[];
  readonly read: (mark: string, day: DayNumber) => CodeReading;
  readonly knows: (mark: string) => boolean;
}

interface DatedCode {
  readonly code: Code;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export function codeSet(codes: readonly Code[]): CodeSet {
  const byMark = new Map<string, DatedCode[]>();
  for (const code of codes) {
    const dated = {
      code,
      from: code.from === undefined ? -Infinity : dayOf(code.from),
      to: code.to === undefined ? Infinity : dayOf(code.to),
    };
    byMark.set(code.id, [...(byMark.get(code.id) ?? []), dated]);
  }
  for (const code of codes) {
    // A code of that name outranks an alias, whatever the order they are listed in.
    for (const alias of code.aliases ?? []) if (!byMark.has(alias)) byMark.set(alias, byMark.get(code.id) ?? []);
  }
  return {
    codes,
    knows: (mark) => byMark.has(mark),
    read: (mark, day) => {
      const candidates = byMark.get(mark);
      const first = candidates?.[0];
      if (candidates === undefined || first === undefined) return { kind: "unknown" };
      const inForce = candidates.find((candidate) => candidate.from <= day && day <= candidate.to);
      return inForce === undefined ? { kind: "outOfDate", code: first.code } : { kind: "valid", code: inForce.code };
    },
  };
}

import {
  codesOf,
  codesOfSpell,
  couldHoldAGap,
  couldHoldPresence,
  isCounted,
  isCountedInSpells,
  type Of,
} from "./classes.ts";
import type { Code } from "./code-schema.ts";

/** Which sessions a count speaks of, ready to be looked up. */
export interface Counted {
  readonly codes: ReadonlySet<string>;
  /** Whether a code, as it was in force on the session's date, is counted. */
  readonly holds: (code: Code) => boolean;
  /** The same by the place of a code in its set: 1 where it is counted. */
  readonly members: Uint8Array;
  /** Whether a gap would count if the pupil was absent, */
  readonly gaps: boolean;
  /** and if the pupil was present. */
  readonly presence: boolean;
  /** The class `missing` counts the gaps themselves. */
  readonly missing: boolean;
}

/** The sessions without a mark that should have one. */
export const GAPS: Counted = {
  codes: new Set(),
  holds: () => false,
  members: new Uint8Array(),
  gaps: true,
  presence: false,
  missing: true,
};

/** What `of` means among the codes of a set, in counts and rates or in spells, runs and broken weeks. */
export function countedAmong(all: readonly Code[], of: Of, inSpells: boolean): Counted {
  if (of === "missing") return GAPS;
  const codes = inSpells ? codesOfSpell(of, all) : codesOf(of, all);
  const holds = (code: Code) => (inSpells ? isCountedInSpells(of, code) : isCounted(of, code));
  return {
    codes,
    holds,
    members: Uint8Array.from(all, (code) => (holds(code) ? 1 : 0)),
    gaps: couldHoldAGap(codes, all),
    presence: couldHoldPresence(codes, all),
    missing: false,
  };
}

/** What is remembered of each `of`: a list of codes is the same object every time, because a condition is compiled once. */
export class CountedBook {
  readonly #make: (of: Of) => Counted;
  readonly #byClass = new Map<string, Counted>();
  readonly #byList = new WeakMap<readonly string[], Counted>();

  constructor(all: readonly Code[], inSpells: boolean) {
    this.#make = (of) => countedAmong(all, of, inSpells);
  }

  of(of: Of): Counted {
    const known = typeof of === "string" ? this.#byClass.get(of) : this.#byList.get(of);
    if (known !== undefined) return known;
    const made = this.#make(of);
    if (typeof of === "string") this.#byClass.set(of, made);
    else this.#byList.set(of, made);
    return made;
  }
}

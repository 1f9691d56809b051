import type { Slot, Timetable } from "../calendar/timetable.ts";
import {
  codesOf,
  codesOfSpell,
  couldHoldAGap,
  couldHoldPresence,
  isAway,
  isCounted,
  isCountedInSpells,
  isOfClass,
  type Of,
} from "../codes/classes.ts";
import type { Code } from "../codes/code-schema.ts";
import type { CodeSet } from "../codes/code-set.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { END_OF_DAY, type SecondOfDay } from "../kernel/times.ts";
import { codeKnownOn, type SlottedMark } from "../register/mark-timeline.ts";
import type { Register } from "../register/register.ts";

/** A session on which the pupil was due and that has no mark. */
const GAP = -2;
/** A session that is nobody's business: before entry, after leaving, before the marks begin, or still to come. */
const NOTHING = -1;

/** Which sessions a count speaks of, ready to be looked up. */
export interface Counted {
  readonly codes: ReadonlySet<string>;
  /** Whether a code, as it was in force on the session's date, is counted. */
  readonly holds: (code: Code) => boolean;
  /** Whether a gap would count if the pupil was absent, */
  readonly gaps: boolean;
  /** and if the pupil was present. */
  readonly presence: boolean;
  /** The class `missing` counts the gaps themselves. */
  readonly missing: boolean;
}

/**
 * A pupil's sessions as they were known on a day, with sums that make any window a subtraction. Judged at an earlier day, the same
 * history is read up to that day: today's register, yesterday's question.
 */
export class History {
  readonly register: Register;
  readonly timetable: Timetable;
  readonly knownOn: DayNumber;
  readonly #codes: readonly Code[];
  readonly #states: Int16Array;
  readonly #marks: readonly (SlottedMark | undefined)[];
  readonly #sums = new Map<Counted, Int32Array>();
  readonly #counted = new Map<Of, Counted>();
  readonly #countedInSpells = new Map<Of, Counted>();

  constructor(register: Register, codes: CodeSet, knownOn: DayNumber, second: SecondOfDay = END_OF_DAY) {
    this.register = register;
    this.timetable = register.timetable;
    this.knownOn = knownOn;
    const { timetable } = register;
    const slots = timetable.slotCount;
    const index = new Map<Code, number>();
    const list: Code[] = [];
    const states = new Int16Array(slots).fill(NOTHING);
    const marks: (SlottedMark | undefined)[] = new Array(slots);
    const dueFrom = register.begins === null ? slots : timetable.slotAt(Math.max(register.begins, register.onRollFrom));
    // Sessions of the day itself that have no mark are not yet taken; only an earlier day's gap is missing.
    const dueTo = timetable.slotAt(Math.min(register.onRollTo + 1, knownOn));
    for (let slot = dueFrom; slot < dueTo; slot += 1) if (timetable.isOpenSlot(slot)) states[slot] = GAP;
    for (const slotted of register.marks) {
      const text = codeKnownOn(slotted.versions, knownOn, second);
      if (text === null) {
        // Entered, but not yet settled: as good as not yet taken.
        if (slotted.enteredOn !== undefined && slotted.enteredOn <= knownOn) states[slotted.slot] = NOTHING;
        continue;
      }
      const reading = codes.read(text, timetable.dayOfSlot(slotted.slot));
      if (reading.kind === "unknown") continue;
      let position = index.get(reading.code);
      if (position === undefined) {
        position = list.push(reading.code) - 1;
        index.set(reading.code, position);
      }
      states[slotted.slot] = position;
      marks[slotted.slot] = slotted;
    }
    this.#codes = list;
    this.#states = states;
    this.#marks = marks;
    this.codes = codes;
  }

  readonly codes: CodeSet;

  get allCodes(): readonly Code[] {
    return this.codes.codes;
  }

  /** The code of a session, or null where it has none. */
  codeAt(slot: Slot): Code | null {
    return this.#codes[this.#states[slot] ?? NOTHING] ?? null;
  }

  markAt(slot: Slot): SlottedMark | null {
    return this.#marks[slot] ?? null;
  }

  isGap(slot: Slot): boolean {
    return this.#states[slot] === GAP;
  }

  /** Whether the session was possible for the pupil, as its mark says. */
  isPossible(slot: Slot): boolean {
    const code = this.codeAt(slot);
    return code !== null && isOfClass(code, "possible");
  }

  isAway(slot: Slot): boolean {
    const code = this.codeAt(slot);
    return code !== null && isAway(code);
  }

  /** What `of` means in counts and rates. */
  counted(of: Of): Counted {
    return remembered(this.#counted, of, () =>
      counting(of, codesOf(of, this.allCodes), (code) => isCounted(of, code), this.allCodes),
    );
  }

  /** What `of` means in spells, runs and broken weeks. */
  countedInSpells(of: Of): Counted {
    return remembered(this.#countedInSpells, of, () =>
      counting(of, codesOfSpell(of, this.allCodes), (code) => isCountedInSpells(of, code), this.allCodes),
    );
  }

  isCounted(counted: Counted, slot: Slot): boolean {
    if (counted.missing) return this.isGap(slot);
    const code = this.codeAt(slot);
    return code !== null && counted.holds(code);
  }

  /** Sessions counted in the slots from `from` up to but not including `to`. */
  count(counted: Counted, from: Slot, to: Slot): number {
    if (to <= from) return 0;
    const sums = this.#sumsOf(counted);
    return (sums[to] ?? 0) - (sums[from] ?? 0);
  }

  gaps(from: Slot, to: Slot): number {
    return this.count(GAPS, from, to);
  }

  #sumsOf(counted: Counted): Int32Array {
    const known = this.#sums.get(counted);
    if (known !== undefined) return known;
    const hit = this.#codes.map(counted.holds);
    const sums = new Int32Array(this.#states.length + 1);
    let total = 0;
    for (let slot = 0; slot < this.#states.length; slot += 1) {
      const state = this.#states[slot] ?? NOTHING;
      if (counted.missing ? state === GAP : state >= 0 && hit[state] === true) total += 1;
      sums[slot + 1] = total;
    }
    this.#sums.set(counted, sums);
    return sums;
  }
}

/** What a condition counts is fixed when it is compiled, so the same list of codes is the same object every time. */
function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

const GAPS: Counted = { codes: new Set(), holds: () => false, gaps: true, presence: false, missing: true };

function counting(of: Of, codes: ReadonlySet<string>, holds: (code: Code) => boolean, all: readonly Code[]): Counted {
  if (of === "missing") return GAPS;
  return { codes, holds, gaps: couldHoldAGap(codes, all), presence: couldHoldPresence(codes, all), missing: false };
}

import type { Slot, Timetable } from "../calendar/timetable.ts";
import { isAway, isOfClass, type Of } from "../codes/classes.ts";
import type { Code } from "../codes/code-schema.ts";
import type { CodeSet } from "../codes/code-set.ts";
import { type Counted, GAPS } from "../codes/counted.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { firstWhere } from "../kernel/first-where.ts";
import { END_OF_DAY, type SecondOfDay } from "../kernel/times.ts";
import { codeKnownOn, type MarkHistory } from "./mark-timeline.ts";
import { NOTED, type Register } from "./register.ts";
import type { RegisterKeeping } from "./register-keeping.ts";
import { type AwaySpells, awaySpells } from "./spells.ts";

export type { Counted } from "../codes/counted.ts";

/** A session that is nobody's business: before entry, after leaving, before the marks begin, or still to come. */
const NOTHING = 0;
/** A session on which the pupil was due and that has no mark. */
const GAP = 1;
/** What stands for a code is its place in the set, and so much more. */
const FIRST_CODE = 2;

/**
 * A pupil's sessions as they were known on a day, with sums that make any window a subtraction. Judged at an earlier day, the same
 * history is read up to that day: today's register, yesterday's question.
 */
export class History {
  readonly register: Register;
  readonly timetable: Timetable;
  readonly codes: CodeSet;
  readonly knownOn: DayNumber;
  /** The date of the first mark supplied, or null without marks. */
  readonly begins: DayNumber | null;
  readonly onRollFrom: DayNumber;
  readonly onRollTo: DayNumber;
  readonly #states: Uint8Array | Uint16Array;
  readonly #sums = new Map<Counted, Uint16Array | Uint32Array>();
  #away: AwaySpells | null = null;

  constructor(register: Register, keeping: RegisterKeeping, knownOn: DayNumber, second: SecondOfDay = END_OF_DAY) {
    const { timetable } = register;
    const { codes } = keeping;
    this.register = register;
    this.timetable = timetable;
    this.codes = codes;
    this.knownOn = knownOn;
    this.begins = register.begins(codes);
    this.onRollFrom = register.onRollFrom(codes);
    this.onRollTo = register.onRollTo;
    const { slotCount } = timetable;
    this.#states = codes.codes.length + FIRST_CODE <= 256 ? new Uint8Array(slotCount) : new Uint16Array(slotCount);
    const dueFrom = this.begins === null ? slotCount : timetable.slotAt(Math.max(this.begins, this.onRollFrom));
    // Sessions of the day itself that have no mark are not yet taken; only an earlier day's gap is missing.
    const dueTo = timetable.slotAt(Math.min(this.onRollTo + 1, knownOn));
    for (let slot = dueFrom; slot < dueTo; slot += 1) if (timetable.isOpenSlot(slot)) this.#states[slot] = GAP;
    if (keeping.settling === null) this.#readPlain(timetable.slotAt(knownOn + 1));
    for (const slot of register.slotsOutOfStep(keeping)) this.#readNoted(slot, keeping, second);
  }

  /** Plain marks were known on the day of their session. */
  #readPlain(to: Slot): void {
    const { marks, texts } = this.register.parts;
    const steady = texts.map((text) => this.codes.steadyIndexOf(text));
    for (let slot = 0; slot < to; slot += 1) {
      const byte = marks[slot] ?? 0;
      if (byte === 0 || byte === NOTED) continue;
      const index = steady[byte] ?? this.codes.indexOf(texts[byte] ?? "", this.timetable.dayOfSlot(slot));
      if (index >= 0) this.#states[slot] = index + FIRST_CODE;
    }
  }

  #readNoted(slot: Slot, keeping: RegisterKeeping, second: SecondOfDay): void {
    const code = codeKnownOn(this.register.versionsAt(slot, keeping), this.knownOn, second);
    if (code === null) {
      // Entered, but not yet settled: as good as not yet taken.
      if (keeping.settling !== null && this.#isEntered(slot)) this.#states[slot] = NOTHING;
      return;
    }
    const index = this.codes.indexOf(code, this.timetable.dayOfSlot(slot));
    if (index >= 0) this.#states[slot] = index + FIRST_CODE;
  }

  #isEntered(slot: Slot): boolean {
    const [first] = this.register.markAt(slot, this.codes)?.versions ?? [];
    return first !== undefined && first.since <= this.knownOn;
  }

  get allCodes(): readonly Code[] {
    return this.codes.codes;
  }

  /** The code of a session, or null where it has none. */
  codeAt(slot: Slot): Code | null {
    return this.allCodes[(this.#states[slot] ?? NOTHING) - FIRST_CODE] ?? null;
  }

  /** The mark of a session with all that was noted with it; null where it has none that is understood. */
  markAt(slot: Slot): MarkHistory | null {
    return (this.#states[slot] ?? NOTHING) < FIRST_CODE ? null : this.register.markAt(slot, this.codes);
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
    return this.codes.counted(of);
  }

  /** What `of` means in spells, runs and broken weeks. */
  countedInSpells(of: Of): Counted {
    return this.codes.countedInSpells(of);
  }

  isCounted(counted: Counted, slot: Slot): boolean {
    const state = this.#states[slot] ?? NOTHING;
    return counted.missing ? state === GAP : counted.members[state - FIRST_CODE] === 1;
  }

  /** Sessions counted in the slots from `from` up to but not including `to`. */
  count(counted: Counted, from: Slot, to: Slot): number {
    if (to <= from) return 0;
    const sums = this.#sumsOf(counted);
    return (sums[to] ?? 0) - (sums[from] ?? 0);
  }

  /** The first of the last n sessions counted before a slot; null where there have not been so many. */
  lastOf(n: number, counted: Counted, before: Slot): Slot | null {
    const sums = this.#sumsOf(counted);
    const others = (sums[before] ?? 0) - n;
    return others < 0 ? null : firstWhere(0, before, (slot) => (sums[slot + 1] ?? 0) > others);
  }

  gaps(from: Slot, to: Slot): number {
    return this.count(GAPS, from, to);
  }

  /** The spells away, read both ways the gaps can be read. */
  get awaySpells(): AwaySpells {
    this.#away ??= awaySpells(this);
    return this.#away;
  }

  #sumsOf(counted: Counted): Uint16Array | Uint32Array {
    const known = this.#sums.get(counted);
    if (known !== undefined) return known;
    const slots = this.#states.length;
    const sums = slots < 65_536 ? new Uint16Array(slots + 1) : new Uint32Array(slots + 1);
    const { members, missing } = counted;
    const states = this.#states;
    let total = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const state = states[slot] ?? NOTHING;
      if (missing ? state === GAP : members[state - FIRST_CODE] === 1) total += 1;
      sums[slot + 1] = total;
    }
    this.#sums.set(counted, sums);
    return sums;
  }
}

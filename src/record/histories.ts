import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { END_OF_DAY, type SecondOfDay } from "../kernel/times.ts";
import { History } from "./history.ts";
import type { Register } from "./register.ts";
import type { RegisterKeeping } from "./register-keeping.ts";

/** When marks became known after the day of their session: the session's day, and the day of entry or amendment. */
export interface LateEntry {
  readonly session: DayNumber;
  readonly entered: DayNumber;
}

/** So many readings of a register are kept at once under one policy; who asks about more days of it reads some of them again. */
const KEPT_AT_MOST = 16;

/** What a register was known to hold, day by day and policy by policy: each reading made once and kept while it is of use. */
export class Histories {
  readonly register: Register;
  readonly #under = new WeakMap<RegisterKeeping, Under>();

  constructor(register: Register) {
    this.register = register;
  }

  /** The register as it was known on a day, or at a time of it. */
  knownOn(keeping: RegisterKeeping, day: DayNumber, second: SecondOfDay = END_OF_DAY): History {
    const { histories } = this.#of(keeping);
    const key = day * (END_OF_DAY + 1) + second;
    const known = histories.get(key);
    if (known !== undefined) return known;
    const made = new History(this.register, keeping, day, second);
    const [oldest] = histories.keys();
    if (histories.size >= KEPT_AT_MOST && oldest !== undefined) histories.delete(oldest);
    histories.set(key, made);
    return made;
  }

  lateEntries(keeping: RegisterKeeping): readonly LateEntry[] {
    const under = this.#of(keeping);
    under.lateEntries ??= lateEntries(this.register, keeping);
    return under.lateEntries;
  }

  /**
   * The last day on which what is known of a day and all before it is still the same. Where no mark was entered or amended after its
   * day, one reading of the register serves every day. Each late entry begins a new one; and a day with a session still to be marked
   * stands by itself, because next morning that session is missing.
   */
  sameUntil(keeping: RegisterKeeping, day: DayNumber): DayNumber {
    if (this.#hasUnmarked(keeping, day)) return day;
    const under = this.#of(keeping);
    under.changes ??= [...new Set(this.lateEntries(keeping).map(({ entered }) => entered))].sort((a, b) => a - b);
    const end = this.register.timetable.days.at(-1) ?? 0;
    return Math.max(day, (under.changes.find((one) => one > day) ?? end + 1) - 1);
  }

  #hasUnmarked(keeping: RegisterKeeping, day: DayNumber): boolean {
    const { register } = this;
    const { timetable, onRollTo } = register;
    const begins = register.begins(keeping.codes);
    if (begins === null || day < begins || day < register.onRollFrom(keeping.codes) || day > onRollTo) return false;
    for (let slot = timetable.slotAt(day); slot < timetable.slotAt(day + 1); slot += 1)
      if (timetable.isOpenSlot(slot) && !isMarkedInTime(register, slot, keeping)) return true;
    return false;
  }

  #of(keeping: RegisterKeeping): Under {
    const known = this.#under.get(keeping);
    if (known !== undefined) return known;
    const made: Under = { histories: new Map(), lateEntries: null, changes: null };
    this.#under.set(keeping, made);
    return made;
  }
}

interface Under {
  readonly histories: Map<number, History>;
  lateEntries: readonly LateEntry[] | null;
  changes: readonly DayNumber[] | null;
}

function lateEntries(register: Register, keeping: RegisterKeeping): LateEntry[] {
  const found: LateEntry[] = [];
  for (const slot of register.slotsOutOfStep(keeping)) {
    const session = register.timetable.dayOfSlot(slot);
    for (const { since } of register.versionsAt(slot, keeping))
      if (since > session) found.push({ session, entered: since });
  }
  return found;
}

/** Whether a code that is understood was known of a session by the end of its day. */
function isMarkedInTime(register: Register, slot: Slot, keeping: RegisterKeeping): boolean {
  const day = register.timetable.dayOfSlot(slot);
  return register.versionsAt(slot, keeping).some(({ since, code }) => since <= day && keeping.codes.knows(code));
}

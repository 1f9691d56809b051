import type { DayNumber } from "../kernel/dates.ts";
import type { Session } from "./calendar-schema.ts";

/** The place of a session in a timetable: even for AM, odd for PM, in order of time. */
export type Slot = number;

/**
 * The school days of one year group, in order. Every school day has two slots; a slot may be closed by itself (a polling
 * afternoon). Look-ups by day are a subtraction, so windows cost the same however long they are.
 */
export class Timetable {
  readonly days: readonly DayNumber[];
  readonly #first: DayNumber;
  readonly #countBefore: Int32Array;
  readonly #closedSlots: ReadonlySet<Slot>;

  constructor(days: readonly DayNumber[], closedSessions: ReadonlySet<string>) {
    this.days = days;
    this.#first = days[0] ?? 0;
    const last = days.at(-1) ?? this.#first - 1;
    this.#countBefore = new Int32Array(last - this.#first + 2);
    let next = 0;
    for (let day = this.#first; day <= last + 1; day += 1) {
      this.#countBefore[day - this.#first] = next;
      if (days[next] === day) next += 1;
    }
    const closed = new Set<Slot>();
    days.forEach((day, index) => {
      if (closedSessions.has(`${day} AM`)) closed.add(index * 2);
      if (closedSessions.has(`${day} PM`)) closed.add(index * 2 + 1);
    });
    this.#closedSlots = closed;
  }

  get slotCount(): number {
    return this.days.length * 2;
  }

  /** How many school days there are before a day. */
  daysBefore(day: DayNumber): number {
    if (day <= this.#first) return 0;
    return this.#countBefore[Math.min(day - this.#first, this.#countBefore.length - 1)] ?? this.days.length;
  }

  isOpen(day: DayNumber): boolean {
    return this.days[this.daysBefore(day)] === day;
  }

  /** The first slot on or after the start of a day. */
  slotAt(day: DayNumber): Slot {
    return this.daysBefore(day) * 2;
  }

  slotOf(day: DayNumber, session: Session): Slot | null {
    if (!this.isOpen(day)) return null;
    const slot = this.slotAt(day) + (session === "PM" ? 1 : 0);
    return this.#closedSlots.has(slot) ? null : slot;
  }

  isOpenSlot(slot: Slot): boolean {
    return slot >= 0 && slot < this.slotCount && !this.#closedSlots.has(slot);
  }

  dayOfSlot(slot: Slot): DayNumber {
    return this.days[slot >> 1] ?? this.#first;
  }

  /** The n-th school day after a day, or null where the calendar supplied does not reach that far. */
  schoolDayAfter(day: DayNumber, n: number): DayNumber | null {
    return this.days[this.daysBefore(day + 1) + n - 1] ?? null;
  }

  /** School days after `from`, up to and including `to`. */
  schoolDaysBetween(from: DayNumber, to: DayNumber): number {
    return this.daysBefore(to + 1) - this.daysBefore(from + 1);
  }
}

export function sessionOfSlot(slot: Slot): Session {
  return slot % 2 === 0 ? "AM" : "PM";
}

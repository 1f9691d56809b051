import { type DayNumber, type IsoDate, isoDate, parseDay } from "../kernel/dates.ts";
import type { Session } from "./calendar-schema.ts";

/** The place of a session in a timetable, in order of time: as many to a school day as the timetable has sessions. */
export type Slot = number;

/**
 * The school days of one year group, in order, and the sessions of a day. A slot may be closed by itself (a polling afternoon).
 * Look-ups by day are a subtraction, so windows cost the same however long they are. Nobody else knows how many sessions make a day.
 */
export class Timetable {
  readonly days: readonly DayNumber[];
  /** The sessions of a day by name, in order. */
  readonly sessions: readonly Session[];
  readonly #first: DayNumber;
  readonly #countBefore: Int32Array;
  readonly #closedSlots: ReadonlySet<Slot>;
  #byDate: Map<IsoDate, DayNumber> | null = null;

  constructor(days: readonly DayNumber[], closedSessions: ReadonlySet<string>, sessions: readonly Session[]) {
    this.days = days;
    this.sessions = sessions;
    this.#first = days[0] ?? 0;
    const last = days.at(-1) ?? this.#first - 1;
    this.#countBefore = new Int32Array(last - this.#first + 2);
    let next = 0;
    for (let day = this.#first; day <= last + 1; day += 1) {
      this.#countBefore[day - this.#first] = next;
      if (days[next] === day) next += 1;
    }
    const closed = new Set<Slot>();
    if (closedSessions.size > 0)
      for (let slot = 0; slot < this.slotCount; slot += 1)
        if (closedSessions.has(sessionKey(this.dayOfSlot(slot), this.sessionOf(slot)))) closed.add(slot);
    this.#closedSlots = closed;
  }

  get slotCount(): number {
    return this.days.length * this.sessions.length;
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
    return this.daysBefore(day) * this.sessions.length;
  }

  slotOf(day: DayNumber, session: Session): Slot | null {
    if (!this.isOpen(day)) return null;
    const slot = this.slotAt(day) + this.sessions.indexOf(session);
    return this.#closedSlots.has(slot) ? null : slot;
  }

  isOpenSlot(slot: Slot): boolean {
    return slot >= 0 && slot < this.slotCount && !this.#closedSlots.has(slot);
  }

  sessionOf(slot: Slot): Session {
    return this.sessions[slot % this.sessions.length] ?? "AM";
  }

  /** The place of a slot's day among the school days. */
  dayIndexOf(slot: Slot): number {
    return Math.floor(slot / this.sessions.length);
  }

  dayOfSlot(slot: Slot): DayNumber {
    return this.days[this.dayIndexOf(slot)] ?? this.#first;
  }

  /** The first slot of a slot's day, and the slot after its last. */
  dayAround(slot: Slot): { readonly from: Slot; readonly to: Slot } {
    const from = slot - (slot % this.sessions.length);
    return { from, to: from + this.sessions.length };
  }

  /** The sessions of a day on which the school is open to the pupil. */
  openSlotsOf(day: DayNumber): Slot[] {
    const first = this.slotAt(day);
    const slots = Array.from({ length: this.slotAt(day + 1) - first }, (_, index) => first + index);
    return slots.filter((slot) => this.isOpenSlot(slot));
  }

  /** Where in time a session stands, for messages: `2024-09-03 PM`. */
  nameOf(slot: Slot): string {
    return `${isoDate(this.dayOfSlot(slot))} ${this.sessionOf(slot)}`;
  }

  /** The day number of a date, or null where there is none: those of school days are kept, because every mark of a school names one. */
  dayNamed(date: IsoDate): DayNumber | null {
    this.#byDate ??= new Map(this.days.map((day) => [isoDate(day), day]));
    return this.#byDate.get(date) ?? parseDay(date);
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

/** By what a session that is closed by itself is known. */
export function sessionKey(day: DayNumber, session: Session): string {
  return `${day} ${session}`;
}

import type { Slot } from "../calendar/timetable.ts";
import type { Counted, History } from "./history.ts";

/** How a session without a mark is read when it stands beside a run. */
export type GapsAs = "present" | "absent";

/** An unbroken run of sessions of one kind; sessions that were not possible neither break nor lengthen it. */
export interface Spell {
  readonly first: Slot;
  readonly last: Slot;
  /** Sessions of the kind, gaps read as absent among them. */
  readonly sessions: number;
  /** Whether the last session known is one of it. */
  readonly ongoing: boolean;
}

/** The spells of a kind among the slots from `from` up to but not including `to`, in order. */
export function spellsOf(history: History, counted: Counted, from: Slot, to: Slot, gapsAs: GapsAs): Spell[] {
  const isPart = (slot: Slot) =>
    history.isCounted(counted, slot) || (gapsAs === "absent" && counted.gaps && history.isGap(slot));
  return spellsWhere(history, isPart, from, to);
}

/** Unbroken runs of the sessions that are part of them; any other session that was possible, or has no mark, ends one. */
export function spellsWhere(history: History, isPart: (slot: Slot) => boolean, from: Slot, to: Slot): Spell[] {
  const spells: Spell[] = [];
  let open: { first: Slot; last: Slot; sessions: number } | null = null;
  const close = (ongoing: boolean) => {
    if (open !== null) spells.push({ ...open, ongoing });
    open = null;
  };
  for (let slot = from; slot < to; slot += 1) {
    if (isPart(slot)) {
      open =
        open === null
          ? { first: slot, last: slot, sessions: 1 }
          : { first: open.first, last: slot, sessions: open.sessions + 1 };
    } else if (history.isGap(slot) || history.isPossible(slot)) {
      close(false);
    }
  }
  close(true);
  return spells;
}

/** The days a stretch touches that had a possible session, in number. */
export function daysTouched(history: History, first: Slot, last: Slot, gapsAs: GapsAs): number {
  const days = new Set<number>();
  for (let slot = first; slot <= last; slot += 1) {
    if (history.isPossible(slot) || (gapsAs === "absent" && history.isGap(slot)))
      days.add(history.timetable.dayOfSlot(slot));
  }
  return days.size;
}

/** The days a stretch touches that had a session of the kind, in number. */
export function daysTouchedBy(history: History, counted: Counted, first: Slot, last: Slot, gapsAs: GapsAs): number {
  const days = new Set<number>();
  for (let slot = first; slot <= last; slot += 1) {
    if (history.isCounted(counted, slot) || (gapsAs === "absent" && counted.gaps && history.isGap(slot)))
      days.add(history.timetable.dayOfSlot(slot));
  }
  return days.size;
}

/** The mornings of the school days of a stretch on which every possible session was of the kind. */
export function wholeDays(
  history: History,
  counted: Counted,
  first: Slot,
  last: Slot,
  to: Slot,
  gapsAs: GapsAs,
): Slot[] {
  const found: Slot[] = [];
  for (let morning = first - (first % 2); morning <= last; morning += 2)
    if (isWholeDay(history, counted, morning, to, gapsAs)) found.push(morning);
  return found;
}

function isWholeDay(history: History, counted: Counted, morning: Slot, to: Slot, gapsAs: GapsAs): boolean {
  let of = 0;
  for (const slot of [morning, morning + 1]) {
    if (slot >= to) continue;
    const gap = history.isGap(slot);
    if (history.isCounted(counted, slot) || (gap && gapsAs === "absent" && counted.gaps)) of += 1;
    else if (gap || history.isPossible(slot)) return false;
  }
  return of > 0;
}

/** A run in school days, and the mornings it lies between. */
export interface RunOfDays {
  readonly days: number;
  readonly first: Slot;
  readonly last: Slot;
}

/** Days wholly of the kind one after another; a day with no possible session neither breaks nor lengthens a run. */
export function runsOfDays(
  history: History,
  counted: Counted,
  from: Slot,
  to: Slot,
  gapsAs: GapsAs,
): { longest: RunOfDays; current: RunOfDays } {
  const none = { days: 0, first: from, last: from };
  let [longest, current]: [RunOfDays, RunOfDays] = [none, none];
  for (let morning = from - (from % 2); morning < to; morning += 2) {
    if (isWholeDay(history, counted, morning, to, gapsAs))
      current = { days: current.days + 1, first: current.days === 0 ? morning : current.first, last: morning };
    else if ([morning, morning + 1].some((slot) => slot < to && (history.isPossible(slot) || history.isGap(slot))))
      current = none;
    if (current.days > longest.days) longest = current;
  }
  return { longest, current };
}

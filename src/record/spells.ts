import type { Slot, Timetable } from "../calendar/timetable.ts";
import type { Counted } from "../codes/counted.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";

/** What spells need of a pupil's sessions; a `History` has it. */
export interface Sessions {
  readonly timetable: Timetable;
  readonly isGap: (slot: Slot) => boolean;
  readonly isPossible: (slot: Slot) => boolean;
  readonly isCounted: (counted: Counted, slot: Slot) => boolean;
  readonly countedInSpells: (of: "away") => Counted;
  readonly gaps: (from: Slot, to: Slot) => number;
}

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
export function spellsOf(history: Sessions, counted: Counted, from: Slot, to: Slot, gapsAs: GapsAs): Spell[] {
  const isPart = (slot: Slot) =>
    history.isCounted(counted, slot) || (gapsAs === "absent" && counted.gaps && history.isGap(slot));
  return spellsWhere(history, isPart, from, to);
}

/** Unbroken runs of the sessions that are part of them; any other session that was possible, or has no mark, ends one. */
export function spellsWhere(history: Sessions, isPart: (slot: Slot) => boolean, from: Slot, to: Slot): Spell[] {
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
export function daysTouched(history: Sessions, first: Slot, last: Slot, gapsAs: GapsAs): number {
  const days = new Set<number>();
  for (let slot = first; slot <= last; slot += 1) {
    if (history.isPossible(slot) || (gapsAs === "absent" && history.isGap(slot)))
      days.add(history.timetable.dayOfSlot(slot));
  }
  return days.size;
}

/** The days a stretch touches that had a session of the kind, in number. */
export function daysTouchedBy(history: Sessions, counted: Counted, first: Slot, last: Slot, gapsAs: GapsAs): number {
  const days = new Set<number>();
  for (let slot = first; slot <= last; slot += 1) {
    if (history.isCounted(counted, slot) || (gapsAs === "absent" && counted.gaps && history.isGap(slot)))
      days.add(history.timetable.dayOfSlot(slot));
  }
  return days.size;
}

/** The mornings of the school days of a stretch on which every possible session was of the kind. */
export function wholeDays(
  history: Sessions,
  counted: Counted,
  first: Slot,
  last: Slot,
  to: Slot,
  gapsAs: GapsAs,
): Slot[] {
  const found: Slot[] = [];
  const { timetable } = history;
  for (let day = timetable.dayAround(first); day.from <= last; day = timetable.dayAround(day.to))
    if (isWholeDay(history, counted, day, to, gapsAs)) found.push(day.from);
  return found;
}

interface Day {
  readonly from: Slot;
  readonly to: Slot;
}

function isWholeDay(history: Sessions, counted: Counted, day: Day, to: Slot, gapsAs: GapsAs): boolean {
  let of = 0;
  for (let slot = day.from; slot < Math.min(day.to, to); slot += 1) {
    const gap = history.isGap(slot);
    if (history.isCounted(counted, slot) || (gap && gapsAs === "absent" && counted.gaps)) of += 1;
    else if (gap || history.isPossible(slot)) return false;
  }
  return of > 0;
}

/** Whether anything of a day that has come could have been attended. */
function isSchoolDay(history: Sessions, day: Day, to: Slot): boolean {
  for (let slot = day.from; slot < Math.min(day.to, to); slot += 1)
    if (history.isPossible(slot) || history.isGap(slot)) return true;
  return false;
}

/** A run in school days, and the mornings it lies between. */
export interface RunOfDays {
  readonly days: number;
  readonly first: Slot;
  readonly last: Slot;
}

/** Days wholly of the kind one after another; a day with no possible session neither breaks nor lengthens a run. */
export function runsOfDays(
  history: Sessions,
  counted: Counted,
  from: Slot,
  to: Slot,
  gapsAs: GapsAs,
): { longest: RunOfDays; current: RunOfDays } {
  const none = { days: 0, first: from, last: from };
  let [longest, current]: [RunOfDays, RunOfDays] = [none, none];
  const { timetable } = history;
  for (let day = timetable.dayAround(from); day.from < to; day = timetable.dayAround(day.to)) {
    if (isWholeDay(history, counted, day, to, gapsAs))
      current = { days: current.days + 1, first: current.days === 0 ? day.from : current.first, last: day.from };
    else if (isSchoolDay(history, day, to)) current = none;
    if (current.days > longest.days) longest = current;
  }
  return { longest, current };
}

/** A spell with its first day, by which it is named. */
export interface NamedSpell extends Spell {
  readonly id: string;
  readonly firstDay: DayNumber;
}

/** The spells away of a whole history, read both ways its gaps can be read. Found once; each moment sees those begun by then. */
export interface AwaySpells {
  readonly ifPresent: readonly NamedSpell[];
  readonly ifAbsent: readonly Spell[];
}

export function awaySpells(history: Sessions): AwaySpells {
  const away = history.countedInSpells("away");
  const end = history.timetable.slotCount;
  const ifPresent = spellsOf(history, away, 0, end, "present").map((spell) => {
    const firstDay = history.timetable.dayOfSlot(spell.first);
    return { ...spell, firstDay, id: isoDate(firstDay) };
  });
  return { ifPresent, ifAbsent: history.gaps(0, end) === 0 ? ifPresent : spellsOf(history, away, 0, end, "absent") };
}

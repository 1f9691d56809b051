import type { Slot } from "../calendar/timetable.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import type { History } from "./history.ts";
import { type Spell, spellsOf } from "./spells.ts";
import type { View } from "./view.ts";

/** One absence: the sessions away one after another, read once with gaps as presence and once with gaps as absence. */
export interface Absence {
  /** The first day of it, by which everything about it is named. */
  readonly id: string;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly ifPresent: Spell;
  readonly ifAbsent: Spell;
}

/** The absences known at a moment that touch the days from `from` on, in order. */
export function absencesAt(view: View, from: DayNumber): Absence[] {
  const { history, limit } = view;
  const away = history.countedInSpells("away");
  const certain = spellsOf(history, away, 0, limit, "present");
  const possible = history.gaps(0, limit) === 0 ? certain : spellsOf(history, away, 0, limit, "absent");
  return certain
    .filter((spell) => history.timetable.dayOfSlot(spell.last) >= from || spell.ongoing)
    .map((spell) => ({
      id: isoDate(history.timetable.dayOfSlot(spell.first)),
      firstDay: history.timetable.dayOfSlot(spell.first),
      lastDay: history.timetable.dayOfSlot(spell.last),
      ifPresent: spell,
      ifAbsent: possible.find((wider) => wider.first <= spell.first && wider.last >= spell.last) ?? spell,
    }));
}

/** The day a pupil was next seen after an absence: the first possible session that is not away. */
export function returnAfter(history: History, spell: Spell, limit: Slot): DayNumber | null {
  for (let slot = spell.last + 1; slot < limit; slot += 1) {
    if (history.isPossible(slot) && !history.isAway(slot)) return history.timetable.dayOfSlot(slot);
  }
  return null;
}

/** Whether a day lies in an absence; an absence that goes on includes the day asked about. */
export function contains(absence: Absence, day: DayNumber, today: DayNumber): boolean {
  return absence.firstDay <= day && day <= (absence.ifPresent.ongoing ? Math.max(today, absence.lastDay) : absence.lastDay);
}

import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { History } from "./history.ts";
import type { GapsAs, Spell } from "./spells.ts";
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
  const { timetable, awaySpells: spells } = history;
  const found: Absence[] = [];
  for (const { id, firstDay, ...whole } of spells.ifPresent) {
    if (whole.first >= limit) break;
    const spell = upTo(history, whole, limit, "present");
    const lastDay = timetable.dayOfSlot(spell.last);
    if (lastDay < from && !spell.ongoing) continue;
    const wider =
      spells.ifAbsent === spells.ifPresent
        ? undefined
        : spells.ifAbsent.find((other) => other.first <= spell.first && other.last >= spell.last);
    found.push({
      id,
      firstDay,
      lastDay,
      ifPresent: spell,
      ifAbsent: wider === undefined ? spell : upTo(history, wider, limit, "absent"),
    });
  }
  return found;
}

/** A spell as far as it had come by a moment; it goes on where no session since was possible without being part of it. */
function upTo(history: History, spell: Spell, limit: Slot, gapsAs: GapsAs): Spell {
  const isPart = (slot: Slot) => history.isAway(slot) || (gapsAs === "absent" && history.isGap(slot));
  let last = Math.min(spell.last, limit - 1);
  while (last > spell.first && !isPart(last)) last -= 1;
  let ongoing = true;
  for (let slot = spell.last + 1; slot < limit && ongoing; slot += 1)
    if (history.isPossible(slot) || history.isGap(slot)) ongoing = false;
  if (last === spell.last) return { ...spell, ongoing };
  let sessions = 0;
  for (let slot = spell.first; slot <= last; slot += 1) if (isPart(slot)) sessions += 1;
  return { first: spell.first, last, sessions, ongoing };
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
  return (
    absence.firstDay <= day && day <= (absence.ifPresent.ongoing ? Math.max(today, absence.lastDay) : absence.lastDay)
  );
}

import type { Session } from "../calendar/calendar-schema.ts";
import { type Slot, sessionOfSlot } from "../calendar/timetable.ts";
import { type DayNumber, dayOf, type IsoDate, isoDate } from "../kernel/dates.ts";
import { codeKnownOn } from "../register/mark-timeline.ts";
import type { Register } from "../register/register.ts";

/** A mark that says something else than it did on an earlier day; `from` is null where it had not been entered. */
export interface ChangedMark {
  readonly date: IsoDate;
  readonly session: Session;
  readonly from: string | null;
  readonly to: string;
  /** The day it was changed. */
  readonly on: IsoDate;
}

/** Marks of sessions up to a day that were entered or amended after it and by another day, each in its place. */
export function marksChangedBetween(
  register: Register,
  then: DayNumber,
  now: DayNumber,
): ReadonlyMap<Slot, ChangedMark> {
  const changed = new Map<Slot, ChangedMark>();
  for (const { slot, mark, versions } of register.marks) {
    if (dayOf(mark.date) > then) continue;
    const [from, to] = [codeKnownOn(versions, then), codeKnownOn(versions, now)];
    const last = versions.findLast((version) => version.since > then && version.since <= now);
    if (last === undefined || to === null || from === to) continue;
    changed.set(slot, { date: mark.date, session: sessionOfSlot(slot), from, to, on: isoDate(last.since) });
  }
  return changed;
}

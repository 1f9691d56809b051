import type { Session } from "../calendar/calendar-schema.ts";
import type { Slot } from "../calendar/timetable.ts";
import { type DayNumber, type IsoDate, isoDate } from "../kernel/dates.ts";
import { codeKnownOn } from "../record/mark-timeline.ts";
import type { Register } from "../record/register.ts";
import type { RegisterKeeping } from "../record/register-keeping.ts";

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
  keeping: RegisterKeeping,
  then: DayNumber,
  now: DayNumber,
): ReadonlyMap<Slot, ChangedMark> {
  const { timetable } = register;
  const changed = new Map<Slot, ChangedMark>();
  for (const slot of register.slotsOutOfStep(keeping)) {
    const day = timetable.dayOfSlot(slot);
    if (day > then) continue;
    const versions = register.versionsAt(slot, keeping);
    const [from, to] = [codeKnownOn(versions, then), codeKnownOn(versions, now)];
    const last = versions.findLast((version) => version.since > then && version.since <= now);
    if (last === undefined || to === null || from === to) continue;
    changed.set(slot, { date: isoDate(day), session: timetable.sessionOf(slot), from, to, on: isoDate(last.since) });
  }
  return changed;
}

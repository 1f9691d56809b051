import type { Session } from "../calendar/calendar-schema.ts";
import { type DayNumber, dayOf, type IsoDate } from "../kernel/dates.ts";
import type { Register } from "./register.ts";

/** A session whose mark is given another code. */
export interface Change {
  readonly date: IsoDate;
  readonly session: Session;
  readonly to: string;
}

/** A register as it would stand had some marks been amended on a day. The register itself is not touched. */
export function amendedOn(register: Register, changes: readonly Change[], day: DayNumber): Register {
  const bySlot = new Map(changes.map(({ date, session, to }) => [register.timetable.slotOf(dayOf(date), session), to]));
  const marks = register.marks.map((marked) => {
    const to = bySlot.get(marked.slot);
    return to === undefined
      ? marked
      : { ...marked, versions: [...marked.versions, { since: day, second: 0, code: to }] };
  });
  return { ...register, marks };
}

/** A register as it would stand had the marks of some sessions stayed as they were known on a day. */
export function revertedTo(register: Register, slots: ReadonlySet<number>, day: DayNumber): Register {
  const marks = register.marks.flatMap((marked) => {
    if (!slots.has(marked.slot)) return [marked];
    const versions = marked.versions.filter((version) => version.since <= day);
    return versions.length === 0 ? [] : [{ ...marked, versions }];
  });
  return { ...register, marks };
}

import type { Slot } from "../calendar/timetable.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { parseMoment } from "../kernel/moment.ts";
import type { Amendment, Mark } from "./mark-schema.ts";

/** What a mark said from a day on. */
export interface Version {
  readonly since: DayNumber;
  readonly code: string;
}

/** A mark in its place, with every version of it that was ever known. */
export interface SlottedMark {
  readonly slot: Slot;
  readonly mark: Mark;
  readonly versions: readonly Version[];
}

/** The versions of a mark in the order they became known: as entered, then as amended. */
export function versionsOf(mark: Mark): readonly Version[] {
  const entered = mark.enteredOn === undefined ? dayOf(mark.date) : (parseMoment(mark.enteredOn)?.day ?? dayOf(mark.date));
  const dated = datedAmendments(mark);
  const first = dated[0];
  if (first === undefined) return [{ since: entered, code: mark.code }];
  const original = { since: Math.min(entered, first.day), code: first.amendment.from ?? mark.code };
  return [original, ...dated.map(({ amendment, day }) => ({ since: day, code: amendment.to ?? mark.code }))];
}

interface DatedAmendment {
  readonly amendment: Amendment;
  readonly day: DayNumber;
}

// An amendment without a date cannot be placed in time; it is diagnosed, and the code the mark carries now is believed.
function datedAmendments(mark: Mark): DatedAmendment[] {
  const dated = (mark.amendments ?? []).flatMap((amendment) => (amendment.on === undefined ? [] : [{ amendment, day: dayOf(amendment.on) }]));
  return dated.sort((a, b) => a.day - b.day);
}

/** The code known on a day, or null where the mark had not yet been entered. */
export function codeKnownOn(versions: readonly Version[], day: DayNumber): string | null {
  let known: string | null = null;
  for (const version of versions) if (version.since <= day) known = version.code;
  return known;
}

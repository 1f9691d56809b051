import type { Slot } from "../calendar/timetable.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { parseMoment } from "../kernel/moment.ts";
import { END_OF_DAY, type SecondOfDay } from "../kernel/times.ts";
import type { Amendment, Mark } from "./mark-schema.ts";

/** What a mark said from a day on. */
export interface Version {
  readonly since: DayNumber;
  /** The time of that day from which it was known; 0 where none is recorded. */
  readonly second: SecondOfDay;
  readonly code: string;
}

/** A mark in its place, with every version of it that was ever known. */
export interface SlottedMark {
  readonly slot: Slot;
  readonly mark: Mark;
  readonly versions: readonly Version[];
  /** Where marks have to settle before they are read: the day the mark was entered. */
  readonly enteredOn?: DayNumber;
}

/** The versions of a mark in the order they became known: as entered, then as amended. */
export function versionsOf(mark: Mark, day: DayNumber = dayOf(mark.date)): readonly Version[] {
  if (mark.enteredOn === undefined && mark.amendments === undefined)
    return [{ since: day, second: 0, code: mark.code }];
  const entered = enteredAt(mark);
  const dated = datedAmendments(mark);
  const first = dated[0];
  if (first === undefined) return [{ ...entered, code: mark.code }];
  const original = {
    ...(first.day < entered.since ? { since: first.day, second: 0 } : entered),
    code: first.amendment.from ?? mark.code,
  };
  return [
    original,
    ...dated.map(({ amendment, day }) => ({
      since: day,
      second: day === entered.since ? entered.second : 0,
      code: amendment.to ?? mark.code,
    })),
  ];
}

/** A mark without a day of entry was entered on the day of its session. */
function enteredAt(mark: Mark): { since: DayNumber; second: SecondOfDay } {
  const moment = mark.enteredOn === undefined ? null : parseMoment(mark.enteredOn);
  return moment === null
    ? { since: dayOf(mark.date), second: 0 }
    : { since: moment.day, second: moment.timed ? moment.second : 0 };
}

interface DatedAmendment {
  readonly amendment: Amendment;
  readonly day: DayNumber;
}

// An amendment without a date cannot be placed in time; it is diagnosed, and the code the mark carries now is believed.
function datedAmendments(mark: Mark): DatedAmendment[] {
  const dated = (mark.amendments ?? []).flatMap((amendment) =>
    amendment.on === undefined ? [] : [{ amendment, day: dayOf(amendment.on) }],
  );
  return dated.sort((a, b) => a.day - b.day);
}

/** The code known on a day, or null where the mark had not yet been entered. */
export function codeKnownOn(
  versions: readonly Version[],
  day: DayNumber,
  second: SecondOfDay = END_OF_DAY,
): string | null {
  let known: string | null = null;
  for (const version of versions)
    if (version.since < day || (version.since === day && version.second <= second)) known = version.code;
  return known;
}

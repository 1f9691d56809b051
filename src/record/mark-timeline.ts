import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { parseMoment } from "../kernel/moment.ts";
import { END_OF_DAY, type SecondOfDay } from "../kernel/times.ts";
import type { Amendment, Mark } from "./case-file.ts";

/** What a mark said from a day on. */
export interface Version {
  readonly since: DayNumber;
  /** The time of that day from which it was known; 0 where none is recorded. */
  readonly second: SecondOfDay;
  readonly code: string;
  /** Whether it is read from that day whatever has to settle. */
  readonly settled?: true;
}

/** A mark with every version of it that was ever known. */
export interface MarkHistory {
  readonly mark: Mark;
  readonly versions: readonly Version[];
}

/** The versions of a mark in the order they became known: as entered, then as amended. */
export function versionsOf(mark: Mark, day: DayNumber = dayOf(mark.date)): readonly Version[] {
  if (mark.enteredOn === undefined && mark.amendments === undefined)
    return [{ since: day, second: 0, code: mark.code }];
  const entered = enteredAt(mark, day);
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
function enteredAt(mark: Mark, day: DayNumber): { since: DayNumber; second: SecondOfDay } {
  const moment = mark.enteredOn === undefined ? null : parseMoment(mark.enteredOn);
  return moment === null ? { since: day, second: 0 } : { since: moment.day, second: moment.timed ? moment.second : 0 };
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

/** From which day on a version entered on a day is read, where marks have to settle first. */
export type ReadFrom = (entered: DayNumber) => DayNumber;

/**
 * The versions of a mark that are read only once they have settled, and until then the one before. What was corrected before it
 * settled is never read.
 */
export function settledVersions(versions: readonly Version[], readFrom: ReadFrom): readonly Version[] {
  return versions.flatMap((version, index) => {
    if (version.settled === true) return [version];
    const since = readFrom(version.since);
    const next = versions[index + 1];
    const isCorrected = next !== undefined && next.settled !== true && next.since <= since;
    return isCorrected ? [] : [{ ...version, since, second: 0 }];
  });
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

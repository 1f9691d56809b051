import type { Place } from "../facts/place.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";

/** Whether a duty stands, judged at some circumstances. */
export type Stands = (place: Place) => boolean;

/**
 * The first day of the unbroken stretch, ending at the moment asked about, on which a duty stands when every day is judged on the register
 * and log as they are now.
 */
export function standsSince(stands: Stands, place: Place): DayNumber {
  const earliest = Math.max(place.calendar.firstDay, firstPossible(place));
  let since = place.moment.day;
  while (since > earliest) {
    const before = place.on(since - 1);
    const { value, from } = before.watched(() => before.exists && stands(before));
    if (!value) break;
    since = Math.min(since - 1, Math.max(from, earliest));
  }
  return since;
}

/** No duty stands before the pupil is on roll, nor, save about an absence that had begun already, before the policy is in force. */
function firstPossible({ pupil, words, subject }: Place): DayNumber {
  const entered = pupil.enrolled?.from;
  const inForce = subject.kind === "absence" ? -Infinity : words.inForceFrom;
  return Math.max(entered === undefined ? -Infinity : dayOf(entered), inForce);
}

/**
 * The day a duty's deadline runs from: the first day of the duty, or the day the mark was entered by which it came about, if that
 * was later; so that nothing is overdue the hour it appears.
 */
export function knownSince(stands: Stands, since: DayNumber, place: Place): DayNumber {
  const late = place.lateEntries.filter(
    (entry) => entry.session <= since && entry.entered > since && entry.entered <= place.moment.day,
  );
  const days = [...new Set(late.map((entry) => entry.entered))].sort((a, b) => b - a);
  for (const day of days) {
    const before = place.knowing(day - 1).on(since);
    if (!before.exists || !stands(before)) return day;
  }
  return since;
}

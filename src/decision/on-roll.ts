import type { PupilDetails } from "../history/case-file.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";

/** Whether a pupil is on roll on a day, first and last day included. */
export function isOnRoll(pupil: PupilDetails, day: DayNumber): boolean {
  const { from, to } = pupil.enrolled ?? {};
  return (from === undefined || dayOf(from) <= day) && (to == null || day <= dayOf(to));
}

import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { PupilJson } from "../register/pupil-schema.ts";

/** Whether a pupil is on roll on a day, first and last day included. */
export function isOnRoll(pupil: PupilJson, day: DayNumber): boolean {
  const { from, to } = pupil.enrolled ?? {};
  return (from === undefined || dayOf(from) <= day) && (to == null || day <= dayOf(to));
}

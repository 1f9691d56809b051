import { type IsoDate, parseDay } from "../kernel/dates.ts";
import type { Policy } from "../packs/policy.ts";
import { tariffOn } from "../packs/tariff-on.ts";
import { type PenaltySchedule, scheduleOf } from "../tariffs/schedule.ts";

/**
 * What a penalty notice costs and by when, counted from the day it was received, which is day 1.
 *
 * @param notice.receivedOn the day of receipt; it also chooses the version of the tariff
 * @returns amounts in pounds with their first and last days; no steps where the policy states no such tariff for that day
 * @example
 * penaltySchedule(policy, { receivedOn: "2024-11-04", notice: "first" }).steps[0] // { amount: 80, from: "2024-11-04", to: "2024-11-24" }
 * @see The Education (Penalty Notices) (England) Regulations 2007, as amended in 2024
 */
export function penaltySchedule(
  policy: Policy,
  notice: { readonly receivedOn: IsoDate; readonly notice: "first" | "second" | "publicPlace" },
): PenaltySchedule {
  const day = parseDay(notice.receivedOn);
  const found =
    day === null ? null : tariffOn(policy, notice.notice === "publicPlace" ? "publicPlace" : "penaltyNotice", day);
  if (found === null || day === null) return { steps: [], afterwards: "" };
  return scheduleOf(found.tariff, notice.notice === "second" ? "second" : "first", day);
}

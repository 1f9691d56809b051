import { type DayNumber, type IsoDate, isoDate } from "../kernel/dates.ts";
import type { Tariff } from "./tariff-schema.ts";

/** An amount in pounds, and the first and last day on which it settles the notice. */
export interface PaymentStep {
  readonly amount: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface PenaltySchedule {
  readonly steps: readonly PaymentStep[];
  /** What follows if nothing is paid. */
  readonly afterwards: string;
}

export type Rank = "first" | "second";

/** The amounts of a notice and the days on which each may be paid; the day of receipt is day 1. */
export function scheduleOf(tariff: Tariff, rank: Rank, receivedOn: DayNumber): PenaltySchedule {
  const steps = stepsOf(tariff, rank);
  let from = receivedOn;
  const dated = steps.map(({ amount, withinDays }) => {
    const to = receivedOn + withinDays - 1;
    const step = { amount, from: isoDate(from), to: isoDate(to) };
    from = to + 1;
    return step;
  });
  return { steps: dated, afterwards: tariff.afterwards ?? "" };
}

/** A tariff that knows no second rate asks the first again. */
export function stepsOf(tariff: Tariff, rank: Rank) {
  const row = tariff.amounts.find((amounts) => amounts.rank === rank) ?? tariff.amounts[0];
  return [...(row?.steps ?? [])].sort((a, b) => a.withinDays - b.withinDays);
}

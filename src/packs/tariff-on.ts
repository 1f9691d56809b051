import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";
import type { Pack } from "./pack-schema.ts";

/** The tariff of a kind of notice in force on a day. */
export function tariffOn({ tariffs }: Pick<Pack, "tariffs">, notice: Tariff["notice"], day: DayNumber): Tariff | null {
  const inForce = (tariff: Tariff) => {
    const { from, to } = tariff.effective ?? {};
    return (from === undefined || dayOf(from) <= day) && (to === undefined || day <= dayOf(to));
  };
  return tariffs?.findLast((tariff) => tariff.notice === notice && inForce(tariff)) ?? null;
}

import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { CompiledTariff } from "../tariffs/notice-standing.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";

/** The tariff of a kind of notice in force on a day. */
export function tariffOn(
  { tariffs }: { readonly tariffs: readonly CompiledTariff[] },
  notice: Tariff["notice"],
  day: DayNumber,
): CompiledTariff | null {
  const inForce = ({ tariff }: CompiledTariff) => {
    const { from, to } = tariff.effective ?? {};
    return (from === undefined || dayOf(from) <= day) && (to === undefined || day <= dayOf(to));
  };
  return tariffs.findLast((one) => one.tariff.notice === notice && inForce(one)) ?? null;
}

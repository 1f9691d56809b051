import { type DayNumber, isWithin } from "../kernel/dates.ts";
import type { CompiledTariff } from "../tariffs/notice-standing.ts";
import type { Tariff } from "../tariffs/tariff-schema.ts";

/** The tariff of a kind of notice in force on a day. */
export function tariffOn(
  { tariffs }: { readonly tariffs: readonly CompiledTariff[] },
  notice: Tariff["notice"],
  day: DayNumber,
): CompiledTariff | null {
  return tariffs.findLast(({ tariff }) => tariff.notice === notice && isWithin(day, tariff.effective)) ?? null;
}

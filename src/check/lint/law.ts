import { sourcesOf } from "../../clauses/duty.ts";
import type { Source } from "../../clauses/source-schema.ts";
import type { Code } from "../../codes/code-schema.ts";
import { type DayNumber, dayOf } from "../../kernel/dates.ts";
import type { LawEntry } from "../../packs/law-schema.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import type { Tariff } from "../../tariffs/tariff-schema.ts";

/** The law of a day, as a national base states it. */
export interface Law {
  readonly id: string;
  readonly pack: Pack;
  readonly day: DayNumber;
}

/** A value of the law, or null where the base does not state it for that day. */
export function lawValue(law: Law, id: string): LawEntry | null {
  return law.pack.law?.find((entry) => entry.id === id && isInForce(entry, law.day)) ?? null;
}

/** A number of the law, with where it comes from. */
export function lawNumber(law: Law, id: string): { readonly value: number; readonly entry: LawEntry } | null {
  const entry = lawValue(law, id);
  return entry === null || typeof entry.value !== "number" ? null : { value: entry.value, entry };
}

/** The tariffs of a pack in force on the day of the law. */
export function tariffsOn(pack: Pack, law: Law, notice: Tariff["notice"] = "penaltyNotice"): readonly Tariff[] {
  return (pack.tariffs ?? []).filter((tariff) => tariff.notice === notice && isInForce(tariff, law.day));
}

/** The threshold of the national framework, or null where the law of the day has none. */
export function lawThreshold(law: Law) {
  const tariff = tariffsOn(law.pack, law)[0];
  return tariff?.threshold === undefined ? null : { tariff, threshold: tariff.threshold };
}

/** Whether a code may stand in a register on the day of the law, and what the law has in its place where it may not. */
export function codeStanding(law: Law, id: string): "valid" | "unknown" | { readonly ended: Code } {
  const codes = (law.pack.codes ?? []).filter((code) => code.id === id);
  const [first] = codes;
  if (first === undefined) return "unknown";
  return codes.some((code) => isInForce({ effective: code }, law.day)) ? "valid" : { ended: first };
}

interface Dated {
  readonly effective?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
}

export function isInForce({ effective }: Dated, day: DayNumber): boolean {
  if (effective?.from !== undefined && day < dayOf(effective.from)) return false;
  return effective?.to === undefined || day <= dayOf(effective.to);
}

type Sources = Source | readonly Source[] | undefined;

/** Where a provision stands, in one line; where no official text of it was seen, it says so. */
export function provisionOf(source: Sources, otherwise: string): string {
  const lines = sourcesOf(source === undefined ? undefined : Array.isArray(source) ? [...source] : source).flatMap(
    (one) => {
      if (one.section === undefined) return [];
      return [one.confidence === undefined ? one.section : `${one.section}${confidence[one.confidence]}`];
    },
  );
  return lines.length === 0 ? otherwise : lines.join("; ");
}

const confidence: Readonly<Record<NonNullable<Source["confidence"]>, string>> = {
  official: "",
  "official-at-one-remove": " (as quoted from the official text)",
  "local-authority": " (as local authorities state it)",
  inferred: " (inferred)",
};

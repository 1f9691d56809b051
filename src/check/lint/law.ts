import type { Source } from "../../clauses/source-schema.ts";
import type { Code } from "../../codes/code-schema.ts";
import { type DayNumber, isWithin } from "../../kernel/dates.ts";
import type { LawEntry } from "../../packs/law-schema.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import type { Tariff } from "../../tariffs/tariff-schema.ts";

/** The law of a day, as a national base states it. */
export interface Law {
  readonly id: string;
  readonly pack: Pack;
  readonly day: DayNumber;
}

/** A value as a national base states it, and where it stands. */
interface Stated<T> {
  readonly value: T;
  readonly unit: LawEntry["unit"];
  readonly provision: string;
}

function stated(law: Law, id: string, otherwise: string): Stated<number | boolean> | null {
  const entry = law.pack.law?.find((one) => one.id === id && isWithin(law.day, one.effective));
  return entry === undefined ? null : { ...entry, unit: entry.unit, provision: provisionOf(entry.source, otherwise) };
}

/** Where the law of the day says that something is so, or is not so; null where it does not say this. */
export function lawSays(law: Law, id: string, so: boolean, otherwise: string): string | null {
  const entry = stated(law, id, otherwise);
  return entry?.value === so ? entry.provision : null;
}

/** A number of the law, or null where the base does not state it for that day. */
export function lawNumber(law: Law, id: string, otherwise: string): Stated<number> | null {
  const entry = stated(law, id, otherwise);
  return entry === null || typeof entry.value !== "number" ? null : { ...entry, value: entry.value };
}

/** The tariffs of a pack in force on the day of the law. */
export function tariffsOn(pack: Pack, law: Law, notice: Tariff["notice"] = "penaltyNotice"): readonly Tariff[] {
  return (pack.tariffs ?? []).filter((tariff) => tariff.notice === notice && isWithin(law.day, tariff.effective));
}

/** The threshold of the national framework, or null where the law of the day has none. */
export function lawThreshold(law: Law) {
  const [tariff] = tariffsOn(law.pack, law);
  if (tariff?.threshold === undefined) return null;
  return { threshold: tariff.threshold, provision: provisionOf(tariff.source, NATIONAL_FRAMEWORK) };
}

export const NATIONAL_FRAMEWORK = "national framework for penalty notices";

/** Whether a code may stand in a register on the day of the law, and what the law has in its place where it may not. */
export function codeStanding(law: Law, id: string): "valid" | "unknown" | { readonly ended: Code } {
  const codes = (law.pack.codes ?? []).filter((code) => code.id === id);
  const [first] = codes;
  if (first === undefined) return "unknown";
  return codes.some((code) => isWithin(law.day, code)) ? "valid" : { ended: first };
}

type Sources = Source | readonly Source[] | undefined;

/** Where a provision stands, in one line; where no official text of it was seen, it says so. */
export function provisionOf(source: Sources, otherwise: string): string {
  const lines = [source ?? []]
    .flat()
    .flatMap((one) => (one.section === undefined ? [] : `${one.section}${confidence[one.confidence ?? "official"]}`));
  return lines.length === 0 ? otherwise : lines.join("; ");
}

const confidence: Readonly<Record<NonNullable<Source["confidence"]>, string>> = {
  official: "",
  "official-at-one-remove": " (as quoted from the official text)",
  "local-authority": " (as local authorities state it)",
  inferred: " (inferred)",
};

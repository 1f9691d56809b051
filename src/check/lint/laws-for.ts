import { type DayNumber, dayOf, isWithin } from "../../kernel/dates.ts";
import { isRecord } from "../../kernel/parse.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { basesById, type ParseOptions, parsePack } from "../../packs/parse-pack.ts";
import type { Law } from "./law.ts";

interface Dates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface LawOptions extends ParseOptions {
  readonly law?: string | undefined;
  readonly on?: string | undefined;
}

/** The laws a pack is held against, the latest first: the one named, or every national base in force within the pack's own dates. */
export function lawsFor(pack: Pack, options: LawOptions): readonly Law[] {
  const bases = basesById(options.bases);
  const nationals = [...bases].flatMap(([id, json]) => nationalPack(id, json, pack, options));
  const from = pack.effective?.from ?? baseFrom(pack.extends, bases);
  const laws = nationals.flatMap((law): Law[] => {
    const day = dayWithin(law, { ...pack.effective, from }, options);
    return day === null ? [] : [{ id: law.id, pack: law, day }];
  });
  return laws.sort((a, b) => b.day - a.day);
}

/** A pack that states no first day is in force no earlier than what it builds on. */
function baseFrom(base: string | undefined, bases: ReadonlyMap<string, unknown>): string | undefined {
  const json = base === undefined ? undefined : bases.get(base);
  if (!isRecord(json)) return undefined;
  const { effective, extends: further } = json;
  const from = isRecord(effective) ? effective["from"] : undefined;
  return typeof from === "string"
    ? from
    : typeof further === "string" && further !== base
      ? baseFrom(further, bases)
      : undefined;
}

function nationalPack(id: string, json: unknown, pack: Pack, options: LawOptions): readonly Pack[] {
  if (id === pack.id || (options.law !== undefined && id !== options.law) || !isNational(json)) return [];
  const parsed = parsePack(json, options);
  return parsed.ok ? [parsed.pack] : [];
}

function isNational(json: unknown): boolean {
  return isRecord(json) && json["phase"] === "national";
}

/** The first day on which both law and pack are in force, or the day asked about; null where there is none. */
function dayWithin(law: Pack, dates: Dates, { law: named, on }: LawOptions): DayNumber | null {
  const starts = [law.effective?.from, ...(named === undefined ? [dates.from] : [])].flatMap((from) =>
    from === undefined ? [] : [dayOf(from)],
  );
  const first = Math.max(...starts, 0);
  if (on !== undefined) return isWithin(dayOf(on), law.effective) ? dayOf(on) : named === undefined ? null : first;
  if (named !== undefined) return first;
  const ends = [law.effective?.to, dates.to].flatMap((to) => (to === undefined ? [] : [dayOf(to)]));
  return first <= Math.min(...ends, Infinity) ? first : null;
}

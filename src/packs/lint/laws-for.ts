import { type DayNumber, dayOf } from "../../kernel/dates.ts";
import type { Pack } from "../pack-schema.ts";
import { basesById, type ParseOptions, parsePack } from "../parse-pack.ts";
import { isInForce, type Law } from "./law.ts";

interface LawOptions extends ParseOptions {
  readonly law?: string | undefined;
  readonly on?: string | undefined;
}

/** The laws a pack is held against, the latest first: the one named, or every national base in force within the pack's own dates. */
export function lawsFor(pack: Pack, options: LawOptions): readonly Law[] {
  const nationals = [...basesById(options.bases)].flatMap(([id, json]) => nationalPack(id, json, pack, options));
  const laws = nationals.flatMap((law): Law[] => {
    const day = dayWithin(law, pack, options);
    return day === null ? [] : [{ id: law.id, pack: law, day }];
  });
  return laws.sort((a, b) => b.day - a.day);
}

function nationalPack(id: string, json: unknown, pack: Pack, options: LawOptions): readonly Pack[] {
  if (id === pack.id || (options.law !== undefined && id !== options.law) || !isNational(json)) return [];
  const parsed = parsePack(json, options);
  return parsed.ok ? [parsed.pack] : [];
}

function isNational(json: unknown): boolean {
  return typeof json === "object" && json !== null && "phase" in json && json.phase === "national";
}

/** The first day on which both law and pack are in force, or the day asked about; null where there is none. */
function dayWithin(law: Pack, pack: Pack, { law: named, on }: LawOptions): DayNumber | null {
  const starts = [law.effective?.from, ...(named === undefined ? [pack.effective?.from] : [])].flatMap((from) =>
    from === undefined ? [] : [dayOf(from)],
  );
  const first = Math.max(...starts, 0);
  if (on !== undefined) return isInForce(law, dayOf(on)) ? dayOf(on) : named === undefined ? null : first;
  if (named !== undefined) return first;
  const ends = [law.effective?.to, pack.effective?.to].flatMap((to) => (to === undefined ? [] : [dayOf(to)]));
  return first <= Math.min(...ends, Infinity) ? first : null;
}

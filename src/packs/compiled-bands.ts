import { type Call, compileCall } from "../conditions/call.ts";
import type { Place } from "../facts/place.ts";
import { compare, decimal, type Exact } from "../kernel/exact.ts";
import { isExact, known, type Reading } from "../record/reading.ts";
import type { Band, BandSet } from "./band-schema.ts";

/** A set of bands with its measure compiled. */
export interface CompiledBands {
  readonly set: BandSet;
  readonly measure: Call;
  readonly edges: readonly Exact[];
}

export function compileBands(set: BandSet): CompiledBands {
  return { set, measure: compileCall(set.measure), edges: set.bands.flatMap(edgesOf).map(decimal) };
}

/** The edges a band states. */
export function edgesOf({ atLeast, moreThan, atMost, below }: Band): readonly number[] {
  return [atLeast, moreThan, atMost, below].flatMap((edge) => edge ?? []);
}

/** Whether a value lies in a band, each edge as it is stated. */
export function liesIn(band: Band, value: Exact): boolean {
  const side = (edge: number) => compare(value, decimal(edge));
  if (band.atLeast !== undefined && side(band.atLeast) < 0) return false;
  if (band.moreThan !== undefined && side(band.moreThan) <= 0) return false;
  if (band.atMost !== undefined && side(band.atMost) > 0) return false;
  return band.below === undefined || side(band.below) < 0;
}

/** The bands a value lies in: none in a gap; where bands overlap, all of them, or only the most severe where the set says so. */
export function bandsOf(compiled: CompiledBands, value: Exact): readonly Band[] {
  const hit = compiled.set.bands.filter((band) => liesIn(band, value));
  return compiled.set.overlap === "mostSevere" ? hit.slice(-1) : hit;
}

/** The band of a set as a condition reads it. */
export function bandReading(compiled: CompiledBands, place: Place): Reading {
  return bandOf(compiled, compiled.measure.read(place));
}

/** The band in which what was measured lies. */
export function bandOf(compiled: CompiledBands, measured: Reading): Reading {
  if (measured.kind === "missing") return measured;
  if (measured.kind === "atLeast") return { kind: "missing", missing: measured.missing };
  if (measured.kind === "known")
    return isExact(measured.value) ? named(bandsOf(compiled, measured.value)) : known(null);
  const [ifPresent, ifAbsent] = [bandsOf(compiled, measured.ifPresent), bandsOf(compiled, measured.ifAbsent)];
  const same =
    ifPresent.length === ifAbsent.length && ifPresent.every((band, index) => band.id === ifAbsent[index]?.id);
  return same ? named(ifPresent) : { kind: "missing", missing: measured.missing };
}

function named(bands: readonly Band[]): Reading {
  const [first, second] = bands;
  if (first === undefined) return known(null);
  return second === undefined ? known(first.id) : known({ several: bands.map((band) => band.id) });
}

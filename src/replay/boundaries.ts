import { entriesOf } from "../clauses/entry.ts";
import type { Call, CompiledLeaf } from "../conditions/call.ts";
import { type CompiledCondition, compileCondition, type Readings } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import { approximate, compare, type Exact, whole } from "../kernel/exact.ts";
import type { Policy } from "../packs/policy.ts";
import { isExact, known, missing, type Reading } from "../record/reading.ts";
import { inOneForm } from "./one-form.ts";

/** A figure at which two policies say different things of the same rule. */
export interface Boundary {
  /** `rule-id` or `ladder-id/stage`. */
  readonly rule: string;
  /** The figure that stands at its threshold, as `fact params`. */
  readonly figure: string;
  readonly at: number;
  readonly a: Truth;
  readonly b: Truth;
  /** The other figures of the case. */
  readonly given: Readonly<Record<string, number | boolean | string>>;
}

const MOST_CASES = 20_000;

/**
 * The cases in which the rules two policies share part, found at the thresholds of both: for every number a rule of either is compared
 * with, that number and its neighbours on both sides (a tenth for a percentage, one for a count).
 */
export function boundaries(a: Policy, b: Policy): Boundary[] {
  return pairsOf(a, b).flatMap(boundariesOf);
}

/** Rules of both that look at too many figures for every case to be tried. */
export function untried(a: Policy, b: Policy): string[] {
  return pairsOf(a, b).flatMap(({ rule, cases }) => (cases > MOST_CASES ? [rule] : []));
}

/** A rule two policies share, and every figure either looks at for it. */
interface Pair {
  readonly rule: string;
  readonly a: CompiledCondition;
  readonly b: CompiledCondition;
  readonly figures: readonly Figure[];
  readonly cases: number;
}

function pairsOf(a: Policy, b: Policy): readonly Pair[] {
  const theirs = new Map(compiledInOneForm(b));
  return compiledInOneForm(a).flatMap(([rule, own]) => {
    const other = theirs.get(rule);
    if (other === undefined) return [];
    const figures = figuresOf([...own.leaves, ...other.leaves]);
    return [
      { rule, a: own, b: other, figures, cases: figures.reduce((count, { values }) => count * values.length, 1) },
    ];
  });
}

/** Attendance and absence are one figure, so that no case has 90.1% of the one and 10% of the other. */
function compiledInOneForm({ pack, shared }: Policy): readonly (readonly [string, CompiledCondition])[] {
  const plain = new Map([...shared].map(([name, when]) => [name, inOneForm(when)]));
  return entriesOf(pack).flatMap(({ kind, name, when }) =>
    when === undefined || kind === "exit" ? [] : [[name, compileCondition(inOneForm(when), plain)] as const],
  );
}

interface Figure {
  readonly call: Call;
  readonly values: readonly Reading[];
  readonly numeric: boolean;
}

function boundariesOf({ rule, a, b, figures, cases }: Pair): Boundary[] {
  if (!figures.some((figure) => figure.numeric) || cases > MOST_CASES) return [];
  const found = new Map<string, Boundary>();
  for (const assigned of assignments(figures)) {
    const readings: Readings = { read: (call) => assigned.get(call.id) ?? missing("notSupplied", call.key) };
    const [ofA, ofB] = [a.truth(readings), b.truth(readings)];
    if (ofA === ofB) continue;
    for (const { call, numeric } of figures) {
      const at = numberOf(assigned.get(call.id));
      const key = JSON.stringify([call.id, at, ofA, ofB]);
      if (!numeric || at === null || found.has(key)) continue;
      found.set(key, { rule, figure: call.id, at, a: ofA, b: ofB, given: othersOf(figures, assigned, call) });
    }
  }
  return [...found.values()].sort((one, other) =>
    one.figure === other.figure ? one.at - other.at : one.figure < other.figure ? -1 : 1,
  );
}

/** Every figure the comparisons look at, and the values worth trying for it. */
function figuresOf(leaves: readonly CompiledLeaf[]): Figure[] {
  const calls = new Map<string, Call>();
  for (const { call, other } of leaves)
    for (const one of other === null ? [call] : [call, other]) if (!calls.has(one.id)) calls.set(one.id, one);
  return [...calls.values()].map((call) => {
    const own = leaves.filter((leaf) => leaf.call.id === call.id || leaf.other?.id === call.id);
    const tried = own.flatMap(({ other, literals }) =>
      other === null ? literals.flatMap((literal) => tryAround(call, literal)) : eitherSide,
    );
    const thresholds = exactsIn(own.flatMap(({ literals }) => literals));
    const different = new Map(tried.map((reading) => [JSON.stringify(reading), reading])).values();
    const all = [...different, ...between(call, thresholds).map(known)];
    return {
      call,
      values: all.length === 0 ? [missing("notSupplied", call.key)] : all,
      numeric: all.some((reading) => numberOf(reading) !== null),
    };
  });
}

/** Two figures compared with each other: below, equal and above. */
const eitherSide = [89, 90, 91].map((n) => known(whole(n)));

/** The numbers among some readings. */
export function exactsIn(readings: readonly Reading[]): readonly Exact[] {
  return readings.flatMap((one) => (one.kind === "known" && isExact(one.value) ? [one.value] : []));
}

function tryAround(call: Call, literal: Reading): Reading[] {
  if (literal.kind !== "known") return [];
  const { value } = literal;
  if (typeof value === "boolean") return [known(true), known(false)];
  return isExact(value) ? neighbours(call, value).map(known) : [literal, known("something else")];
}

/** A threshold, and the values just below and above it. */
export function neighbours(call: Call, value: Exact): Exact[] {
  const { step, signed } = call.scale ?? plain;
  const by = (times: number): Exact => ({ n: value.n * step.d + times * step.n * value.d, d: value.d * step.d });
  return [by(-1), by(0), by(1)].filter((one) => one.n >= 0 || signed).map(lowest);
}

/** An answer may be a number, of which nothing is said. */
const plain = { step: whole(1), signed: false };

/** Between two thresholds that lie closer than a step, the two may part unseen. */
export function between(call: Call, values: readonly Exact[]): Exact[] {
  if (call.type === "number" && call.scale?.whole === true) return [];
  const sorted = [...values].sort(compare);
  return sorted.flatMap((value, index) => {
    const next = sorted[index + 1];
    if (next === undefined || compare(value, next) === 0) return [];
    return [lowest({ n: value.n * next.d + next.n * value.d, d: 2 * value.d * next.d })];
  });
}

/** The same number has one form only, so that neighbours of two thresholds that meet are one case. */
function lowest({ n, d }: Exact): Exact {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const by = Math.max(1, divisor(Math.abs(n), d));
  return { n: n / by, d: d / by };
}

function* assignments(
  figures: readonly Figure[],
  from = 0,
  assigned: ReadonlyMap<string, Reading> = new Map(),
): Generator<ReadonlyMap<string, Reading>> {
  const figure = figures[from];
  if (figure === undefined) yield assigned;
  else
    for (const value of figure.values)
      yield* assignments(figures, from + 1, new Map([...assigned, [figure.call.id, value]]));
}

function numberOf(reading: Reading | undefined): number | null {
  return reading?.kind === "known" && isExact(reading.value) ? approximate(reading.value) : null;
}

function othersOf(figures: readonly Figure[], assigned: ReadonlyMap<string, Reading>, but: Call): Boundary["given"] {
  const others = figures.flatMap(({ call }) => {
    const reading = assigned.get(call.id);
    const value = numberOf(reading) ?? (reading?.kind === "known" ? reading.value : null);
    if (call.id === but.id || typeof value === "object") return [];
    const isAlone = figures.filter((figure) => figure.call.key === call.key).length === 1;
    return [[isAlone ? call.key : call.id, value] as const];
  });
  return Object.fromEntries(others);
}

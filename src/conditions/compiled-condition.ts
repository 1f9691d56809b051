import { Place } from "../facts/place.ts";
import type { Rest } from "../facts/traits.ts";
import { known, type Reading } from "../record/reading.ts";
import { type Call, type CompiledLeaf, compileCall, isFactValue } from "./call.ts";
import { compareWith } from "./compare-readings.ts";
import { type Condition, isLeaf, type Leaf } from "./condition-schema.ts";
import { literalValue, type Scalar } from "./literal.ts";
import { truthAround } from "./stretches.ts";
import { negate, stronger, type Truth, weaker } from "./truth.ts";

/** Where readings come from: a pupil's circumstances, or an example's figures. */
export interface Readings {
  readonly read: (call: Call) => Reading;
  /** The truth of a shared condition where it is given outright. */
  readonly given?: (name: string) => Truth | undefined;
}

/** What a condition came to, and how. */
export type Trace =
  | {
      readonly kind: "leaf";
      readonly truth: Truth;
      readonly leaf: CompiledLeaf;
      readonly left: Reading;
      readonly right: readonly Reading[];
    }
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly parts: readonly Trace[] }
  | { readonly kind: "not"; readonly truth: Truth; readonly part: Trace }
  | { readonly kind: "shared"; readonly truth: Truth; readonly name: string; readonly part: Trace | null };

/** A condition compiled once: its truth, quickly, or its truth with the way it came about. */
export interface CompiledCondition {
  /** How much there is to read at most; what is cheap is asked first, since the order never matters. */
  readonly cost: number;
  readonly truth: (readings: Readings) => Truth;
  readonly trace: (readings: Readings) => Trace;
  readonly leaves: readonly CompiledLeaf[];
}

/** Shared conditions by their sentence. */
export type SharedConditions = ReadonlyMap<string, Condition>;

/** Compiles a condition that has been checked. Shared conditions must not call each other in a circle. */
export function compileCondition(condition: Condition, shared: SharedConditions): CompiledCondition {
  if (isLeaf(condition)) return compileLeaf(condition);
  if ("not" in condition) return compileNot(compileCondition(condition.not, shared));
  if ("condition" in condition) return compileShared(condition.condition, shared);
  const [kind, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  return compileGroup(
    kind,
    parts.map((part) => compileCondition(part, shared)),
  );
}

function compileGroup(kind: "all" | "any", parts: readonly CompiledCondition[]): CompiledCondition {
  const [start, stop, join]: [Truth, Truth, (a: Truth, b: Truth) => Truth] =
    kind === "all" ? ["satisfied", "notSatisfied", weaker] : ["notSatisfied", "satisfied", stronger];
  const cheapest = [...parts].sort((a, b) => a.cost - b.cost);
  return {
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
    leaves: parts.flatMap((part) => part.leaves),
    truth: (readings) => {
      let truth: Truth = start;
      for (const part of cheapest) {
        truth = join(truth, part.truth(readings));
        if (truth === stop) return truth;
      }
      return truth;
    },
    trace: (readings) => {
      const traces = parts.map((part) => part.trace(readings));
      return { kind, parts: traces, truth: traces.reduce<Truth>((truth, trace) => join(truth, trace.truth), start) };
    },
  };
}

function compileNot(part: CompiledCondition): CompiledCondition {
  return {
    cost: part.cost,
    leaves: part.leaves,
    truth: (readings) => negate(part.truth(readings)),
    trace: (readings) => {
      const trace = part.trace(readings);
      return { kind: "not", part: trace, truth: negate(trace.truth) };
    },
  };
}

function compileShared(name: string, shared: SharedConditions): CompiledCondition {
  const condition = shared.get(name);
  if (condition === undefined) throw new RangeError(`no shared condition: ${name}`);
  const part = compileCondition(condition, shared);
  return {
    cost: part.cost,
    leaves: part.leaves,
    truth: (readings) => readings.given?.(name) ?? part.truth(readings),
    trace: (readings) => {
      const given = readings.given?.(name);
      const trace = given === undefined ? part.trace(readings) : null;
      return { kind: "shared", name, part: trace, truth: given ?? trace?.truth ?? "undetermined" };
    },
  };
}

function compileLeaf(leaf: Leaf): CompiledCondition {
  const call = compileCall(leaf);
  const other = isFactValue(leaf.value) ? compileCall(leaf.value) : null;
  const literals = other === null ? literalsOf(leaf).map(known) : [];
  const compiled: CompiledLeaf = { leaf, call, other, literals };
  const holds = (left: Reading, right: readonly Reading[]): Truth => compareWith(leaf.operator, left, right);
  const rightOf = (readings: Readings) => (other === null ? literals : [readings.read(other)]);
  const truthAt = (readings: Readings) => holds(readings.read(call), rightOf(readings));
  return {
    cost: costOf(call) + (other === null ? 0 : costOf(other)),
    leaves: [compiled],
    truth: (readings) => {
      const way = readings instanceof Place ? readings.watching : null;
      return readings instanceof Place && way !== null
        ? truthAround(compiled, readings, way, truthAt)
        : truthAt(readings);
    },
    trace: (readings) => {
      const [left, right] = [readings.read(call), rightOf(readings)];
      return { kind: "leaf", leaf: compiled, left, right, truth: holds(left, right) };
    },
  };
}

/** What a figure takes to read, by what it rests on: least where nothing has to be looked up, most where sessions are gone through one by one. */
function costOf({ rests }: Call): number {
  return rests.reduce((sum, { kind }) => sum + COSTS[kind], 0);
}

const COSTS: Readonly<Record<Rest["kind"], number>> = {
  answer: 1,
  absence: 1,
  clock: 1,
  dates: 1,
  schoolAge: 1,
  events: 3,
  notices: 3,
  period: 3,
  periods: 3,
  day: 3,
  requests: 3,
  ladder: 6,
  sessions: 8,
  bands: 8,
  noticeLimit: 8,
  lessons: 20,
  run: 20,
  earlierSettings: 20,
  group: 50,
};

function literalsOf(leaf: Leaf) {
  const values: readonly Scalar[] = Array.isArray(leaf.value)
    ? leaf.value
    : isFactValue(leaf.value)
      ? []
      : [leaf.value];
  return values.map((value) => literalValue(leaf.fact, value));
}

/** The way a condition came about at a place; what several conditions ask there is read once. */
export function traceOf(condition: CompiledCondition, place: Place): Trace {
  return condition.trace(place);
}

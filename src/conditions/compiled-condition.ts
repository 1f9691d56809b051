import { catalogue, type FactName, isFactName } from "../facts/catalogue.ts";
import type { Bound } from "../facts/fact.ts";
import type { Place } from "../facts/place.ts";
import { isRecord } from "../kernel/parse.ts";
import { known, type Reading } from "../record/reading.ts";
import { compareWith } from "./compare-readings.ts";
import { type Condition, type FactValue, isLeaf, type Leaf } from "./condition-schema.ts";
import { literalValue, type Scalar } from "./literal.ts";
import { truthAround } from "./stretches.ts";
import { negate, stronger, type Truth, weaker } from "./truth.ts";

/** A fact as a condition calls it. */
export interface Call extends Bound {
  /** How examples and sentences name it. */
  readonly key: string;
  readonly fact: FactName;
  readonly params: Readonly<Record<string, unknown>>;
  /** The same for every call of the fact with the same parameters. */
  readonly id: string;
}

/** Where readings come from: a pupil's circumstances, or an example's figures. */
export interface Readings {
  readonly read: (call: Call) => Reading;
  /** The truth of a comparison, for whoever has to know how long it has been so; the readings alone decide where left out. */
  readonly compared?: (leaf: CompiledLeaf, truthAt: (readings: Readings) => Truth) => Truth;
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
  readonly truth: (readings: Readings) => Truth;
  readonly trace: (readings: Readings) => Trace;
  readonly leaves: readonly CompiledLeaf[];
}

export interface CompiledLeaf {
  readonly leaf: Leaf;
  readonly call: Call;
  /** The fact on the other side, where the value is one. */
  readonly other: Call | null;
  readonly literals: readonly Reading[];
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
  return {
    leaves: parts.flatMap((part) => part.leaves),
    truth: (readings) => {
      let truth: Truth = start;
      for (const part of parts) {
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
    leaves: [compiled],
    truth: (readings) => (readings.compared === undefined ? truthAt(readings) : readings.compared(compiled, truthAt)),
    trace: (readings) => {
      const [left, right] = [readings.read(call), rightOf(readings)];
      return { kind: "leaf", leaf: compiled, left, right, truth: holds(left, right) };
    },
  };
}

function literalsOf(leaf: Leaf) {
  const values: readonly Scalar[] = Array.isArray(leaf.value)
    ? leaf.value
    : isFactValue(leaf.value)
      ? []
      : [leaf.value];
  return values.map((value) => literalValue(leaf.fact, value));
}

function isFactValue(value: Leaf["value"]): value is FactValue {
  return isRecord(value);
}

export function compileCall(call: FactValue): Call {
  if (!isFactName(call.fact)) throw new RangeError(`no such fact: ${call.fact}`);
  const params = call.params ?? {};
  return {
    ...catalogue[call.fact].bind(params),
    key: call.name ?? call.fact,
    fact: call.fact,
    params,
    id: callId(call),
  };
}

/** The same for every call of a fact with the same parameters. */
export function callId({ fact, params = {} }: FactValue): string {
  return `${fact} ${JSON.stringify(params)}`;
}

/** Readings taken from a pupil's circumstances; what several conditions ask is read once. */
export function readingsFrom(place: Place): Readings {
  const read = (call: Call) => place.reading(call.id, call.read);
  if (!place.isWatched) return { read };
  return {
    read,
    compared: (leaf, truthAt) =>
      truthAround(leaf, place, (there) => truthAt({ read: (call) => there.reading(call.id, call.read) })),
  };
}

export function traceOf(condition: CompiledCondition, place: Place): Trace {
  return condition.trace(readingsFrom(place));
}

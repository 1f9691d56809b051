import type { Condition, Leaf } from "../../src/conditions/condition-schema.ts";
import type { Truth } from "../../src/conditions/truth.ts";
import type { Reading, Value } from "../../src/record/reading.ts";

/**
 * What a condition means, said a second time and as plainly as possible: a reading is the list of values it may turn out to have, and a
 * comparison is settled where it comes to the same for every one of them. Numbers are whole sixths.
 */
export type Look = (fact: string, params: Leaf["params"]) => Reading;
export type Named = ReadonlyMap<string, Condition>;

const TRUTHS: readonly Truth[] = ["notSatisfied", "undetermined", "satisfied"];
export const specified = (condition: Condition, named: Named, look: Look): Truth =>
  TRUTHS[rank(condition, named, look)] ?? "undetermined";

/** 0 does not hold, 1 cannot be known, 2 holds. */
function rank(condition: Condition, named: Named, look: Look): number {
  if ("all" in condition) return Math.min(...condition.all.map((part) => rank(part, named, look)));
  if ("any" in condition) return Math.max(...condition.any.map((part) => rank(part, named, look)));
  if ("not" in condition) return 2 - rank(condition.not, named, look);
  if ("fact" in condition) return rankOfLeaf(condition, look);
  const meant = named.get(condition.condition);
  return meant === undefined ? 1 : rank(meant, named, look);
}

function rankOfLeaf({ fact, params, operator, value }: Leaf, look: Look): number {
  const left = look(fact, params);
  const right: Reading[] = Array.isArray(value)
    ? value.map((one) => literal(fact, one))
    : [typeof value === "object" && value !== null ? look(value.fact, value.params) : literal(fact, value)];
  if (operator === "isNot" || operator === "noneOf")
    return 2 - rankOfLeaf({ fact, params, operator: "oneOf", value }, look);
  if (operator === "is" || operator === "oneOf") {
    const others = right.map((one) => everyValue(one));
    return settled(
      everyValue(left).map((a) => Math.max(...others.map((values) => settled(values.map((b) => same(a, b)))))),
    );
  }
  const [other = left] = right;
  // Gaps are filled the same way on both sides.
  const filled = ["ifPresent", "ifAbsent"] as const;
  return settled(
    filled.flatMap((how) => values(left, how).flatMap((a) => values(other, how).map((b) => ordered(operator, a, b)))),
  );
}

const settled = (ranks: readonly number[]): number => (ranks.every((one) => one === ranks[0]) ? (ranks[0] ?? 1) : 1);

type Plain = number | string | boolean | { readonly order: readonly string[]; readonly at: number } | null;
const UNKNOWN = "\u0000unknown";
const HIGHEST = 6 * 20;
const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const sixths = ({ n, d }: { readonly n: number; readonly d: number }): number => (6 * n) / d;

function values(reading: Reading, how: "ifPresent" | "ifAbsent"): readonly Plain[] {
  return reading.kind === "between" ? [sixths(reading[how])] : everyValue(reading);
}

function everyValue(reading: Reading): readonly Plain[] {
  if (reading.kind === "missing") return [UNKNOWN];
  if (reading.kind === "atLeast") return upTo(sixths(reading.least), HIGHEST);
  if (reading.kind === "known") return plain(reading.value);
  const [a, b] = [sixths(reading.ifPresent), sixths(reading.ifAbsent)];
  return upTo(Math.min(a, b), Math.max(a, b));
}

function plain(value: Value): readonly Plain[] {
  if (typeof value !== "object" || value === null) return [value ?? "none"];
  if ("several" in value) return value.several;
  return ["order" in value ? value : sixths(value)];
}

function literal(fact: string, value: unknown): Reading {
  if (typeof value === "number") return { kind: "known", value: { n: value * 6, d: 6 } };
  if (fact === "clock") return { kind: "known", value: { n: Number(String(value).slice("00:00:".length)), d: 1 } };
  return { kind: "known", value: typeof value === "boolean" || value === null ? value : String(value) };
}

/** The place of a value in the ladder of another, where it has one. */
function place(value: Plain, order: readonly string[]): number | null {
  if (typeof value === "object" && value !== null) return value.at;
  if (value === "none") return -1;
  return typeof value === "string" && order.includes(value) ? order.indexOf(value) : null;
}

function numbers(a: Plain, b: Plain): readonly [number, number] | null {
  if (a === UNKNOWN || b === UNKNOWN) return null;
  if (typeof a === "number" && typeof b === "number") return [a, b];
  const at = typeof a === "object" && a !== null ? place(b, a.order) : null;
  return at === null || typeof a !== "object" || a === null ? null : [a.at, at];
}

function same(a: Plain, b: Plain): number {
  const pair = numbers(a, b) ?? numbers(b, a);
  if (pair !== null) return pair[0] === pair[1] ? 2 : 0;
  if (a === UNKNOWN || b === UNKNOWN || typeof a !== typeof b || typeof a === "object") return 1;
  return a === b ? 2 : 0;
}

function ordered(operator: Leaf["operator"], a: Plain, b: Plain): number {
  const pair = numbers(a, b);
  if (pair === null) return 1;
  const side = Math.sign(pair[0] - pair[1]);
  const holds = { atLeast: side >= 0, moreThan: side > 0, atMost: side <= 0, below: side < 0 };
  return operator in holds && Reflect.get(holds, operator) === true ? 2 : 0;
}

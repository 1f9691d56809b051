import { compare, type Exact } from "../kernel/exact.ts";

/** Why something is not known: its time has not come, it was not supplied, or a person has not answered. */
export type Why = "notYet" | "notSupplied" | "unanswered";

/** What is missing, and why. */
export interface Missing {
  readonly why: Why;
  readonly what: string;
}

/** A value with a place in an order of its own: a stage among the stages of its ladder. */
export interface Placed {
  readonly order: readonly string[];
  readonly at: number;
}

/** Several values at once: the bands a rate lies in where bands overlap. */
export interface Several {
  readonly several: readonly string[];
}

export type Value = Exact | string | boolean | null | Placed | Several;

/** What a fact says: a value; two values, as the gaps are read as present or as absent; a least value; or nothing yet. */
export type Reading =
  | { readonly kind: "known"; readonly value: Value }
  | { readonly kind: "between"; readonly ifPresent: Exact; readonly ifAbsent: Exact; readonly missing: Missing }
  | { readonly kind: "atLeast"; readonly least: Exact; readonly missing: Missing }
  | { readonly kind: "missing"; readonly missing: Missing };

export function known(value: Value): Reading {
  return { kind: "known", value };
}

export function missing(why: Why, what: string): Reading {
  return { kind: "missing", missing: { why, what } };
}

/** A reading whose gaps matter only where the two ways of filling them differ. */
export function between(ifPresent: Exact, ifAbsent: Exact, gaps: Missing): Reading {
  return compare(ifPresent, ifAbsent) === 0
    ? known(ifPresent)
    : { kind: "between", ifPresent, ifAbsent, missing: gaps };
}

export function isExact(value: Value): value is Exact {
  return typeof value === "object" && value !== null && "d" in value;
}

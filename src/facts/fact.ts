import type { z } from "zod";
import type { Reading } from "../history/reading.ts";
import type { Circumstances } from "./circumstances.ts";

/** What kind of value a fact has, and so which operators may follow it. */
export type FactType = "number" | "percent" | "boolean" | "text" | "stage" | "bands" | "time";

/** Where a fact may be used: anywhere, or only in rules that speak of one kind of thing. */
export type FactScope = "any" | "pupil" | "absence" | "parent" | "leaveRequest" | "group";

interface FactText {
  /** What it is, in one line. */
  readonly title: string;
  readonly type: FactType;
  /** What the number counts, in the plural; empty where there is nothing to count. */
  readonly unit: string;
  readonly scope: FactScope;
  /** When there is no value, and why. */
  readonly missing: string;
}

interface FactDefinition<P> extends FactText {
  readonly params: z.ZodType<P>;
  readonly read: (params: P, circumstances: Circumstances) => Reading;
}

/** A fact with its parameters given. */
export type Bound = (circumstances: Circumstances) => Reading;

/** One line of the catalogue. */
export interface Fact extends FactText {
  readonly params: z.ZodType;
  /** Fixes the parameters; they must already have been checked with `params`. */
  readonly bind: (params: unknown) => Bound;
}

export function defineFact<P>(definition: FactDefinition<P>): Fact {
  const { read, params, ...text } = definition;
  return Object.freeze({
    ...text,
    params,
    bind: (given: unknown) => {
      const checked = params.parse(given ?? {});
      return (circumstances: Circumstances) => read(checked, circumstances);
    },
  });
}

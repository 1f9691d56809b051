import type { z } from "zod";
import { type Of, ofSchema } from "../codes/classes.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Reading } from "../record/reading.ts";
import type { Window } from "../record/window-kind.ts";
import type { CountParams } from "./counting.ts";
import type { Place } from "./place.ts";
import type { Drift, Rest, Scale } from "./traits.ts";

/** What kind of value a fact has, and so which operators may follow it. */
export type FactType = "number" | "percent" | "boolean" | "text" | "stage" | "bands" | "time";

/** Where a fact may be used: anywhere, or only in rules that speak of one kind of thing. */
export type FactScope = "any" | "pupil" | "absence" | "parent" | "leaveRequest" | "group";

interface Traits {
  /** What it is, in one line. */
  readonly title: string;
  readonly type: FactType;
  /** What its number is like; null of a fact that is no number. */
  readonly scale: Scale | null;
  readonly scope: FactScope;
  /** When there is no value, and why. */
  readonly missing: string;
  /** What becomes of it between the days on which what it rests on changes. */
  readonly drift: Drift;
}

interface FactDefinition<P> extends Traits {
  readonly params: z.ZodType<P>;
  /** All that a reading rests on beyond what is handed in with the pupil: so it tells when a reading can change. */
  readonly rests: (params: P) => readonly Rest[];
  readonly read: (params: P, place: Place) => Reading;
  /** The plain count of sessions that it is, if it is one: what sessions to come raise one by one. */
  readonly count?: (params: P) => CountParams | null;
}

/** A fact with its parameters given. */
export interface Bound extends Traits {
  /** Which sessions it counts, and in which window, where its parameters say so. */
  readonly of: Of | null;
  readonly window: Window | null;
  readonly count: CountParams | null;
  readonly rests: readonly Rest[];
  readonly read: (place: Place) => Reading;
}

/** One line of the catalogue. */
export interface Fact extends Traits {
  readonly params: z.ZodType;
  /** Fixes the parameters; they must already have been checked with `params`. */
  readonly bind: (params: unknown) => Bound;
}

export function defineFact<P extends object>(definition: FactDefinition<P>): Fact {
  const { read, rests, count, params, ...traits } = definition;
  return Object.freeze({
    ...traits,
    params,
    bind: (given: unknown) => {
      const checked = params.parse(given ?? {});
      const { of, window }: { of?: unknown; window?: unknown } = checked;
      return {
        ...traits,
        of: isOf(of) ? of : null,
        window: isWindow(window) ? window : null,
        count: count?.(checked) ?? null,
        rests: rests(checked),
        read: (place: Place) => read(checked, place),
      };
    },
  });
}

function isOf(value: unknown): value is Of {
  return ofSchema.safeParse(value).success;
}

function isWindow(value: unknown): value is Window {
  return isRecord(value) && typeof value["kind"] === "string";
}

import type { Length, Period } from "../calendar/length.ts";
import type { Of } from "../codes/classes.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { type Exact, whole } from "../kernel/exact.ts";
import { END_OF_DAY } from "../kernel/times.ts";
import type { Move } from "../record/span.ts";
import { edgesOf } from "../record/window.ts";
import type { EventRef, Window } from "../record/window-kind.ts";

/** What a number is like, so that whoever compares, spreads or repeats it need not know which fact it is. */
export interface Scale {
  /** What the number counts, in the plural; empty where there is nothing to count. */
  readonly unit: string;
  readonly whole: boolean;
  /** Whether it may fall below nought. */
  readonly signed: boolean;
  /** The least by which two values are told apart at an edge. */
  readonly step: Exact;
  readonly most: number | null;
  /** Whether `repeat: { each: n }` may count rounds by it: a number of things, not a rate, a place, or the time that has passed. */
  readonly accumulates: boolean;
}

/** A number of whole things. */
export function counted(unit: string): Scale {
  return { unit, whole: true, signed: false, step: whole(1), most: null, accumulates: true };
}

/** A whole number that is no amount of anything that happens again and again. */
export function numbered(unit: string): Scale {
  return { ...counted(unit), accumulates: false };
}

/** Days of two sessions each. */
export const inHalves: Scale = { ...counted("days"), whole: false, step: { n: 1, d: 2 } };

export const inPercent: Scale = {
  unit: "percent",
  whole: false,
  signed: false,
  step: { n: 1, d: 10 },
  most: 100,
  accumulates: false,
};

export const ofTheDay: Scale = { ...numbered(""), most: END_OF_DAY };

/** Whether one more of something at the end of a window may change a reading, or only moves it the way it drifts. */
export type Entering = "changes" | "drifts";

/** One thing a reading rests on. What is handed in with the pupil never changes and is not named. */
export type Rest =
  /** Sessions of a class in a window, and the gaps there that might be some. */
  | { readonly kind: "sessions"; readonly of: Of; readonly window: Window; readonly entering: Entering }
  /** The run of a class that stands at the end of a window. */
  | { readonly kind: "run"; readonly of: Of; readonly window: Window }
  /** Sessions of earlier settings, which have days but no place in the timetable. */
  | { readonly kind: "earlierSettings"; readonly of: Of; readonly window: Window }
  | { readonly kind: "lessons"; readonly window: Window; readonly entering: Entering }
  /** Events on the log about the thing asked about, in a window or all of them; and how long after one something may change again. */
  | {
      readonly kind: "events";
      readonly types: EventRef;
      readonly window?: Window | undefined;
      readonly lasts?: Length | undefined;
    }
  /** Events that record a penalty notice, as the policy names them. */
  | { readonly kind: "notices" }
  /** Which period of a kind it is. */
  | { readonly kind: "periods"; readonly of: Period }
  /** Requests for leave, by their first days. */
  | { readonly kind: "requests"; readonly window: Window }
  | { readonly kind: "answer"; readonly question: string }
  /** The absence spoken of, while it grows and until it is over. */
  | { readonly kind: "absence" }
  | { readonly kind: "period"; readonly name: string }
  | { readonly kind: "dates"; readonly days: readonly DayNumber[] }
  | { readonly kind: "schoolAge" }
  | LaterRest
  /** A group's figures, which rest on pupils of whom this file knows nothing. */
  | { readonly kind: "group" }
  | { readonly kind: "clock" }
  /** Whatever may change on any day of the calendar. */
  | { readonly kind: "day" };

/** What only a later stage can break down further. */
export type LaterRest =
  | { readonly kind: "ladder"; readonly ladder: string }
  | { readonly kind: "bands"; readonly set: string }
  | { readonly kind: "noticeLimit" };

/**
 * What becomes of a reading between two days on which it may change: it stays, never falls, or never rises. Where it is a number in
 * doubt, both ends of the doubt go that way.
 */
export type Drift = "stays" | "rises" | "falls";

/** Rests of a reading of which another is made that does not drift with it: then whatever moves the first may change the other. */
export function steadied({
  rests,
  drift,
}: {
  readonly rests: readonly Rest[];
  readonly drift: Drift;
}): readonly Rest[] {
  const steady = rests.map((rest) => ("entering" in rest ? { ...rest, entering: "changes" as const } : rest));
  const isMovedBySessions = rests.some((rest) => "entering" in rest && rest.entering === "drifts");
  return drift === "stays" || isMovedBySessions ? steady : [...steady, { kind: "day" }];
}

/** Whether a window may begin later on any day, and not only with a period or an event. */
export function rolls(window: Window): boolean {
  const isApart = ({ by }: Move) => by === "event" || by === "named" || by === "period";
  return !edgesOf(window).start.every(isApart) || window.kind === "olderThan";
}

/** A fact with its parameters, as a condition calls it: `id` stands for both. */
export interface Changing {
  readonly id: string;
  readonly rests: readonly Rest[];
}

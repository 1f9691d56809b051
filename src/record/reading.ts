import type { Session } from "../calendar/calendar-schema.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { compare, type Exact } from "../kernel/exact.ts";
import type { SecondOfDay } from "../kernel/times.ts";
import type { LessonMark } from "./case-file.ts";

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

/** A session of a setting the pupil attended before, which has no place in the timetable. */
export interface SessionElsewhere {
  readonly day: DayNumber;
  readonly session: Session;
  readonly code: string;
}

/** What a number was counted from, each in order of time. */
export interface Evidence {
  readonly sessions?: readonly Slot[];
  readonly elsewhere?: readonly SessionElsewhere[];
  readonly lessons?: readonly LessonMark[];
  readonly events?: readonly { readonly day: DayNumber; readonly second: SecondOfDay | null }[];
  readonly absences?: readonly { readonly first: Slot; readonly last: Slot }[];
}

/** Listed when somebody asks, which is seldom. */
export type Listing = () => Evidence;

/**
 * What a fact says: a value; two values, as the gaps are read as present or as absent; a least value; or nothing yet. A number that was
 * counted can list what it was counted from; of a number in doubt, what is certain.
 */
export type Reading =
  | { readonly kind: "known"; readonly value: Value; readonly evidence?: Listing | undefined }
  | {
      readonly kind: "between";
      readonly ifPresent: Exact;
      readonly ifAbsent: Exact;
      readonly missing: Missing;
      readonly evidence?: Listing | undefined;
    }
  | {
      readonly kind: "atLeast";
      readonly least: Exact;
      readonly missing: Missing;
      readonly evidence?: Listing | undefined;
    }
  | { readonly kind: "missing"; readonly missing: Missing };

export function known(value: Value): Reading {
  return { kind: "known", value };
}

/** A number that is known, and what it was counted from. */
export function countOf(value: Exact, evidence: Listing | undefined): Reading {
  return { kind: "known", value, evidence };
}

/** What a reading was counted from; nothing of what counts nothing. */
export function evidenceOf(reading: Reading): Evidence {
  return (reading.kind === "missing" ? undefined : reading.evidence?.()) ?? {};
}

export function missing(why: Why, what: string): Reading {
  return { kind: "missing", missing: { why, what } };
}

/** A reading whose gaps matter only where the two ways of filling them differ. */
export function between(ifPresent: Exact, ifAbsent: Exact, gaps: Missing, evidence?: Listing): Reading {
  return compare(ifPresent, ifAbsent) === 0
    ? countOf(ifPresent, evidence)
    : { kind: "between", ifPresent, ifAbsent, missing: gaps, evidence };
}

/** The least a number can be, in whole things; 0 of what is no number. */
export function leastOf(reading: Reading): number {
  if (reading.kind === "known") return isExact(reading.value) ? reading.value.n : 0;
  if (reading.kind === "between") return Math.min(reading.ifPresent.n, reading.ifAbsent.n);
  return reading.kind === "atLeast" ? reading.least.n : 0;
}

export function isExact(value: Value): value is Exact {
  return typeof value === "object" && value !== null && "d" in value;
}

import { isAbsence, type Of } from "../codes/classes.ts";
import { compareWith } from "../conditions/compare-readings.ts";
import { orderOperators } from "../conditions/operators.ts";
import type { Truth } from "../conditions/truth.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import type { CountParams } from "../facts/counting.ts";
import { countParams } from "../facts/sessions.ts";
import type { History } from "../history/history.ts";
import { isExact, type Reading } from "../history/reading.ts";
import type { Window } from "../history/window-schema.ts";
import type { Exact } from "../kernel/exact.ts";
import type { LeafTrace } from "./deciding-fact.ts";
import { windowIn } from "./spoken.ts";

/** Windows that end now and hold still or roll with the days; what is measured from an event is another matter. */
type PlainWindow =
  | { readonly kind: "period"; readonly period: "week" | "halfTerm" | "term" | "academicYear" }
  | { readonly kind: "rolling" };

/** A comparison of a figure with a fixed limit that sessions to come move. */
interface TurningLeaf {
  readonly trace: LeafTrace;
  readonly limit: Exact;
  readonly window: Window;
  readonly plain: PlainWindow;
  /** Whether the comparison would hold for a reading. */
  readonly holdsFor: (left: Reading) => Truth;
}

/** A count of missed or late sessions. */
export interface CountLeaf extends TurningLeaf {
  readonly kind: "count";
  /** What is counted now, leaving aside how high the count has stood. */
  readonly params: CountParams;
  /** How many sessions make one of the unit: 2 to the day. */
  readonly perUnit: number;
}

/** A rate of attendance or absence. */
export interface RateLeaf extends TurningLeaf {
  readonly kind: "rate";
  readonly fact: "attendancePercent" | "absencePercent";
  /** Which absence, where not all of it. */
  readonly of: Of | null;
}

/** The comparison, if sessions to come can turn it by themselves; null where they cannot, or not in a way that can be told exactly. */
export function turningLeaf(trace: LeafTrace, history: History): CountLeaf | RateLeaf | null {
  const { call, leaf } = trace.leaf;
  const [right] = trace.right;
  const window = windowIn(call.params["window"]);
  const plain = window === null ? null : plainWindow(window);
  const limit = right?.kind === "known" && isExact(right.value) ? right.value : null;
  if (window === null || plain === null || limit === null || right === undefined || !orderOperators.has(leaf.operator))
    return null;
  if (trace.leaf.other !== null && !isFixed(trace.leaf.other.fact)) return null;
  const shared = {
    trace,
    limit,
    window,
    plain,
    holdsFor: (left: Reading) => compareWith(leaf.operator, left, [right]),
  };
  if (call.fact === "sessions" || call.fact === "days") {
    const parsed = countParams.safeParse(call.params);
    if (!parsed.success || parsed.data.sameReason === true || parsed.data.minutesLateAtLeast !== undefined) return null;
    const { anyTimeIn: _, ...params } = parsed.data;
    if (!isMissedOrLate(params.of, history)) return null;
    return { ...shared, kind: "count", params, perUnit: call.fact === "days" ? 2 : 1 };
  }
  if (call.fact !== "attendancePercent" && call.fact !== "absencePercent") return null;
  const of = catalogue[call.fact].params.safeParse(call.params);
  const which = call.params["of"];
  return of.success ? { ...shared, kind: "rate", fact: call.fact, of: isOf(which) ? which : null } : null;
}

function isOf(value: unknown): value is Of {
  return typeof value === "string" || Array.isArray(value);
}

/** A figure that sessions to come do not move. */
function isFixed(fact: string): boolean {
  return isFactName(fact) && (fact === "target" || fact === "answer");
}

function plainWindow(window: Window): PlainWindow | null {
  if (window === "ever") return null;
  if (typeof window === "string") return { kind: "period", period: window };
  const isRolling = ["schoolWeeks", "schoolDays", "sessions", "days", "weeks", "months"].some((unit) => unit in window);
  return isRolling ? { kind: "rolling" } : null;
}

/** Whether every code counted is an absence or a late arrival: what a pupil may do again. */
function isMissedOrLate(of: Of, history: History): boolean {
  const { codes } = history.counted(of);
  const counted = history.allCodes.filter((code) => codes.has(code.id));
  return counted.length > 0 && counted.every((code) => isAbsence(code) || code.late === true);
}

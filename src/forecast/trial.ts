import { isAbsence, type Of } from "../codes/classes.ts";
import type { Call } from "../conditions/call.ts";
import { compareWith } from "../conditions/compare-readings.ts";
import { orderOperators } from "../conditions/operators.ts";
import type { Truth } from "../conditions/truth.ts";
import type { LeafTrace } from "../explain/deciding-fact.ts";
import type { CountParams } from "../facts/counting.ts";
import type { Exact } from "../kernel/exact.ts";
import { bandOf } from "../packs/compiled-bands.ts";
import type { History } from "../record/history.ts";
import { isExact, type Reading } from "../record/reading.ts";
import type { Window, WindowOf } from "../record/window-kind.ts";
import type { Speaker } from "../words/speaker.ts";
import type { Future } from "./future.ts";
import type { Turnable } from "./turnable.ts";

/** Windows that end now and hold still or roll with the days; what is measured from an event is another matter. */
type PlainWindow = WindowOf<"period"> | WindowOf<"rolling">;

/** A comparison of a figure with something fixed, to be tried with the sessions to come that move it. */
interface Trial {
  readonly turnable: Turnable;
  readonly future: Future;
  /** Whoever speaks of it, about the thing the clause is about. */
  readonly speaker: Speaker;
  readonly trace: LeafTrace;
  readonly window: PlainWindow;
  /** Whether the comparison would hold for a reading of the figure. */
  readonly holdsFor: (figure: Reading) => Truth;
}

/** A count of missed or late sessions. */
export interface CountTrial extends Trial {
  readonly kind: "count";
  /** What is counted now, leaving aside how high the count has stood. */
  readonly params: CountParams;
  /** How many sessions make one of the unit: 2 to the day. */
  readonly perUnit: number;
}

/** A rate of attendance or absence, or the band it lies in. */
export interface RateTrial extends Trial {
  readonly kind: "rate";
  readonly fact: keyof typeof rates;
  /** Which absence, where not all of it. */
  readonly of: Of | null;
  /** The rate as it is measured. */
  readonly measure: Call;
  /** The one value the rate is compared with; null for a band, which has two edges. */
  readonly limit: Exact | null;
  /** The values at which the answer may change. */
  readonly edges: readonly Exact[];
}

/** Rates, and how each would have to stand to turn a comparison. */
export const rates = {
  attendancePercent: { best: { n: 100, d: 1 }, over: "rise above", at: "reach" },
  absencePercent: { best: { n: 0, d: 1 }, over: "fall below", at: "come down to" },
} as const;

/** The comparison, if sessions to come can turn it by themselves; null where they cannot, or not in a way that can be told exactly. */
export function trialOf(
  turnable: Turnable,
  trace: LeafTrace,
  future: Future,
  speaker: Speaker,
): CountTrial | RateTrial | null {
  const { call, leaf, other } = trace.leaf;
  if (other?.rests.some((rest) => rest.kind !== "answer") === true) return null;
  const [rest] = call.rests;
  const [right] = trace.right;
  const bands = rest?.kind === "bands" ? speaker.policy.bands.find(({ set }) => set.id === rest.set) : null;
  const limit = right?.kind === "known" && isExact(right.value) ? right.value : null;
  if (bands === undefined || (bands === null && (limit === null || !orderOperators.has(leaf.operator)))) return null;
  // A rule that asks for a band turns where the rate crosses one of the band's edges.
  const measure = bands?.measure ?? call;
  const window = plainWindow(call.count?.window ?? measure.window);
  if (window === null) return null;
  const holdsFor = (figure: Reading) =>
    compareWith(leaf.operator, bands === null ? figure : bandOf(bands, figure), trace.right);
  const trial = { turnable, future, speaker, trace, window, holdsFor };
  if (bands === null && call.count !== null) {
    const { anyTimeIn: _, ...params } = call.count;
    if (!isMissedOrLate(params.of, future.now.view.history)) return null;
    return { ...trial, kind: "count", params, perUnit: call.scale?.step.d ?? 1 };
  }
  const { fact, of } = measure;
  if (fact !== "attendancePercent" && fact !== "absencePercent") return null;
  const edges = bands?.edges ?? (limit === null ? [] : [limit]);
  return { ...trial, kind: "rate", fact, of, measure, limit: bands === null ? limit : null, edges };
}

function plainWindow(window: Window | null): PlainWindow | null {
  return window?.kind === "period" || window?.kind === "rolling" ? window : null;
}

/** Whether every code counted is an absence or a late arrival: what a pupil may do again. */
function isMissedOrLate(of: Of, history: History): boolean {
  const { codes } = history.counted(of);
  const counted = history.allCodes.filter((code) => codes.has(code.id));
  return counted.length > 0 && counted.every((code) => isAbsence(code) || code.late === true);
}

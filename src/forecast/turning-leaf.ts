import { isAbsence, type Of } from "../codes/classes.ts";
import { compareWith } from "../conditions/compare-readings.ts";
import type { Call } from "../conditions/compiled-condition.ts";
import { orderOperators } from "../conditions/operators.ts";
import type { Truth } from "../conditions/truth.ts";
import type { LeafTrace } from "../explain/deciding-fact.ts";
import type { CountParams } from "../facts/counting.ts";
import type { Exact } from "../kernel/exact.ts";
import { bandOf } from "../packs/compiled-bands.ts";
import type { Policy } from "../packs/policy.ts";
import type { History } from "../record/history.ts";
import { isExact, type Reading } from "../record/reading.ts";
import type { Window, WindowOf } from "../record/window-kind.ts";
import type { Speaker } from "../words/speaker.ts";

/** Windows that end now and hold still or roll with the days; what is measured from an event is another matter. */
type PlainWindow = WindowOf<"period"> | WindowOf<"rolling">;

/** A comparison of a figure with something fixed that sessions to come move. */
interface TurningLeaf {
  readonly trace: LeafTrace;
  readonly window: PlainWindow;
  /** Whether the comparison would hold for a reading of the figure. */
  readonly holdsFor: (figure: Reading) => Truth;
}

/** A count of missed or late sessions. */
export interface CountLeaf extends TurningLeaf {
  readonly kind: "count";
  /** What is counted now, leaving aside how high the count has stood. */
  readonly params: CountParams;
  /** How many sessions make one of the unit: 2 to the day. */
  readonly perUnit: number;
}

/** A rate of attendance or absence, or the band it lies in. */
export interface RateLeaf extends TurningLeaf {
  readonly kind: "rate";
  readonly fact: "attendancePercent" | "absencePercent";
  /** Which absence, where not all of it. */
  readonly of: Of | null;
  /** The rate as it is measured. */
  readonly measure: Call;
  /** The one value the rate is compared with; null for a band, which has two edges. */
  readonly limit: Exact | null;
  /** The values at which the answer may change. */
  readonly edges: readonly Exact[];
}

/** The comparison, if sessions to come can turn it by themselves; null where they cannot, or not in a way that can be told exactly. */
export function turningLeaf(trace: LeafTrace, { policy, place }: Speaker): CountLeaf | RateLeaf | null {
  const { call, leaf, other } = trace.leaf;
  if (other !== null && !isFixed(other)) return null;
  const [rest] = call.rests;
  if (rest?.kind === "bands") return bandLeaf(trace, rest.set, policy);
  const [right] = trace.right;
  const limit = right?.kind === "known" && isExact(right.value) ? right.value : null;
  if (limit === null || right === undefined || !orderOperators.has(leaf.operator)) return null;
  const holdsFor = (figure: Reading) => compareWith(leaf.operator, figure, [right]);
  if (call.count !== null) return countLeaf(trace, call.count, call.scale, holdsFor, place.view.history);
  return rateLeaf(trace, call, holdsFor, limit, [limit]);
}

function countLeaf(
  trace: LeafTrace,
  { anyTimeIn: _, ...params }: CountParams,
  scale: Call["scale"],
  holdsFor: TurningLeaf["holdsFor"],
  history: History,
): CountLeaf | null {
  const window = plainWindow(params.window);
  if (window === null || !isMissedOrLate(params.of, history)) return null;
  const perUnit = scale?.step.d ?? 1;
  return { kind: "count", trace, window, holdsFor, params, perUnit };
}

function rateLeaf(
  trace: LeafTrace,
  measure: Call,
  holdsFor: TurningLeaf["holdsFor"],
  limit: Exact | null,
  edges: readonly Exact[],
): RateLeaf | null {
  const { fact, of } = measure;
  const window = plainWindow(measure.window);
  if (window === null || (fact !== "attendancePercent" && fact !== "absencePercent")) return null;
  return { kind: "rate", trace, window, holdsFor, fact, of, measure, limit, edges };
}

/** A rule that asks for a band turns where the rate crosses one of the band's edges. */
function bandLeaf(trace: LeafTrace, id: string, { bands }: Policy): RateLeaf | null {
  const { leaf } = trace.leaf;
  const set = bands.find((one) => one.set.id === id);
  if (set === undefined) return null;
  const holdsFor = (figure: Reading) => compareWith(leaf.operator, bandOf(set, figure), trace.right);
  return rateLeaf(trace, set.measure, holdsFor, null, set.edges);
}

/** A figure that sessions to come do not move. */
function isFixed({ rests }: Call): boolean {
  return rests.every((rest) => rest.kind === "answer");
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

import { periodAt } from "../calendar/periods.ts";
import type { CompiledCondition, CompiledLeaf } from "../conditions/compiled-condition.ts";
import type { Leaf } from "../conditions/condition-schema.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { resolve } from "../facts/events.ts";
import { isExact, type Reading } from "../history/reading.ts";
import { windowIn } from "../history/window-kind.ts";
import type { DayNumber } from "../kernel/dates.ts";

/** How often `repeat: { each: n }` has fallen due, and the first day on which having done it counts towards that. */
export interface Rounds {
  readonly fallen: number;
  readonly from: DayNumber;
}

/**
 * How often it has fallen due: when the counted number of the rule reached its edge, and at each further n. What was done before the
 * number's own window began was done about an earlier count.
 */
export function roundsOf(each: number, when: CompiledCondition | null, circumstances: Circumstances): Rounds {
  const leaf = when === null ? null : countedLeaf(when.leaves);
  const year = periodAt(circumstances.view.calendar, "academicYear", circumstances.moment.day)?.from ?? -Infinity;
  if (leaf === null) return { fallen: 1, from: year };
  const { operator, value } = leaf.leaf;
  const first = typeof value !== "number" ? each : operator === "moreThan" ? Math.floor(value) + 1 : value;
  const fallen = 1 + Math.floor((counted(leaf.call.bound(circumstances)) - first) / each);
  return { fallen, from: windowStart(leaf, circumstances) ?? year };
}

function windowStart({ call }: CompiledLeaf, circumstances: Circumstances): DayNumber | null {
  const window = windowIn(call.params["window"]);
  const span = window === null ? null : resolve(window, circumstances);
  return span === null || "missing" in span ? null : span.from;
}

/** The counted number of a condition; of several, one that does not depend on their order. */
function countedLeaf(leaves: readonly CompiledLeaf[]): CompiledLeaf | null {
  const numbers = new Set(countedNumbers(leaves.map(({ leaf }) => leaf)));
  const found = leaves.filter(({ leaf }) => numbers.has(leaf)).sort((a, b) => (a.call.id < b.call.id ? -1 : 1));
  return found[0] ?? null;
}

/** The comparisons of a condition whose number may be the one `each` counts by: things that happen again and again, and so many of them. */
export function countedNumbers(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.filter(
    ({ fact, params, operator, value }) =>
      isCount(fact) &&
      !isOfAttendance(params?.["of"]) &&
      rising.has(operator) &&
      typeof value === "number" &&
      value > 0,
  );
}

const rising: ReadonlySet<Leaf["operator"]> = new Set(["atLeast", "moreThan", "is"]);

/** A year group is a number too, but nothing that is counted; nor is a rate, nor the time that has passed. */
function isCount(fact: string): boolean {
  if (!isFactName(fact) || uncounted.has(fact)) return false;
  const { type, unit } = catalogue[fact];
  return type === "number" && unit !== "" && unit !== "percentage points";
}

const uncounted: ReadonlySet<string> = new Set([
  "timeSince",
  "schoolDaysLeft",
  "absence.closedDaysBeside",
  "absence.number",
]);

/** A minimum of sessions to judge by is a condition beside the count, not the count. */
function isOfAttendance(of: unknown): boolean {
  return typeof of === "string" && attendances.has(of);
}

const attendances: ReadonlySet<string> = new Set([
  "possible",
  "attended",
  "present",
  "approvedActivity",
  "notPossible",
]);

function counted(reading: Reading): number {
  if (reading.kind === "known" && isExact(reading.value)) return reading.value.n / reading.value.d;
  return reading.kind === "atLeast" ? reading.least.n / reading.least.d : 0;
}

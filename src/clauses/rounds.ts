import { isPresence } from "../codes/classes.ts";
import type { CompiledLeaf } from "../conditions/call.ts";
import type { CompiledCondition } from "../conditions/compiled-condition.ts";
import type { Leaf } from "../conditions/condition-schema.ts";
import { resolve } from "../facts/events.ts";
import type { Place } from "../facts/place.ts";
import { rolls } from "../facts/traits.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { isExact, type Reading } from "../record/reading.ts";

/** How often `repeat: { each: n }` has fallen due, and the first day on which having done it counts towards that. */
export interface Rounds {
  readonly fallen: number;
  readonly from: DayNumber;
}

/**
 * How often it has fallen due: when the counted number of the rule reached its edge, and at each further n. What was done before the
 * number's own window began was done about an earlier count.
 */
export function roundsOf(each: number, when: CompiledCondition | null, place: Place): Rounds {
  const leaf = when === null ? null : countedLeaf(when.leaves);
  const year = place.period("academicYear")?.from ?? -Infinity;
  if (leaf === null) return { fallen: 1, from: year };
  const { operator, value } = leaf.leaf;
  const first = typeof value !== "number" ? each : operator === "moreThan" ? Math.floor(value) + 1 : value;
  const { call } = leaf;
  place.noteChanges(call);
  // A highest count may stay while the window counted in begins anew, and with it the rounds.
  if (call.window !== null)
    place.noteChanges({
      id: `window of ${call.id}`,
      rests: [{ kind: "sessions", of: [], window: call.window, entering: "drifts" }],
    });
  // Where the window may begin later each day, so may what was done about an earlier count.
  if (call.window !== null && rolls(call.window)) place.note({ from: place.moment.day, until: place.moment.day });
  const fallen = 1 + Math.floor((counted(place.unwatched(() => call.read(place))) - first) / each);
  const { window } = call;
  const span = window === null ? null : place.unwatched(() => resolve(window, place));
  return { fallen, from: span === null || "missing" in span ? year : span.from };
}

/** The counted number of a condition; of several, one that does not depend on their order. */
function countedLeaf(leaves: readonly CompiledLeaf[]): CompiledLeaf | null {
  const found = leaves.filter(isCounted).sort((a, b) => (a.call.id < b.call.id ? -1 : 1));
  return found[0] ?? null;
}

/** Whether a comparison is one whose number `each` may count by: things that happen again and again, and so many of them. */
export function isCounted({ call, leaf }: Pick<CompiledLeaf, "call" | "leaf">): boolean {
  if (call.scale?.accumulates !== true || !rising.has(leaf.operator)) return false;
  // A minimum of sessions to judge by is a condition beside the count, not the count.
  const isOfAttendance = call.of !== null && (isPresence(call.of) || call.of === "notPossible");
  return !isOfAttendance && typeof leaf.value === "number" && leaf.value > 0;
}

const rising: ReadonlySet<Leaf["operator"]> = new Set(["atLeast", "moreThan", "is"]);

function counted(reading: Reading): number {
  if (reading.kind === "known" && isExact(reading.value)) return reading.value.n / reading.value.d;
  return reading.kind === "atLeast" ? reading.least.n / reading.least.d : 0;
}

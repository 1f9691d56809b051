import type { CompiledCondition } from "../conditions/compiled-condition.ts";
import { readingsFrom, type Trace } from "../conditions/compiled-condition.ts";
import { firstNumber, missingIn, reachOf } from "../conditions/open-questions.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { isExact, type Missing, type Reading } from "../history/reading.ts";
import { type CompiledAction, sessionsToAmend } from "./compiled-action.ts";
import { isDone } from "./done.ts";

/** Whether an action is still to be done where its rule holds: it is not on the log, and of `amend-mark`, there is a session left. */
export function isOpen(
  compiled: CompiledAction,
  when: CompiledCondition | null,
  circumstances: Circumstances,
): boolean {
  const { action } = compiled;
  if (action.action === "amend-mark") return sessionsToAmend(action, circumstances).length > 0;
  return !isDone(action, circumstances, (each) => roundsOf(each, when, circumstances));
}

/** How often `repeat: { each: n }` has fallen due: when the first counted number of the rule reached its edge, and at each further n. */
export function roundsOf(each: number, when: CompiledCondition | null, circumstances: Circumstances): number {
  const leaf = when === null ? null : firstNumber(when.leaves.filter(({ call }) => isCount(call.fact)));
  if (leaf === null) return 1;
  const { operator, value } = leaf.leaf;
  const first = typeof value !== "number" ? each : operator === "moreThan" ? Math.floor(value) + 1 : value;
  return 1 + Math.floor((counted(leaf.call.bound(circumstances)) - first) / each);
}

/** A year group is a number too, but nothing that is counted. */
function isCount(fact: string): boolean {
  return isFactName(fact) && catalogue[fact].unit !== "";
}

function counted(reading: Reading): number {
  if (reading.kind === "known" && isExact(reading.value)) return reading.value.n / reading.value.d;
  return reading.kind === "atLeast" ? reading.least.n / reading.least.d : 0;
}

/** The questions a condition still turns on: none where no answer could make it hold. */
export function questionsIn(trace: Trace): readonly string[] {
  return reachOf(trace).most === "satisfied" ? unanswered(missingIn(trace)) : [];
}

export function unanswered(missing: readonly Missing[]): readonly string[] {
  return [...new Set(missing.filter((one) => one.why === "unanswered").map((one) => one.what))];
}

export function traceOf(when: CompiledCondition, circumstances: Circumstances): Trace {
  return when.trace(readingsFrom(circumstances));
}

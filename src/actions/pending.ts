import type { CompiledCondition } from "../conditions/compiled-condition.ts";
import { readingsFrom, type Trace } from "../conditions/compiled-condition.ts";
import { missingIn, reachOf } from "../conditions/open-questions.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Missing } from "../history/reading.ts";
import { type CompiledAction, sessionsToAmend } from "./compiled-action.ts";
import { isDone } from "./done.ts";
import { roundsOf } from "./rounds.ts";

/** Whether an action is still to be done where its rule holds: it is not on the log, and of `amend-mark`, there is a session left. */
export function isOpen(
  compiled: CompiledAction,
  when: CompiledCondition | null,
  circumstances: Circumstances,
): boolean {
  const { action } = compiled;
  if (action.action === "amend-mark") return sessionsToAmend(compiled, circumstances).length > 0;
  return !isDone(action, circumstances, (each) => roundsOf(each, when, circumstances));
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

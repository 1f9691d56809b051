import { isRecord } from "../kernel/parse.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import { canonicalJson, type Policy } from "../packs/policy.ts";
import type { Decision, Receipt } from "./decision-types.ts";
import { evaluate } from "./evaluate.ts";
import { type EvaluateInput, readMoment } from "./open-input.ts";
import { receiptOf } from "./receipt.ts";

/** Where a stored decision and the same question asked again part. */
export interface Difference {
  /** The place in the decision, as a path. */
  readonly at: string;
  readonly stored: unknown;
  readonly now: unknown;
}

/** Whether a stored decision can be reached again, and if not, the first thing that differs. */
export interface Verification {
  readonly reproduces: boolean;
  /** Whether it was reached by this very policy and library, as its receipt says. */
  readonly sameReceipt: boolean;
  readonly difference: Difference | null;
}

/**
 * Asks again what a stored decision answered, and compares: first by which policy and library it was reached (id, version, hash, base,
 * library), then the answer itself.
 *
 * @param decision a decision as it was stored, as JSON
 * @param policy the policy it was reached by, or a list of policies that holds it
 * @param input the calendar and pupil as they were handed in
 */
export function verify(decision: unknown, policy: Policy, input: EvaluateInput): Verification {
  const now = isRecord(decision) ? readMoment(decision["asOf"]) : null;
  if (!isRecord(decision) || now === null || !now.ok || !isRecord(decision["policy"])) {
    return {
      reproduces: false,
      sameReceipt: false,
      difference: {
        at: isRecord(decision) ? "asOf" : "",
        stored: isRecord(decision) ? decision["asOf"] : decision,
        now: "a decision",
      },
    };
  }
  const receipt = firstReceiptDifference(decision["policy"], receiptOf(inForceOn(policy, now.value.day)));
  const asOf = decision["asOf"];
  const again: Decision = evaluate(policy, input, { asOf: typeof asOf === "string" ? asOf : "" });
  const difference = receipt ?? firstDifference(decision, again, "");
  return { reproduces: difference === null, sameReceipt: receipt === null, difference };
}

function firstReceiptDifference(stored: Readonly<Record<string, unknown>>, receipt: Receipt): Difference | null {
  for (const key of ["id", "version", "hash", "base", "library"] as const) {
    if ((stored[key] ?? null) !== receipt[key])
      return { at: `policy/${key}`, stored: stored[key] ?? null, now: receipt[key] };
  }
  return null;
}

/** The first place, in the order a decision is written in, at which two values differ. What JSON cannot hold makes no difference. */
function firstDifference(stored: unknown, now: unknown, at: string): Difference | null {
  if (canonicalJson(stored ?? null) === canonicalJson(now ?? null)) return null;
  const place = (key: string | number) => (at === "" ? String(key) : `${at}/${key}`);
  if (Array.isArray(stored) && Array.isArray(now)) {
    for (let index = 0; index < Math.max(stored.length, now.length); index += 1) {
      const found = firstDifference(stored[index], now[index], place(index));
      if (found !== null) return found;
    }
  } else if (isRecord(stored) && isRecord(now)) {
    for (const key of new Set([...Object.keys(now), ...Object.keys(stored)])) {
      const found = firstDifference(stored[key], now[key], place(key));
      if (found !== null) return found;
    }
  }
  return { at, stored: stored ?? null, now: now ?? null };
}

import { type Decided, decide } from "../decision/decide.ts";
import type { EvaluateInput } from "../decision/evaluate.ts";
import { openInput } from "../decision/open-input.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";

/** A decision with what it was made from and the policy in force, or what is wrong with the input. */
export type OpenDecision =
  | { readonly ok: true; readonly id: string; readonly policy: Policy; readonly decided: Decided }
  | { readonly ok: false; readonly id: string; readonly diagnostics: readonly Diagnostic[] };

/** Reads the input and decides. */
export function openDecision(policy: Policy, input: EvaluateInput, asOf: unknown): OpenDecision {
  const opened = openInput(input, asOf);
  if (!opened.ok) return opened;
  const { record, now, diagnostics } = opened;
  const decided = decide(policy, record, now, diagnostics);
  return { ok: true, id: record.pupil.id, policy: inForceOn(policy, now.day), decided };
}

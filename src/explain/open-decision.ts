import { parseCalendar } from "../calendar/parse-calendar.ts";
import { type Decided, decide } from "../decision/decide.ts";
import { type EvaluateInput, readMoment } from "../decision/evaluate.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import { parsePupil } from "../register/parse-pupil.ts";

/** A decision with what it was made from and the policy in force, or what is wrong with the input. */
export type OpenDecision =
  | { readonly ok: true; readonly policy: Policy; readonly decided: Decided }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads the input and decides. */
export function openDecision(policy: Policy, input: EvaluateInput, asOf: unknown): OpenDecision {
  const now = readMoment(asOf);
  const calendar = parseCalendar(input.calendar);
  const { pupil, diagnostics } = parsePupil(input.pupil, "pupil");
  if (now.ok && calendar.ok && pupil !== null) {
    const decided = decide(policy, calendar.value, pupil, now.value, diagnostics);
    return { ok: true, policy: inForceOn(policy, now.value.day), decided };
  }
  const wrong = [...(now.ok ? [] : now.diagnostics), ...(calendar.ok ? [] : calendar.diagnostics)];
  return { ok: false, diagnostics: [...wrong, ...diagnostics] };
}

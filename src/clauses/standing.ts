import { readingsFrom } from "../conditions/compiled-condition.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { effectiveTruth } from "./assess-rule.ts";
import { type CompiledAction, isWanted } from "./compiled-action.ts";
import { type CompiledRule, isDuty } from "./compiled-rule.ts";
import { isOpen } from "./pending.ts";

/** Which actions of a rule stand about one thing at one moment, and what of it cannot be known. */
export interface RuleStanding {
  readonly actions: readonly CompiledAction[];
  /** The rule itself, or some of its actions by their own condition. */
  readonly undecided: "rule" | readonly CompiledAction[];
}

const NOTHING: RuleStanding = { actions: [], undecided: [] };
const UNDECIDED: RuleStanding = { actions: [], undecided: "rule" };

/**
 * The answer of `assessRule` without its reasons: no first day, no deadline, no trace. For whoever asks about many days; a property
 * test holds both to the same answer.
 */
export function standingUnderRule(compiled: CompiledRule, circumstances: Circumstances): RuleStanding {
  // Of an absence the condition is the cheaper question: mostly the absence is over. Of a pupil it is the log: mostly it is done.
  const byCondition = compiled.scope === "absence" ? effectiveTruth(compiled, circumstances) : null;
  if (byCondition === "notSatisfied") return NOTHING;
  const open = compiled.actions.filter((action) => isDuty(action) && isOpen(action, compiled.when, circumstances));
  if (open.length === 0) return NOTHING;
  const truth = byCondition ?? effectiveTruth(compiled, circumstances);
  if (truth === "notSatisfied") return NOTHING;
  if (truth === "undetermined") return UNDECIDED;
  const undecided = open.filter((action) => action.onlyIf?.truth(readingsFrom(circumstances)) === "undetermined");
  return { actions: open.filter((action) => isWanted(action, circumstances)), undecided };
}

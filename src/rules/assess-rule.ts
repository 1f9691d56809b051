import { fillBecause } from "../actions/because.ts";
import { type CompiledAction, isWanted, sessionsToAmend } from "../actions/compiled-action.ts";
import { deadlineOf } from "../actions/due.ts";
import { type Assessment, type Doubt, type Duty, forceOf, sourcesOf } from "../actions/duty.ts";
import { knownSince, standsSince } from "../actions/duty-since.ts";
import { isOpen, questionsIn, traceOf } from "../actions/pending.ts";
import { readingsFrom } from "../conditions/compiled-condition.ts";
import { missingIn } from "../conditions/open-questions.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { type CompiledRule, isDuty, isInForce } from "./compiled-rule.ts";

/** Whether a rule's own condition holds about a thing; a rule without one always holds. */
export function ownTruth(compiled: CompiledRule, circumstances: Circumstances): Truth {
  if (!isInForce(compiled, circumstances)) return "notSatisfied";
  return compiled.when === null ? "satisfied" : compiled.when.truth(readingsFrom(circumstances));
}

/** Whether the actions of a rule stand: it holds, and no exception to it does. An exception that is undetermined holds them back. */
export function effectiveTruth(compiled: CompiledRule, circumstances: Circumstances): Truth {
  const own = ownTruth(compiled, circumstances);
  if (own === "notSatisfied" || compiled.exceptions.length === 0) return own;
  const excepted = exceptionTruth(compiled, circumstances);
  if (excepted === "satisfied") return "notSatisfied";
  return excepted === "undetermined" ? "undetermined" : own;
}

function exceptionTruth(compiled: CompiledRule, circumstances: Circumstances): Truth {
  return strongestException(compiled.exceptions, circumstances);
}

/** What the exceptions among some rules come to, each of them subject to exceptions of its own. */
export function strongestException(exceptions: readonly CompiledRule[], circumstances: Circumstances): Truth {
  let truth: Truth = "notSatisfied";
  for (const exception of exceptions) {
    const place = placeFor(exception, circumstances);
    if (place === null) continue;
    const one = effectiveTruth(exception, place);
    if (one === "satisfied") return "satisfied";
    if (one === "undetermined") truth = "undetermined";
  }
  return truth;
}

/** An exception speaks of the same thing as its rule, or of the pupil. */
function placeFor(exception: CompiledRule, circumstances: Circumstances): Circumstances | null {
  if (exception.scope === "pupil")
    return circumstances.subject.kind === "pupil" ? circumstances : circumstances.about({ kind: "pupil" });
  return exception.scope === circumstances.subject.kind ? circumstances : null;
}

/** What a rule asks for about one thing, and what about it cannot be known. */
export function assessRule(compiled: CompiledRule, circumstances: Circumstances): Assessment {
  const open = compiled.actions.filter((action) => isDuty(action) && isOpen(action, compiled.when, circumstances));
  if (open.length === 0) return NOTHING;
  const truth = effectiveTruth(compiled, circumstances);
  if (truth === "notSatisfied") return NOTHING;
  if (truth === "undetermined") return { duties: [], doubts: [doubtOf(compiled, circumstances)] };
  const duties = open
    .filter((action) => isWanted(action, circumstances))
    .map((action) => dutyOf(compiled, action, circumstances));
  return { duties, doubts: open.flatMap((action) => actionDoubt(compiled, action, circumstances)) };
}

const NOTHING: Assessment = { duties: [], doubts: [] };

/** An action that stands, with its first day, its deadline and its reason. */
export function dutyOf(compiled: CompiledRule, action: CompiledAction, circumstances: Circumstances): Duty {
  const stands = (at: Circumstances) =>
    isOpen(action, compiled.when, at) && effectiveTruth(compiled, at) === "satisfied" && isWanted(action, at);
  const since = standsSince(stands, circumstances);
  const trace = compiled.when === null ? null : traceOf(compiled.when, circumstances);
  const { rule } = compiled;
  return {
    action: action.action,
    rule: rule.id,
    force: forceOf(action.action),
    subject: circumstances.subject,
    since,
    due:
      action.action.due === undefined
        ? null
        : deadlineOf(action.action.due, knownSince(stands, since, circumstances), circumstances, stands),
    because: fillBecause(rule.because ?? rule.title ?? rule.id, trace),
    sources: sourcesOf(rule.source),
    sessions: action.action.action === "amend-mark" ? sessionsToAmend(action, circumstances) : [],
    trace,
  };
}

/** Why a rule about one thing is undetermined: its own condition, or an exception that holds it back. */
export function doubtOf(compiled: CompiledRule, circumstances: Circumstances): Doubt {
  const undecided = undecidedRules(compiled, circumstances);
  const traces = undecided.flatMap(({ rule, place }) => (rule.when === null ? [] : [traceOf(rule.when, place)]));
  return {
    rule: compiled.rule.id,
    subject: circumstances.subject,
    missing: traces.flatMap(missingIn),
    sources: sourcesOf(compiled.rule.source),
    questions: [...new Set(traces.flatMap(questionsIn))],
    trace: traces[0] ?? null,
  };
}

/** The rule itself where it is undetermined, otherwise the exceptions that hold it back. */
function undecidedRules(
  compiled: CompiledRule,
  circumstances: Circumstances,
): { rule: CompiledRule; place: Circumstances }[] {
  const own = ownTruth(compiled, circumstances) === "undetermined" ? [{ rule: compiled, place: circumstances }] : [];
  const exceptions = compiled.exceptions.flatMap((exception) => {
    const place = placeFor(exception, circumstances);
    if (place === null || effectiveTruth(exception, place) !== "undetermined") return [];
    return undecidedRules(exception, place);
  });
  return [...own, ...exceptions];
}

/** What keeps the exceptions among some rules from being decided. */
export function doubtsAbout(
  exceptions: readonly CompiledRule[],
  circumstances: Circumstances,
): Pick<Doubt, "missing" | "questions"> {
  const undecided = exceptions.flatMap((exception) => {
    const place = placeFor(exception, circumstances);
    return place === null || effectiveTruth(exception, place) !== "undetermined"
      ? []
      : undecidedRules(exception, place);
  });
  const traces = undecided.flatMap(({ rule, place }) => (rule.when === null ? [] : [traceOf(rule.when, place)]));
  return { missing: traces.flatMap(missingIn), questions: [...new Set(traces.flatMap(questionsIn))] };
}

/** Why an action's own condition is undetermined, where it is. */
export function actionDoubt(compiled: CompiledRule, action: CompiledAction, circumstances: Circumstances): Doubt[] {
  if (action.onlyIf === null) return [];
  const trace = traceOf(action.onlyIf, circumstances);
  if (trace.truth !== "undetermined") return [];
  const missing = missingIn(trace);
  return [
    {
      rule: compiled.rule.id,
      subject: circumstances.subject,
      missing,
      sources: sourcesOf(compiled.rule.source),
      questions: questionsIn(trace),
      trace,
    },
  ];
}

import { type CompiledCondition, compileCondition, type SharedConditions } from "../conditions/compiled-condition.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import type { EngineAction } from "./action-schema.ts";
import { type CompiledAction, compileAction } from "./compiled-action.ts";
import type { Rule } from "./rule-schema.ts";
import type { Scope } from "./scope-schema.ts";

/** A rule with its conditions compiled and its exceptions by its side. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly scope: Scope;
  readonly when: CompiledCondition | null;
  readonly actions: readonly CompiledAction[];
  /** The days on which the rule is in force, both included. A rule about an absence is judged by the day on which it began. */
  readonly inForce: { readonly from: DayNumber; readonly to: DayNumber };
  /** Filled in once all rules are compiled: the rules that are exceptions to this one. */
  readonly exceptions: readonly CompiledRule[];
}

const silent: ReadonlySet<string> = new Set<EngineAction>([
  "exempt",
  "require",
  "may-grant-leave",
  "no-authorisation-needed",
]);

/** Whether an action is a duty of its own, or only speaks to the engine. */
export function isDuty(compiled: CompiledAction): boolean {
  return !silent.has(compiled.action.action);
}

/** Compiles rules and ties each exception to the rules it names. */
export function compileRules(rules: readonly Rule[], shared: SharedConditions): readonly CompiledRule[] {
  const compiled = rules.map((rule) => ({
    rule,
    scope: rule.scope ?? "pupil",
    when: rule.when === undefined ? null : compileCondition(rule.when, shared),
    actions: rule.then.map((action) => compileAction(action, shared)),
    inForce: {
      from: rule.effective?.from === undefined ? -Infinity : dayOf(rule.effective.from),
      to: rule.effective?.to === undefined ? Infinity : dayOf(rule.effective.to),
    },
    exceptions: noExceptionsYet(),
  }));
  for (const exception of compiled) {
    for (const named of exceptionsOf(exception.rule))
      compiled.find((one) => one.rule.id === named)?.exceptions.push(exception);
  }
  return compiled;
}

function noExceptionsYet(): CompiledRule[] {
  return [];
}

/** The rules and stages a rule is an exception to, named on the rule or on an `exempt` action. */
export function exceptionsOf(rule: Rule): readonly string[] {
  const named = [rule.exceptionTo, ...rule.then.map((action) => action.exceptionTo)];
  return named.flatMap((one) => one ?? []);
}

/** An absence is judged by what was in force when it began, anything else by what is in force on the day asked about. */
export function isInForce({ inForce }: CompiledRule, { subject, moment }: Circumstances): boolean {
  const day = subject.kind === "absence" ? subject.absence.firstDay : moment.day;
  return inForce.from <= day && day <= inForce.to;
}

import type { Action, Force } from "../actions/action-schema.ts";
import { fillBecause } from "../actions/because.ts";
import type { CompiledAction } from "../actions/compiled-action.ts";
import { forceOf, sourcesOf } from "../actions/duty.ts";
import { traceOf } from "../actions/pending.ts";
import type { Source } from "../actions/source-schema.ts";
import { readingsFrom } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import { actionDoubt, doubtOf, effectiveTruth } from "../rules/assess-rule.ts";
import type { CompiledRule } from "../rules/compiled-rule.ts";
import type { AskedQuestion, Undetermined } from "./decision-types.ts";
import type { EvaluateOptions } from "./evaluate.ts";
import { mergeDoubts } from "./merge.ts";
import { readMoment } from "./open-input.ts";
import { openRequest } from "./open-request.ts";
import { questionsOf } from "./questions.ts";

export type LeaveOutcome = "refuse" | "may-grant" | "no-authorisation-needed" | "ask";

export interface LeaveReason {
  readonly rule: string;
  readonly says: "refuse" | "may-grant" | "no-authorisation-needed";
  readonly force: Force;
  readonly because: string;
  readonly sources: readonly Source[];
}

export interface LeaveRequirement {
  readonly requirement: string;
  readonly met: boolean | null;
  readonly rule: string;
  readonly force: Force;
  readonly sources: readonly Source[];
}

/** What a policy says of a leave request: every reason and every requirement, not only the first. */
export interface LeaveAssessment {
  readonly outcome: LeaveOutcome;
  /** The code of the absence that follows: if leave is granted, or if it is refused and taken all the same; null while it is open. */
  readonly code: string | null;
  readonly reasons: readonly LeaveReason[];
  readonly requirements: readonly LeaveRequirement[];
  readonly questions: readonly AskedQuestion[];
  readonly undetermined: readonly Undetermined[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Assesses a request for leave of absence: a fold over the rules of scope `leaveRequest`. Any refusal the policy says must be made, without
 * an exception that holds, refuses; what only a person can judge asks; unmet requirements are listed beside either.
 *
 * @returns the outcome, the code that follows, and every reason and requirement; questions where only a person can tell
 * @example
 * assessLeave(policy, { calendar, pupil, request: { id: "R1", kind: "protest", from: "2024-11-11", to: "2024-11-11" } }, { asOf: "2024-10-01" }).outcome // "refuse"
 * @see The School Attendance (Pupil Registration) (England) Regulations 2024, regulation 11
 */
export function assessLeave(
  given: Policy,
  input: { readonly calendar: unknown; readonly pupil: unknown; readonly request: unknown },
  options: EvaluateOptions,
): LeaveAssessment {
  const now = readMoment(options.asOf);
  const policy = now.ok ? inForceOn(given, now.value.day) : given;
  const opened = openRequest(policy, input, options);
  if (!opened.ok)
    return {
      outcome: "ask",
      code: null,
      reasons: [],
      requirements: [],
      questions: [],
      undetermined: [],
      diagnostics: opened.diagnostics,
    };
  const { circumstances, kind, diagnostics } = opened;
  const rules = policy.rules
    .filter((rule) => rule.scope === "leaveRequest")
    .map((rule) => ({ rule, truth: effectiveTruth(rule, circumstances) }));
  const reasons = rules
    .filter(({ truth }) => truth === "satisfied")
    .flatMap(({ rule }) => reasonsOf(rule, circumstances));
  const open = rules.filter(
    ({ rule, truth }) => truth === "undetermined" && rule.actions.some(({ action }) => isSaying(action)),
  );
  const openActions = rules.flatMap(({ rule, truth }) =>
    truth !== "satisfied"
      ? []
      : rule.actions
          .filter(
            ({ action, onlyIf }) => isSaying(action) && onlyIf?.truth(readingsFrom(circumstances)) === "undetermined",
          )
          .map((action) => ({ rule, action })),
  );
  const doubts = [
    ...open.map(({ rule }) => doubtOf(rule, circumstances)),
    ...openActions.flatMap(({ rule, action }) => actionDoubt(rule, action, circumstances)),
  ];
  const outcome = outcomeOf(reasons, [
    ...open.flatMap(({ rule }) => rule.actions),
    ...openActions.map(({ action }) => action),
  ]);
  return {
    outcome,
    code: codeOf(policy, outcome, kind, rules),
    reasons,
    requirements: rules
      .filter(({ truth }) => truth !== "notSatisfied")
      .flatMap(({ rule, truth }) => requirementsOf(rule, truth, circumstances)),
    // Once a refusal stands, no answer to another question can change the outcome.
    questions: outcome === "refuse" ? [] : questionsOf(policy, doubts),
    undetermined: mergeDoubts(doubts),
    diagnostics,
  };
}

const sayings = ["refuse-leave", "may-grant-leave", "no-authorisation-needed"] as const;

function isSaying(action: Action): boolean {
  return sayings.some((saying) => saying === action.action);
}

function reasonsOf(rule: CompiledRule, circumstances: Circumstances): LeaveReason[] {
  const trace = rule.when === null ? null : traceOf(rule.when, circumstances);
  return rule.actions.flatMap(({ action, onlyIf }) => {
    if (!isSaying(action) || (onlyIf !== null && onlyIf.truth(readingsFrom(circumstances)) !== "satisfied")) return [];
    const says =
      action.action === "refuse-leave"
        ? "refuse"
        : action.action === "may-grant-leave"
          ? "may-grant"
          : "no-authorisation-needed";
    return [
      {
        rule: rule.rule.id,
        says,
        force: forceOf(action),
        because: fillBecause(rule.rule.because ?? rule.rule.title ?? rule.rule.id, trace),
        sources: sourcesOf(rule.rule.source),
      } as const,
    ];
  });
}

function outcomeOf(reasons: readonly LeaveReason[], open: readonly CompiledAction[]): LeaveOutcome {
  const says = (what: LeaveReason["says"], force?: Force) =>
    reasons.some((reason) => reason.says === what && (force === undefined || reason.force === force));
  const isOpen = (what: string) => open.some(({ action }) => action.action === what);
  if (says("refuse", "must")) return "refuse";
  if (isOpen("refuse-leave") || says("refuse")) return "ask";
  if (says("no-authorisation-needed")) return "no-authorisation-needed";
  return says("may-grant") ? "may-grant" : "ask";
}

function codeOf(
  policy: Policy,
  outcome: LeaveOutcome,
  kind: string | null,
  rules: readonly { readonly rule: CompiledRule; readonly truth: Truth }[],
): string | null {
  if (outcome === "ask") return null;
  const says =
    outcome === "refuse" ? "refuse-leave" : outcome === "may-grant" ? "may-grant-leave" : "no-authorisation-needed";
  const stated = new Set(
    rules
      .filter(({ truth }) => truth === "satisfied")
      .flatMap(({ rule }) =>
        rule.actions.flatMap(({ action }) =>
          action.action === says && action.code !== undefined ? [action.code] : [],
        ),
      ),
  );
  const reason = policy.pack.words?.reasons?.find((candidate) => candidate.id === kind);
  const usual = (outcome === "refuse" ? reason?.refusedCode : reason?.code) ?? null;
  const [only, ...others] = [...stated];
  if (only === undefined || others.length === 0) return only ?? usual;
  // Of several codes the one usual for the kind is meant; which rule comes first must not matter.
  return usual !== null && stated.has(usual) ? usual : null;
}

function requirementsOf(rule: CompiledRule, applies: Truth, circumstances: Circumstances): LeaveRequirement[] {
  return rule.actions.flatMap(({ action, onlyIf, met }) => {
    if (action.action !== "require" || onlyIf?.truth(readingsFrom(circumstances)) === "notSatisfied") return [];
    const truth = met === null || applies === "undetermined" ? "undetermined" : met.truth(readingsFrom(circumstances));
    return [
      {
        requirement: action.requirement ?? "",
        met: truth === "undetermined" ? null : truth === "satisfied",
        rule: rule.rule.id,
        force: forceOf(action),
        sources: sourcesOf(rule.rule.source),
      },
    ];
  });
}

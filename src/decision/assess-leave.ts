import type { Action, Force } from "../clauses/action-schema.ts";
import { doubtsOf } from "../clauses/assess.ts";
import { fillBecause } from "../clauses/because.ts";
import type { Clause } from "../clauses/clause.ts";
import type { CompiledAction } from "../clauses/compiled-action.ts";
import { forceOf, sourcesOf } from "../clauses/duty.ts";
import { does, type LeaveAnswer, meaningOf } from "../clauses/engine-actions.ts";
import { holds } from "../clauses/holds.ts";
import type { Source } from "../clauses/source-schema.ts";
import { type Standing, standingAmong } from "../clauses/standing.ts";
import { traceOf } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Place } from "../facts/place.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import type { AskedQuestion, Undetermined } from "./decision-types.ts";
import type { EvaluateOptions } from "./evaluate.ts";
import { mergeDoubts } from "./merge.ts";
import { readMoment } from "./open-input.ts";
import { openRequest } from "./open-request.ts";
import { questionsOf } from "./questions.ts";

export type LeaveOutcome = LeaveAnswer | "ask";

export interface LeaveReason {
  readonly rule: string;
  readonly says: LeaveAnswer;
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
  const { place, kind, diagnostics } = opened;
  const clauses = policy.clauses.filter((clause) => clause.scope === "leaveRequest");
  const answers = clauses.map((clause) => ({ clause, standing: standingAmong(clause, place, isAnswer) }));
  const reasons = answers.flatMap(({ clause, standing }) => reasonsOf(clause, standing, place));
  const inDoubt = [
    ...answers.filter(({ standing }) => standing.undecided !== "no"),
    ...answers.filter(({ standing }) => standing.undecided === "no"),
  ];
  const doubts = inDoubt.flatMap(({ clause, standing }) => doubtsOf(clause, standing, place));
  const open = answers.flatMap(({ clause, standing }) =>
    standing.undecided === "no" ? standing.unsure : clause.actions,
  );
  const outcome = outcomeOf(reasons, open);
  const held = clauses.map((clause) => ({ clause, truth: holds(clause, place) }));
  return {
    outcome,
    code: codeOf(
      policy,
      outcome,
      kind,
      held.flatMap(({ clause, truth }) => (truth === "satisfied" ? clause.actions : [])),
    ),
    reasons,
    requirements: held
      .filter(({ truth }) => truth !== "notSatisfied")
      .flatMap(({ clause, truth }) => requirementsOf(clause, truth, place)),
    // Once a refusal stands, no answer to another question can change the outcome.
    questions: outcome === "refuse" ? [] : questionsOf(policy, doubts),
    undetermined: mergeDoubts(doubts),
    diagnostics,
  };
}

function isAnswer(action: Action): boolean {
  return does(action, "answersLeave");
}

function reasonsOf(clause: Clause, { actions }: Standing, place: Place): LeaveReason[] {
  const trace = clause.when === null ? null : traceOf(clause.when, place);
  return actions.flatMap(({ action }) => {
    const says = meaningOf(action)?.says;
    if (says === undefined) return [];
    const because = fillBecause(clause.because, trace);
    return [{ rule: clause.name, says, force: forceOf(action), because, sources: sourcesOf(clause.source) }];
  });
}

function outcomeOf(reasons: readonly LeaveReason[], open: readonly CompiledAction[]): LeaveOutcome {
  const says = (what: LeaveReason["says"], force?: Force) =>
    reasons.some((reason) => reason.says === what && (force === undefined || reason.force === force));
  const mayRefuse = open.some(({ action }) => meaningOf(action)?.says === "refuse");
  if (says("refuse", "must")) return "refuse";
  if (mayRefuse || says("refuse")) return "ask";
  if (says("no-authorisation-needed")) return "no-authorisation-needed";
  return says("may-grant") ? "may-grant" : "ask";
}

function codeOf(
  policy: Policy,
  outcome: LeaveOutcome,
  kind: string | null,
  actions: readonly CompiledAction[],
): string | null {
  if (outcome === "ask") return null;
  const stated = new Set(
    actions.flatMap(({ action }) =>
      meaningOf(action)?.says === outcome && action.code !== undefined ? [action.code] : [],
    ),
  );
  const reason = policy.pack.words?.reasons?.find((candidate) => candidate.id === kind);
  const usual = (outcome === "refuse" ? reason?.refusedCode : reason?.code) ?? null;
  const [only, ...others] = [...stated];
  if (only === undefined || others.length === 0) return only ?? usual;
  // Of several codes the one usual for the kind is meant; which rule comes first must not matter.
  return usual !== null && stated.has(usual) ? usual : null;
}

function requirementsOf(clause: Clause, applies: Truth, place: Place): LeaveRequirement[] {
  return clause.actions.flatMap(({ action, onlyIf, met }) => {
    if (!does(action, "requires") || onlyIf?.truth(place) === "notSatisfied") return [];
    const truth = met === null || applies === "undetermined" ? "undetermined" : met.truth(place);
    return [
      {
        requirement: action.requirement ?? "",
        met: truth === "undetermined" ? null : truth === "satisfied",
        rule: clause.name,
        force: forceOf(action),
        sources: sourcesOf(clause.source),
      },
    ];
  });
}

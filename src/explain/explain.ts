import type { Decided } from "../decision/decide.ts";
import type { EvaluateInput, EvaluateOptions } from "../decision/evaluate.ts";
import { uniqueBy } from "../decision/merge.ts";
import { receiptOf } from "../decision/receipt.ts";
import { undecided } from "../decision/undecided.ts";
import { dayOf } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { Policy } from "../packs/policy.ts";
import { type Speaker, speakerFor, speakingOf } from "../words/speaker.ts";
import { explainDiagnostic } from "./diagnostics.ts";
import { explainedActions } from "./explained-action.ts";
import type { Explanation, QuietRule } from "./explanation.ts";
import { openDecision } from "./open-decision.ts";
import { quietClause } from "./quiet-clauses.ts";
import { explainedStatus } from "./status-words.ts";
import { unknownRules } from "./unknown-rules.ts";

export interface ExplainOptions extends EvaluateOptions {
  /** One rule, ladder or stage (`ladder/stage`) only. */
  readonly rule?: string | undefined;
}

/**
 * Says why a policy asks what it asks for one pupil: where the pupil stands with the sessions that count, each action with the facts it
 * rests on, each rule that does not apply with the first reason, and what would settle what is not known. In sentences and in data;
 * `explanationMarkdown` makes a page of it.
 *
 * @param given a policy from `loadPack`, or several of one school from `loadPolicies`
 * @param input the school's calendar and the pupil, as in a school file
 * @param options.asOf the day (that whole day) or local date and time asked about
 * @param options.rule a rule, a ladder or a stage of it (`ladder/stage`), to hear of that alone
 * @returns sentences in plain English beside the data they tell; what is wrong with the input comes back as diagnostics
 */
export function explain(given: Policy, input: EvaluateInput, { asOf, rule }: ExplainOptions): Explanation {
  const opened = openDecision(given, input, asOf);
  const policy = opened.ok ? opened.policy : given;
  const unknownRule = rule === undefined ? [] : checkName(policy, rule);
  if (!opened.ok || unknownRule.length > 0) {
    const { diagnostics } = opened.ok ? opened.decided.decision : opened;
    return unexplained(policy, opened.id, asOf, [...diagnostics, ...unknownRule]);
  }
  const { decided } = opened;
  const speaker = speakerFor(policy, decided.place);
  const isAsked = (name: string) => rule === undefined || name === rule || name.startsWith(`${rule}/`);
  const actions = explainedActions(decided, speaker).filter((action) =>
    action.reasons.some((reason) => isAsked(reason.rule)),
  );
  const unknown = unknownRules(decided, speaker).filter((one) => isAsked(one.rule));
  const quiet = quietEntries(policy, decided, speaker).filter((one) => isAsked(one.rule));
  return {
    pupil: { id: decided.decision.pupil, name: decided.place.pupil.name ?? null },
    asOf: decided.decision.asOf,
    policy: { ...receiptOf(policy), title: policy.pack.title },
    rule: rule === undefined ? null : { id: rule, title: titleOf(rule, speaker) },
    status: explainedStatus(decided.decision, speakingOf(speaker, lastSeen(decided))),
    actions,
    unknown,
    settled: quiet.filter(isSettled),
    notApplied: quiet.filter((one) => !isSettled(one)),
    aboutGroups: rule === undefined ? policy.clauses.filter(({ scope }) => typeof scope === "object").length : 0,
    diagnostics: decided.decision.diagnostics,
  };
}

function checkName(policy: Policy, name: string): Diagnostic[] {
  const names = [...policy.clauses.map((clause) => clause.name), ...policy.ladders.map(({ ladder }) => ladder.id)];
  if (names.includes(name)) return [];
  return [
    explainDiagnostic("rule-not-found", `rules/${name}`, `there is no rule \`${name}\``, didYouMean(name, names)),
  ];
}

function titleOf(name: string, { policy, titles }: Speaker): string {
  return policy.ladders.some(({ ladder }) => ladder.id === name) ? titles.ladder(name) : titles.rule(name);
}

/** Rules and stages that neither ask for an action nor wait for something to be known. */
function quietEntries(policy: Policy, decided: Decided, speaker: Speaker): QuietRule[] {
  const heard = new Set([
    ...decided.decision.actions.flatMap((action) => action.rules),
    ...decided.decision.undetermined.map((one) => one.rule),
  ]);
  const { onRoll } = decided.decision.status;
  const quiet = policy.clauses.filter(
    ({ name, scope, turn }) => typeof scope === "string" && !heard.has(name) && (onRoll || turn?.kind !== "exit"),
  );
  // What an earlier policy of the school shares with this one is told once.
  return uniqueBy(quiet, ({ name }) => name).map((clause) => quietClause(clause, decided, speaker));
}

function isSettled({ outcome }: QuietRule): boolean {
  return outcome === "done" || outcome === "holds";
}

/** The figures of a pupil who has left are those of the last day. */
function lastSeen({ place }: Decided) {
  const to = place.pupil.enrolled?.to;
  return to != null && dayOf(to) < place.moment.day ? place.on(dayOf(to)) : place;
}

function unexplained(policy: Policy, id: string, asOf: AsOf, diagnostics: readonly Diagnostic[]): Explanation {
  const { status } = undecided(policy, id, asOf, diagnostics);
  return {
    pupil: { id, name: null },
    asOf,
    policy: { ...receiptOf(policy), title: policy.pack.title },
    rule: null,
    status: { lines: [], figures: status },
    actions: [],
    unknown: [],
    settled: [],
    notApplied: [],
    aboutGroups: 0,
    diagnostics,
  };
}

import type { Action } from "../clauses/action-schema.ts";
import { dutyOfStage, type Excepted, standingOnLadder } from "../clauses/assess-ladder.ts";
import { actionDoubt, doubtOf, dutyOf } from "../clauses/assess-rule.ts";
import type { CompiledLadder } from "../clauses/compiled-ladder.ts";
import type { CompiledRule } from "../clauses/compiled-rule.ts";
import type { Doubt, Duty } from "../clauses/duty.ts";
import { standingUnderRule } from "../clauses/standing.ts";
import type { Ask } from "../clauses/transition.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { Subject } from "../facts/subject.ts";
import type { Policy } from "../packs/policy.ts";
import { concernsTheRoll, exceptionsUnder } from "./assess.ts";
import { mergeKey } from "./merge.ts";
import { subjectsOf } from "./subjects.ts";
import type { Wakefulness } from "./wakefulness.ts";

/** An action that stands at a moment. Its first day, deadline and reason are worked out when asked for. */
export interface StandingAction {
  /** Which actions are one and the same, whichever rules ask for them. */
  readonly key: string;
  /** `rule-id` or `ladder-id/stage`. */
  readonly rule: string;
  readonly action: Action;
  readonly subject: Subject;
  /** Events that show it was done, where the action's own is not the one its stage is entered by. */
  readonly enters: readonly string[];
  readonly duty: () => Duty;
}

/** A rule or ladder that could not be decided about one thing. What is missing is worked out when asked for. */
export interface Undecided {
  readonly rule: string;
  readonly subject: Subject;
  readonly doubts: () => readonly Doubt[];
}

export interface Standing {
  readonly actions: readonly StandingAction[];
  readonly undecided: readonly Undecided[];
}

/** Which of a policy's rules and ladders are asked; all of them where left out. */
export interface Asked {
  readonly rules: readonly CompiledRule[];
  readonly ladders: readonly CompiledLadder[];
}

/**
 * What a policy asks for about one pupil at one moment, and nothing else: the actions of `evaluate` without its reasons, for whoever
 * asks about many days.
 *
 * @param wakefulness remembers, over many days, which rules have nothing more to say about which absence
 */
export function standingDuties(
  policy: Policy,
  circumstances: Circumstances,
  onRoll: boolean,
  asked: Asked = policy,
  wakefulness: Wakefulness | null = null,
): Standing {
  const actions: StandingAction[] = [];
  const undecided: Undecided[] = [];
  const places = new Map<string, readonly Circumstances[]>();
  for (const rule of asked.rules) {
    if (!onRoll && !concernsTheRoll(rule)) continue;
    if (typeof rule.scope !== "string" || (rule.scope === "absence" && wakefulness !== null && onRoll)) continue;
    const found = places.get(rule.scope) ?? subjectsOf(rule.scope, circumstances);
    places.set(rule.scope, found);
    for (const place of found) addRule(rule, place, actions, undecided);
  }
  if (wakefulness !== null && onRoll) {
    for (const place of subjectsOf("absence", circumstances))
      for (const rule of wakefulness.rulesAbout(place)) addRule(rule, place, actions, undecided);
  }
  if (onRoll) {
    const excepted = exceptionsUnder(policy);
    for (const ladder of asked.ladders) {
      addLadder(ladder, circumstances, (stage, at) => excepted(`${ladder.ladder.id}/${stage}`, at), actions, undecided);
    }
  }
  return { actions, undecided };
}

function addRule(rule: CompiledRule, place: Circumstances, actions: StandingAction[], undecided: Undecided[]): void {
  const standing = standingUnderRule(rule, place);
  const { subject } = place;
  for (const compiled of standing.actions) {
    const { action } = compiled;
    const duty = () => dutyOf(rule, compiled, place);
    actions.push({ key: mergeKey({ action, subject }), rule: rule.rule.id, action, subject, enters: [], duty });
  }
  const open = standing.undecided;
  if (open === "rule") undecided.push({ rule: rule.rule.id, subject, doubts: () => [doubtOf(rule, place)] });
  else if (open.length > 0)
    undecided.push({
      rule: rule.rule.id,
      subject,
      doubts: () => open.flatMap((action) => actionDoubt(rule, action, place)),
    });
}

function addLadder(
  ladder: CompiledLadder,
  circumstances: Circumstances,
  excepted: Excepted,
  actions: StandingAction[],
  undecided: Undecided[],
): void {
  const { standing, doubts } = standingOnLadder(ladder, circumstances, excepted);
  const { subject } = circumstances;
  for (const ask of standing) {
    const { action } = ask.compiled;
    const duty = () => dutyOfStage(ladder, ask, circumstances, excepted);
    actions.push({
      key: mergeKey({ action, subject }),
      rule: `${ladder.ladder.id}/${ask.stage}`,
      action,
      subject,
      enters: entriesBy(ladder, ask),
      duty,
    });
  }
  for (const doubt of doubts) undecided.push({ rule: doubt.rule, subject, doubts: () => [doubt] });
}

/** The event by which a stage is entered, for its first action where that is another than the action's own. */
function entriesBy(ladder: CompiledLadder, { stage, compiled }: Ask): readonly string[] {
  const entered = ladder.stages.find((one) => one.stage.stage === stage);
  if (entered === undefined || entered.actions[0] !== compiled) return [];
  const [first] = entered.enteredBy;
  return first === undefined || entered.enteredBy.includes(compiled.action.action) ? [] : [first];
}

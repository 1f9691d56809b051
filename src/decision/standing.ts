import type { Action } from "../clauses/action-schema.ts";
import { doubtsOf, dutyOf } from "../clauses/assess.ts";
import type { Clause } from "../clauses/clause.ts";
import type { CompiledAction } from "../clauses/compiled-action.ts";
import type { Doubt, Duty } from "../clauses/duty.ts";
import { standingOf } from "../clauses/standing.ts";
import type { Place } from "../facts/place.ts";
import type { Subject } from "../facts/subject.ts";
import { mergeKey } from "./merge.ts";
import { placesIn } from "./subjects.ts";

/** An action that stands at a moment. Its first day, deadline and reason are worked out when asked for. */
export interface StandingAction {
  /** Which actions are one and the same, whichever clauses ask for them. */
  readonly key: string;
  /** `rule-id` or `ladder-id/stage`. */
  readonly rule: string;
  readonly action: Action;
  readonly subject: Subject;
  /** Events that show it was done, where the action's own is not the one its stage is entered by. */
  readonly enters: readonly string[];
  readonly duty: () => Duty;
}

/** A clause that could not be decided about one thing. What is missing is worked out when asked for. */
export interface Undecided {
  readonly rule: string;
  readonly subject: Subject;
  readonly doubts: () => readonly Doubt[];
}

export interface StandingDuties {
  readonly actions: readonly StandingAction[];
  readonly undecided: readonly Undecided[];
}

const isOfAbsence = ({ scope }: Clause) => scope === "absence";
const hasTurn = ({ turn }: Clause) => turn !== null;
const isOther = (clause: Clause) => !isOfAbsence(clause) && !hasTurn(clause);

/** What one clause asks for about one thing. */
type Ask = (clause: Clause, place: Place) => StandingDuties;

/**
 * What a policy asks for about one pupil at one moment, and nothing else: the actions of `evaluate` without its reasons, for whoever
 * asks about many days.
 *
 * @param clauses which of the policy's clauses are asked
 * @param ask how each is asked; a `Sleepers` remembers, over days, what has not changed
 */
export function standingDuties(
  clauses: readonly Clause[],
  place: Place,
  onRoll: boolean,
  ask: Ask = askAwake,
): StandingDuties {
  const found: { readonly actions: StandingAction[]; readonly undecided: Undecided[] } = { actions: [], undecided: [] };
  const places = placesIn(place);
  const asked = onRoll ? clauses : clauses.filter(({ concernsRoll }) => concernsRoll);
  const add = (clause: Clause, one: Place) => {
    const { actions, undecided } = ask(clause, one);
    for (const action of actions) found.actions.push(action);
    for (const open of undecided) found.undecided.push(open);
  };
  const [rules, byAbsence, turns] = [asked.filter(isOther), asked.filter(isOfAbsence), asked.filter(hasTurn)];
  for (const clause of rules) for (const one of places(clause.scope)) add(clause, one);
  if (byAbsence.length > 0) for (const one of places("absence")) for (const clause of byAbsence) add(clause, one);
  for (const clause of turns) for (const one of places(clause.scope)) add(clause, one);
  return found;
}

const NOTHING: StandingDuties = { actions: [], undecided: [] };

/** @param here where duties and doubts are worked out when they are asked for; the place itself where left out */
export function askAwake(clause: Clause, place: Place, here: () => Place = () => place): StandingDuties {
  const standing = standingOf(clause, place);
  const isUndecided = standing.undecided !== "no" || standing.unsure.length > 0;
  if (standing.actions.length === 0 && !isUndecided) return NOTHING;
  const { subject } = place;
  return {
    actions: standing.actions.map((compiled) => ({
      key: mergeKey({ action: compiled.action, subject }),
      rule: clause.name,
      action: compiled.action,
      subject,
      enters: entersBy(clause, compiled),
      duty: () => dutyOf(clause, compiled, here()),
    })),
    undecided: isUndecided ? [{ rule: clause.name, subject, doubts: () => doubtsOf(clause, standing, here()) }] : [],
  };
}

/** The event by which a stage is entered, for its first action where that is another than the action's own. */
function entersBy({ turn, actions }: Clause, compiled: CompiledAction): readonly string[] {
  if (turn?.kind !== "stage" || actions[0] !== compiled) return [];
  const [first] = turn.enteredBy;
  return first === undefined || turn.enteredBy.includes(compiled.action.action) ? [] : [first];
}

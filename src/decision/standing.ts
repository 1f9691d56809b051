import type { Action } from "../clauses/action-schema.ts";
import { doubtsOf, dutyOf } from "../clauses/assess.ts";
import type { Clause } from "../clauses/clause.ts";
import type { CompiledAction } from "../clauses/compiled-action.ts";
import type { Doubt, Duty } from "../clauses/duty.ts";
import { standingOf } from "../clauses/standing.ts";
import type { Place } from "../facts/place.ts";
import type { Subject } from "../facts/subject.ts";
import type { Policy } from "../packs/policy.ts";
import { mergeKey } from "./merge.ts";
import { placesIn } from "./subjects.ts";
import type { Wakefulness } from "./wakefulness.ts";

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

/**
 * What a policy asks for about one pupil at one moment, and nothing else: the actions of `evaluate` without its reasons, for whoever
 * asks about many days.
 *
 * @param clauses which of the policy's clauses are asked; all of them where left out
 * @param wakefulness remembers, over many days, which clauses have nothing more to say about which absence
 */
export function standingDuties(
  policy: Policy,
  place: Place,
  onRoll: boolean,
  clauses: readonly Clause[] = policy.clauses,
  wakefulness: Wakefulness | null = null,
): StandingDuties {
  const found: { readonly actions: StandingAction[]; readonly undecided: Undecided[] } = { actions: [], undecided: [] };
  const places = placesIn(place);
  const byAbsence = wakefulness !== null && onRoll;
  const ask = (asked: readonly Clause[]) => {
    for (const clause of asked) {
      if ((!onRoll && !clause.concernsRoll) || (byAbsence && clause.scope === "absence")) continue;
      for (const one of places(clause.scope)) add(clause, one, found);
    }
  };
  ask(clauses.filter(({ turn }) => turn === null));
  if (byAbsence)
    for (const one of places("absence")) for (const clause of wakefulness.clausesAbout(one)) add(clause, one, found);
  ask(clauses.filter(({ turn }) => turn !== null));
  return found;
}

function add(
  clause: Clause,
  place: Place,
  { actions, undecided }: { readonly actions: StandingAction[]; readonly undecided: Undecided[] },
): void {
  const standing = standingOf(clause, place);
  const { subject } = place;
  for (const compiled of standing.actions) {
    const { action } = compiled;
    const duty = () => dutyOf(clause, compiled, place);
    actions.push({
      key: mergeKey({ action, subject }),
      rule: clause.name,
      action,
      subject,
      enters: entersBy(clause, compiled),
      duty,
    });
  }
  if (standing.undecided !== "no" || standing.unsure.length > 0)
    undecided.push({ rule: clause.name, subject, doubts: () => doubtsOf(clause, standing, place) });
}

/** The event by which a stage is entered, for its first action where that is another than the action's own. */
function entersBy({ turn, actions }: Clause, compiled: CompiledAction): readonly string[] {
  if (turn?.kind !== "stage" || actions[0] !== compiled) return [];
  const [first] = turn.enteredBy;
  return first === undefined || turn.enteredBy.includes(compiled.action.action) ? [] : [first];
}

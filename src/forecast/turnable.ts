import type { Clause } from "../clauses/clause.ts";
import { isOwed } from "../clauses/engine-actions.ts";
import { holdsInAnyTurn } from "../clauses/holds.ts";
import { hasOpenActions } from "../clauses/standing.ts";
import { candidates, turnOn } from "../clauses/turn.ts";
import { traceOf } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Decided } from "../decision/decide.ts";
import { subjectsOf } from "../decision/subjects.ts";
import type { LeafTrace } from "../explain/deciding-fact.ts";
import type { Place } from "../facts/place.ts";
import type { Subject } from "../facts/subject.ts";
import type { Policy } from "../packs/policy.ts";
import type { Titles } from "../words/titles.ts";
import type { MissedRule } from "./near-miss.ts";

/** A clause, about the pupil or one parent, that sessions to come could turn. */
export interface Turnable {
  readonly rule: MissedRule;
  readonly subject: Subject;
  readonly applies: boolean;
  /** The comparisons that decide it now, any one of which could be the one that turns it. */
  readonly leaves: readonly LeafTrace[];
  /** Whether it applies at a moment; undetermined where that cannot be known. */
  readonly truthAt: (moment: Place) => Truth;
}

/** Whether a clause has turned at a moment; null where that cannot be known. */
export function hasTurned({ truthAt, applies }: Turnable, moment: Place): boolean | null {
  const truth = truthAt(moment);
  return truth === "undetermined" ? null : (truth === "satisfied") !== applies;
}

/** What every near miss of a clause begins with. */
export function missOf({ rule }: Turnable) {
  return { rules: [rule], parents: [] } as const;
}

/** The clauses whose answer is known now and that ask for something. What is about an absence or a request is not about sessions to come. */
export function turnables(policy: Policy, { place, decision }: Decided, titles: Titles): Turnable[] {
  const asked = policy.clauses.filter(
    ({ scope, actions }) => (scope === "pupil" || scope === "parent") && actions.some(({ action }) => isOwed(action)),
  );
  return asked.flatMap((clause) =>
    clause.turn === null || (decision.status.onRoll && mayBeNext(clause, place))
      ? subjectsOf(clause.scope, place).flatMap((place) => turnable(clause, place, titles))
      : [],
  );
}

/** Whether a stage may be considered now, or its ladder be left. */
function mayBeNext(clause: Clause, place: Place): boolean {
  const { turn } = clause;
  if (turn === null) return true;
  const { position } = turnOn(turn.ladder, place);
  return turn.kind === "exit"
    ? position.current !== null
    : candidates(turn.ladder, position, place).some((stage) => stage === clause);
}

function turnable(clause: Clause, place: Place, titles: Titles): Turnable[] {
  const { subject } = place;
  const truthAt = (moment: Place) => holdsInAnyTurn(clause, moment.about(subject));
  const truth = truthAt(place);
  if (clause.when === null || truth === "undetermined") return [];
  const trace = traceOf(clause.when, place);
  const applies = truth === "satisfied";
  if (trace.truth !== truth || (!applies && !hasOpenActions(clause, place))) return [];
  const rule = { id: clause.name, title: titles.rule(clause.name), applies };
  return [{ rule, subject, applies, leaves: decisive(trace), truthAt }];
}

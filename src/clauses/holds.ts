import { readingsFrom } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Place } from "../facts/place.ts";
import type { Clause } from "./clause.ts";
import { turnOn } from "./turn.ts";

/** What speaks of an absence is judged by what was in force when it began, anything else by what is in force on the day asked about. */
export function isInForce({ inForce }: Clause, place: Place): boolean {
  const { subject } = place;
  if (subject.kind !== "absence") return place.isAfter(inForce.from - 1) && !place.isAfter(inForce.to);
  return inForce.from <= subject.absence.firstDay && subject.absence.firstDay <= inForce.to;
}

/** Whether a clause's own condition holds, its turn and its exceptions aside; one without a condition always holds. */
function conditionTruth(clause: Clause, place: Place): Truth {
  if (!isInForce(clause, place)) return "notSatisfied";
  return clause.when === null ? "satisfied" : clause.when.truth(readingsFrom(place));
}

/** Whether it is a clause's turn and its condition holds, exceptions aside. */
export function ownTruth(clause: Clause, place: Place): Truth {
  const { turn } = clause;
  if (turn === null) return conditionTruth(clause, place);
  const { exit, next, doubtful } = turnOn(turn.ladder, place);
  if (turn.kind === "exit") return exit;
  if (next === clause) return "satisfied";
  return doubtful.has(clause) ? "undetermined" : "notSatisfied";
}

/** Whether the actions of a clause stand about a thing: it is its turn, it holds, and no exception to it does. */
export function holds(clause: Clause, place: Place): Truth {
  const own = ownTruth(clause, place);
  // A stage that cannot be decided is said to be so, whatever may set it aside.
  if (clause.turn !== null && own === "undetermined") return own;
  return lessExceptions(own, clause, place);
}

/** As `holds`, whosever turn it is: what sessions to come could make of it. */
export function holdsInAnyTurn(clause: Clause, place: Place): Truth {
  return lessExceptions(conditionTruth(clause, place), clause, place);
}

/** An exception that holds takes the actions away; one that is undetermined holds them back. */
function lessExceptions(own: Truth, clause: Clause, place: Place): Truth {
  if (own === "notSatisfied" || clause.exceptions.length === 0) return own;
  const excepted = exceptionTruth(clause, place);
  if (excepted === "satisfied") return "notSatisfied";
  return excepted === "undetermined" ? "undetermined" : own;
}

/** What the exceptions to a clause come to, each of them subject to exceptions of its own. */
export function exceptionTruth({ exceptions }: Clause, place: Place): Truth {
  let truth: Truth = "notSatisfied";
  for (const exception of exceptions) {
    const there = exceptionPlace(exception, place);
    const one = there === null ? "notSatisfied" : holds(exception, there);
    if (one === "satisfied") return "satisfied";
    if (one === "undetermined") truth = "undetermined";
  }
  return truth;
}

/** An exception speaks of the same thing as its clause, or of the pupil; null where it speaks of neither. */
export function exceptionPlace(exception: Clause, place: Place): Place | null {
  if (exception.scope === "pupil") return place.subject.kind === "pupil" ? place : place.about({ kind: "pupil" });
  return exception.scope === place.subject.kind ? place : null;
}

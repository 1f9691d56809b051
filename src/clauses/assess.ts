import { traceOf } from "../conditions/compiled-condition.ts";
import { missingIn, questionsIn } from "../conditions/open-questions.ts";
import type { Place } from "../facts/place.ts";
import type { Missing } from "../record/reading.ts";
import { fillBecause } from "./because.ts";
import type { Clause } from "./clause.ts";
import { type CompiledAction, sessionsToAmend } from "./compiled-action.ts";
import { deadlineOf } from "./due.ts";
import { type Doubt, type Duty, forceOf, sourcesOf } from "./duty.ts";
import { exceptionPlace, holds, ownTruth } from "./holds.ts";
import { knownSince, standsSince } from "./since.ts";
import { type Standing, standingOf } from "./standing.ts";
import { turnOn } from "./turn.ts";

/** What one clause asks for about one thing, and what about it cannot be known. */
export interface Assessment {
  readonly duties: readonly Duty[];
  readonly doubts: readonly Doubt[];
}

/** What a clause asks for about one thing, with first days, deadlines and reasons. */
export function assess(clause: Clause, place: Place): Assessment {
  const standing = standingOf(clause, place);
  return {
    duties: standing.actions.map((action) => dutyOf(clause, action, place)),
    doubts: doubtsOf(clause, standing, place),
  };
}

/** An action that stands, with its first day, its deadline and its reason. */
export function dutyOf(clause: Clause, compiled: CompiledAction, place: Place): Duty {
  const { action } = compiled;
  const stands = (at: Place) => standingOf(clause, at).actions.includes(compiled);
  const since = standsSince(stands, place);
  const judgedAt = placeJudged(clause, place);
  const trace = clause.when === null ? null : traceOf(clause.when, judgedAt);
  return {
    action,
    clause,
    rule: clause.name,
    force: forceOf(action),
    subject: place.subject,
    since,
    due: action.due === undefined ? null : deadlineOf(action.due, knownSince(stands, since, place), place, stands),
    because: fillBecause(clause.because, trace),
    sources: sourcesOf(clause.source),
    sessions: sessionsToAmend(compiled, place),
    trace,
    judgedAt,
  };
}

/** What is left to do in the present stage rests on the figures for which the stage was entered, not on those that followed. */
function placeJudged(clause: Clause, place: Place): Place {
  if (clause.turn?.kind !== "stage") return place;
  const { next, position } = turnOn(clause.turn.ladder, place);
  return position.current?.stage === clause && next !== clause ? place.on(position.current.event.day - 1) : place;
}

/** Why a clause, or an action of it, cannot be decided about one thing. */
export function doubtsOf(clause: Clause, { undecided, unsure }: Standing, place: Place): readonly Doubt[] {
  const ofActions = unsure.flatMap(({ onlyIf }) =>
    onlyIf === null ? [] : [doubt(clause, place, [opening(onlyIf, place)])],
  );
  return undecided === "no" ? ofActions : [...ofActions, doubt(clause, place, undecidedBy(clause, place, undecided))];
}

/** What leaves something open: what is missing, and the questions that could settle it. */
interface Opening {
  readonly missing: readonly Missing[];
  readonly questions: readonly string[];
}

function doubt(clause: Clause, place: Place, openings: readonly Opening[]): Doubt {
  return {
    rule: clause.name,
    subject: place.subject,
    missing: openings.flatMap(({ missing }) => missing),
    sources: sourcesOf(clause.source),
    questions: [...new Set(openings.flatMap(({ questions }) => questions))],
  };
}

function opening(condition: NonNullable<Clause["when"]>, place: Place): Opening {
  const trace = traceOf(condition, place);
  return { missing: missingIn(trace), questions: questionsIn(trace) };
}

/** The clause itself where it cannot be decided, and the exceptions that hold it back. */
function undecidedBy(clause: Clause, place: Place, how: "itself" | "heldBack"): readonly Opening[] {
  const own = ownTruth(clause, place) === "undetermined" ? ownOpening(clause, place) : [];
  return how === "itself"
    ? own
    : [...own, ...clause.exceptions.flatMap((exception) => exceptionOpening(exception, place))];
}

function exceptionOpening(exception: Clause, place: Place): readonly Opening[] {
  const there = exceptionPlace(exception, place);
  return there === null || holds(exception, there) !== "undetermined" ? [] : undecidedBy(exception, there, "heldBack");
}

function ownOpening(clause: Clause, place: Place): readonly Opening[] {
  const { turn, when } = clause;
  if (turn?.kind !== "stage") return when === null ? [] : [opening(when, place)];
  const { missing, trace } = turnOn(turn.ladder, place).doubtful.get(clause) ?? { missing: [], trace: null };
  return [{ missing, questions: trace === null ? [] : questionsIn(trace) }];
}

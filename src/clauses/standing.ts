import { readingsFrom } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Place } from "../facts/place.ts";
import type { Clause, Entered, StageTurn } from "./clause.ts";
import { type CompiledAction, isWanted, sessionsToAmend } from "./compiled-action.ts";
import { eventsOf, isDone } from "./done.ts";
import { does, isOwed } from "./engine-actions.ts";
import { exceptionTruth, holds, ownTruth } from "./holds.ts";
import { roundsOf } from "./rounds.ts";
import { turnOn } from "./turn.ts";

/** Which actions of a clause stand about one thing at one moment, and what of it cannot be known. */
export interface Standing {
  readonly actions: readonly CompiledAction[];
  /** Whether the clause cannot be decided: itself, or because what may set it aside cannot either. */
  readonly undecided: "no" | "itself" | "heldBack";
  /** Actions that cannot be decided by a condition of their own. */
  readonly unsure: readonly CompiledAction[];
}

const NOTHING: Standing = { actions: [], undecided: "no", unsure: [] };
const UNDECIDED: Standing = { actions: [], undecided: "itself", unsure: [] };
const HELD_BACK: Standing = { actions: [], undecided: "heldBack", unsure: [] };

/** What a clause asks for about one thing: the one answer on which decisions, first days, replays, audits and forecasts rest. */
export function standingOf(clause: Clause, place: Place): Standing {
  const { turn } = clause;
  if (turn === null) return standingOfRule(clause, place);
  return turn.kind === "exit" ? standingOfExit(clause, place) : standingOfStage(clause, turn, place);
}

function standingOfRule(clause: Clause, place: Place): Standing {
  // Of an absence the condition is the cheaper question: mostly the absence is over. Of a pupil it is the log: mostly it is done.
  const byCondition = clause.scope === "absence" ? holds(clause, place) : null;
  if (byCondition === "notSatisfied") return NOTHING;
  const open = clause.actions.filter((action) => isOwed(action.action) && isOpen(action, clause, place));
  if (open.length === 0) return NOTHING;
  const truth = byCondition ?? holds(clause, place);
  if (truth === "satisfied") return sortOut(open, place);
  return truth === "undetermined" ? HELD_BACK : NOTHING;
}

/** Whether an action is still to be done where its rule holds: it is not on the log, and of a recoding, there is a session left. */
function isOpen(compiled: CompiledAction, { when }: Clause, place: Place): boolean {
  const { action } = compiled;
  if (does(action, "recodes")) return sessionsToAmend(compiled, place).length > 0;
  return !isDone(action, place, (each) => roundsOf(each, when, place));
}

function standingOfExit(clause: Clause, place: Place): Standing {
  const truth = ownTruth(clause, place);
  if (truth !== "satisfied") return truth === "undetermined" ? UNDECIDED : NOTHING;
  return setAside({ ...sortOut(clause.actions, place), unsure: [] }, "notSatisfied", clause, place);
}

/** Of the stage to enter all it asks; of the stage a pupil is on, what has not been done since it was entered. */
function standingOfStage(clause: Clause, turn: StageTurn, place: Place): Standing {
  const { closes, next, position } = turnOn(turn.ladder, place);
  if (closes) return NOTHING;
  const { current } = position;
  if (next === clause) return setAside(sortOut(clause.actions, place), "notSatisfied", clause, place);
  const left =
    current?.stage === clause ? clause.actions.filter((action) => !isDoneInStage(action, current, place)) : [];
  return setAside(sortOut(left, place), ownTruth(clause, place), clause, place);
}

function isDoneInStage({ action }: CompiledAction, { stage, event }: Entered, place: Place): boolean {
  const repeats = action.repeat !== undefined;
  if (action === stage.actions[0]?.action && !repeats) return true;
  if (!eventsOf(action, place).some((entry) => entry.day >= event.day)) return false;
  return !repeats || isDone(action, place, (each) => roundsOf(each, stage.when, place));
}

/** Of what is open, what is wanted, and what a condition of its own leaves undecided. */
function sortOut(open: readonly CompiledAction[], place: Place): Standing {
  return {
    actions: open.filter((action) => isWanted(action, place)),
    undecided: "no",
    unsure: open.filter(({ onlyIf }) => onlyIf?.truth(readingsFrom(place)) === "undetermined"),
  };
}

/** What is asked, without what an exception sets aside; an exception that cannot be decided holds it back. */
function setAside({ actions, unsure }: Standing, own: Truth, clause: Clause, place: Place): Standing {
  const excepted = actions.length === 0 ? "notSatisfied" : exceptionTruth(clause, place);
  return {
    actions: excepted === "notSatisfied" ? actions : [],
    undecided: excepted === "undetermined" ? "heldBack" : own === "undetermined" ? "itself" : "no",
    unsure,
  };
}

/** As `standingOf`, of some of a clause's actions, whether or not they were done: what it says, not what is still owed. */
export function standingAmong(
  clause: Clause,
  place: Place,
  among: (action: CompiledAction["action"]) => boolean,
): Standing {
  const actions = clause.actions.filter(({ action }) => among(action));
  const truth = actions.length === 0 ? "notSatisfied" : holds(clause, place);
  if (truth === "satisfied") return sortOut(actions, place);
  return truth === "undetermined" ? HELD_BACK : NOTHING;
}

/** Whether anything a clause could ask for is still to be done; whose turn it is, and whether it holds, aside. */
export function hasOpenActions(clause: Clause, place: Place): boolean {
  return (
    clause.turn !== null || clause.actions.some((action) => isOwed(action.action) && isOpen(action, clause, place))
  );
}

import { lastDayOf } from "../calendar/add-length.ts";
import type { Length } from "../calendar/length.ts";
import { periodAt } from "../calendar/periods.ts";
import { type CompiledCondition, type Trace, traceOf } from "../conditions/compiled-condition.ts";
import { missingIn } from "../conditions/open-questions.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Place } from "../facts/place.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { compare, percentage } from "../kernel/exact.ts";
import type { Missing } from "../record/reading.ts";
import type { Clause, CompiledLadder, Entered, LadderTurn, Position, StageClause, StageDoubt } from "./clause.ts";
import { isWanted } from "./compiled-action.ts";
import { positionOn } from "./position.ts";

/** Whose turn it is on a ladder, as the log and the conditions of its stages say. */
export function turnOn(ladder: CompiledLadder, place: Place): LadderTurn {
  const known = ladder.turns.get(place.instant);
  if (known !== undefined && (!place.isWatched || known.watching === place.watching)) {
    place.note(known);
    return known.value;
  }
  const made = { ...place.watched(() => findTurn(ladder, place)), watching: place.watching };
  ladder.turns.set(place.instant, made);
  return made.value;
}

function findTurn(ladder: CompiledLadder, place: Place): LadderTurn {
  const position = positionOn(ladder, place);
  const exit = exitTruth(ladder, position, place);
  const closes = exit === "satisfied" && ladder.exit?.actions.some((action) => isWanted(action, place)) === true;
  const doubtful = new Map<Clause, StageDoubt>();
  if (closes) return { position, exit, closes, next: null, doubtful };
  let next: StageClause | null = null;
  for (const stage of ladder.stages) {
    const time = timeOf(stage, ladder, position, place);
    if (time === "notSatisfied") continue;
    const branch = branchDoubt(ladder, stage, position, place);
    if (branch === "otherBranch") continue;
    const truth = stage.when === null ? "satisfied" : stage.when.truth(place);
    if (time === "undetermined") {
      // Only that it may come before the monitoring ends is still open.
      if (truth === "satisfied" && branch === null && typeof stage.turn.early === "object")
        doubtful.set(stage, openIn(traceOf(stage.turn.early, place)));
    } else if (truth === "undetermined" || (truth === "satisfied" && branch !== null)) {
      const open = truth === "undetermined" && stage.when !== null ? openIn(traceOf(stage.when, place)) : NOTHING_OPEN;
      doubtful.set(stage, { ...open, missing: [...(branch === null ? [] : [branch]), ...open.missing] });
    } else if (truth === "satisfied") next = preferred(next, stage, position);
  }
  return { position, exit, closes, next, doubtful };
}

const NOTHING_OPEN: StageDoubt = { missing: [], trace: null };

function openIn(trace: Trace): StageDoubt {
  return { missing: missingIn(trace), trace };
}

/** A ladder may be left only on or after the review date; on any day where no monitoring period is given. */
function exitTruth({ exit }: CompiledLadder, { current, reviewOn }: Position, place: Place): Truth {
  if (exit === null || exit.when === null || current === null) return "notSatisfied";
  return reviewOn !== null && !place.isAfter(reviewOn - 1) ? "notSatisfied" : exit.when.truth(place);
}

/** The stages that may be considered now: one step on from the present stage, and only once its monitoring has ended. */
export function candidates(ladder: CompiledLadder, position: Position, place: Place): readonly StageClause[] {
  return ladder.stages.filter((stage) => timeOf(stage, ladder, position, place) === "satisfied");
}

/** Whether the time of a stage has come, its condition aside. */
function timeOf(stage: StageClause, ladder: CompiledLadder, position: Position, place: Place): Truth {
  const { current } = position;
  if (current !== null) return follows(stage, current) ? timeAfter(stage, current, place) : "notSatisfied";
  const isFirst = stage.turn.after.length === 0 || stage.turn.stage.direct === true;
  return isFirst && mayBegin(ladder, position, place) ? "satisfied" : "notSatisfied";
}

function follows(stage: StageClause, current: Entered): boolean {
  const [turn, present] = [stage.turn, current.stage.turn];
  if (stage === current.stage) return present.stage.repeatable === true;
  if (turn.after.includes(present.stage.stage)) return true;
  const sameBranch = turn.branch === null || present.branch === null || turn.branch === present.branch;
  return turn.stage.direct === true && sameBranch && turn.position > present.position;
}

/** From the day after the monitoring period ends; sooner only where the stage says so, and never two stages on one day. */
function timeAfter({ turn }: StageClause, current: Entered, place: Place): Truth {
  if (!place.isAfter(current.event.day)) return "notSatisfied";
  if (turn.early === true) return "satisfied";
  const present = current.stage.turn.stage;
  const ends = [present.watch ?? null, turn.after.includes(present.stage) ? turn.wait : null].map((length) =>
    endOf(length, current, place),
  );
  if (ends.every((end) => end !== null && place.isAfter(end))) return "satisfied";
  return typeof turn.early === "object" ? turn.early.truth(place) : "notSatisfied";
}

function endOf(length: Length | null, current: Entered, place: Place): number | null {
  if (length === null) return current.event.day;
  return lastDayOf(place.calendar, place.view.history.timetable, current.event.day, length);
}

/**
 * A closed ladder may begin again once its first condition has been false on some school day since the closing, or attendance has declined
 * since it; otherwise it would begin again the next morning.
 */
function mayBegin(ladder: CompiledLadder, { closed }: Position, place: Place): boolean {
  const when = ladder.stages[0]?.when;
  if (closed === null || when == null) return true;
  // Each day since the closing may be the one.
  place.note({ from: place.moment.day, until: place.moment.day });
  return place.unwatched(() => hasBeenFalse(when, closed.day, place) || hasDeclinedSince(closed.day, place));
}

function hasBeenFalse(when: CompiledCondition, closed: DayNumber, place: Place): boolean {
  const { timetable } = place.view.history;
  const end = timetable.daysBefore(place.moment.day + 1);
  for (let index = timetable.daysBefore(closed + 1); index < end; index += 1) {
    const day = timetable.days[index];
    if (day !== undefined && when.truth(place.on(day)) === "notSatisfied") return true;
  }
  return false;
}

function hasDeclinedSince(day: number, place: Place): boolean {
  const { history, limit, calendar } = place.view;
  const year = periodAt(calendar, "academicYear", day);
  if (year === null) return false;
  const [start, split] = [
    history.timetable.slotAt(Math.max(year.from, history.onRollFrom)),
    history.timetable.slotAt(day + 1),
  ];
  const rate = (from: number, to: number) => {
    const possible = history.count(history.counted("possible"), from, to);
    return possible === 0 ? null : percentage(history.count(history.counted("attended"), from, to), possible);
  };
  const [before, since] = [rate(start, split), rate(split, limit)];
  return before !== null && since !== null && compare(since, before) < 0;
}

/** One stage at a time: the furthest that may be entered, and a repetition only where nothing further may. */
function preferred(chosen: StageClause | null, stage: StageClause, position: Position): StageClause {
  if (chosen === null) return stage;
  const present = position.current?.stage;
  if (stage === present) return chosen;
  return chosen === present || stage.turn.position > chosen.turn.position ? stage : chosen;
}

/** A branch taken by an event: open to it once the event is on the log since the present stage; a question while none of the branches' is. */
function branchDoubt(
  ladder: CompiledLadder,
  { turn }: StageClause,
  { current }: Position,
  place: Place,
): Missing | "otherBranch" | null {
  if (turn.branchEvent === null || current?.stage.turn.branch === turn.branch) return null;
  const since = current?.event.day ?? -Infinity;
  const happened = (type: string) => place.events(type).some((entry) => entry.day >= since);
  if (happened(turn.branchEvent)) return null;
  const others = ladder.stages.flatMap((other) => other.turn.branchEvent ?? []);
  if (others.some(happened)) return "otherBranch";
  return {
    why: "unanswered",
    what: `which of ${[...new Set(others)].map((type) => `\`${type}\``).join(", ")} happened`,
  };
}

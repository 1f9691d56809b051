import { lastDayOf } from "../calendar/add-length.ts";
import type { Length } from "../calendar/length.ts";
import { periodAt } from "../calendar/periods.ts";
import { readingsFrom } from "../conditions/compiled-condition.ts";
import type { Truth } from "../conditions/truth.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import { compare, percentage } from "../kernel/exact.ts";
import type { CompiledLadder, CompiledStage } from "./compiled-ladder.ts";
import type { Entry, Position } from "./position.ts";

/** The stages that may be considered now: one step on from the present stage, and only once its monitoring has ended. */
export function candidates(
  compiled: CompiledLadder,
  position: Position,
  circumstances: Circumstances,
): readonly CompiledStage[] {
  const { current } = position;
  if (current === null)
    return mayBegin(compiled, position, circumstances)
      ? compiled.stages.filter((stage) => stage.after.length === 0 || stage.stage.direct === true)
      : [];
  return compiled.stages.filter(
    (stage) => follows(stage, current) && timeFor(stage, current, circumstances) === "satisfied",
  );
}

/** The stages whose time may have come before the monitoring ends, if only somebody said so: their `early` is still undetermined. */
export function perhapsEarly(
  compiled: CompiledLadder,
  { current }: Position,
  circumstances: Circumstances,
): readonly CompiledStage[] {
  if (current === null) return [];
  return compiled.stages.filter(
    (stage) => follows(stage, current) && timeFor(stage, current, circumstances) === "undetermined",
  );
}

function follows(stage: CompiledStage, current: Entry): boolean {
  const present = current.stage;
  if (stage === present) return present.stage.repeatable === true;
  if (stage.after.includes(present.stage.stage)) return true;
  const sameBranch = stage.branch === null || present.branch === null || stage.branch === present.branch;
  return stage.stage.direct === true && sameBranch && stage.position > present.position;
}

/** From the day after the monitoring period ends; sooner only where the stage says so, and never two stages on one day. */
function timeFor(stage: CompiledStage, current: Entry, circumstances: Circumstances): Truth {
  const today = circumstances.moment.day;
  if (today <= current.event.day) return "notSatisfied";
  if (stage.early === true) return "satisfied";
  const ends = [
    current.stage.stage.watch ?? null,
    stage.after.includes(current.stage.stage.stage) ? stage.wait : null,
  ].map((length) => endOf(length, current, circumstances));
  if (ends.every((end) => end !== null && today > end)) return "satisfied";
  return typeof stage.early === "object" ? stage.early.truth(readingsFrom(circumstances)) : "notSatisfied";
}

function endOf(length: Length | null, current: Entry, circumstances: Circumstances): number | null {
  if (length === null) return current.event.day;
  return lastDayOf(circumstances.file.calendar, circumstances.view.history.timetable, current.event.day, length);
}

/**
 * A closed ladder may begin again once its first condition has been false on some school day since the closing, or attendance has declined
 * since it; otherwise it would begin again the next morning.
 */
function mayBegin(compiled: CompiledLadder, position: Position, circumstances: Circumstances): boolean {
  const { closed } = position;
  if (closed === null) return true;
  const first = compiled.stages[0];
  if (first?.when == null) return true;
  const { timetable } = circumstances.view.history;
  for (
    let index = timetable.daysBefore(closed.day + 1);
    index < timetable.daysBefore(circumstances.moment.day + 1);
    index += 1
  ) {
    const day = timetable.days[index];
    if (day !== undefined && first.when.truth(readingsFrom(circumstances.on(day))) === "notSatisfied") return true;
  }
  return hasDeclinedSince(closed.day, circumstances);
}

function hasDeclinedSince(day: number, circumstances: Circumstances): boolean {
  const { history, limit, calendar } = circumstances.view;
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

import { lastDayOf } from "../calendar/add-length.ts";
import type { Place } from "../facts/place.ts";
import type { Changing, Rest } from "../facts/traits.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { LoggedEvent } from "../record/log.ts";
import { eventRefOf } from "../record/window-kind.ts";
import type { CompiledLadder, Entered, Position } from "./clause.ts";

/** The latest stage logged since the ladder was last closed or reset. */
export function positionOn(compiled: CompiledLadder, place: Place): Position {
  const from = resetDay(compiled, place);
  place.noteChanges(CLOSINGS);
  const closed =
    place.log
      .ofType("ladder-closed")
      .findLast((entry) => entry.day >= from && (entry.event.about ?? compiled.ladder.id) === compiled.ladder.id) ??
    null;
  const entries = compiled.stages.flatMap((stage) =>
    stage.turn.enteredBy.flatMap((type) => place.events(type).map((event) => ({ stage, event }))),
  );
  const standing = entries
    .filter(({ event }) => event.day >= from && (closed === null || isAfter(event, closed)))
    .sort(byTime);
  const current = standing.at(-1) ?? null;
  return {
    current,
    entries: standing,
    closed,
    reviewOn: current === null ? null : reviewDay(compiled, current, place),
  };
}

/** What the place of a pupil on a ladder rests on. */
export function restsOfPosition({ ladder, stages }: CompiledLadder): readonly Rest[] {
  const resets = ladder.resets ?? "academicYear";
  return [
    { kind: "events", types: eventRefOf(["ladder-closed", ...stages.flatMap(({ turn }) => turn.enteredBy)]) },
    ...(resets === "never" ? [] : [{ kind: "periods", of: resets } as const]),
  ];
}

const CLOSINGS: Changing = {
  id: "closings",
  rests: [{ kind: "events", types: eventRefOf("ladder-closed") }],
};

function resetDay(compiled: CompiledLadder, place: Place): DayNumber {
  const resets = compiled.ladder.resets ?? "academicYear";
  return resets === "never" ? -Infinity : (place.period(resets)?.from ?? -Infinity);
}

function isAfter(event: LoggedEvent, other: LoggedEvent): boolean {
  if (event.day !== other.day) return event.day > other.day;
  return event.second !== null && other.second !== null && event.second > other.second;
}

function byTime(a: Entered, b: Entered): number {
  return (
    a.event.day - b.event.day ||
    (a.event.second ?? 0) - (b.event.second ?? 0) ||
    a.stage.turn.position - b.stage.turn.position
  );
}

/** The stage's own monitoring period, or else how long the stage after it waits. */
function reviewDay(compiled: CompiledLadder, current: Entered, place: Place): DayNumber | null {
  const { stage, event } = current;
  const waits = compiled.stages.flatMap((next) =>
    next.turn.wait !== null && next.turn.after.includes(stage.turn.stage.stage) ? [next.turn.wait] : [],
  );
  const length = stage.turn.stage.watch ?? waits[0];
  return length === undefined ? null : lastDayOf(place.calendar, place.view.history.timetable, event.day, length);
}

/** Stages logged without the stage they come after. */
export function skippedStages(position: Position): readonly Entered[] {
  return position.entries.filter(({ stage, event }) => {
    if (stage.turn.after.length === 0 || stage.turn.stage.direct === true) return false;
    return !position.entries.some(
      (other) => stage.turn.after.includes(other.stage.turn.stage.stage) && other.event.day <= event.day,
    );
  });
}

import { lastDayOf } from "../calendar/add-length.ts";
import { periodAt } from "../calendar/periods.ts";
import type { Place } from "../facts/place.ts";
import type { Rest } from "../facts/traits.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { LoggedEvent } from "../record/log.ts";
import { eventRefOf } from "../record/window-kind.ts";
import type { CompiledLadder, StageClause } from "./clause.ts";

/** A stage on the log. */
export interface Entered {
  readonly stage: StageClause;
  readonly event: LoggedEvent;
}

/** Where a pupil stands on a ladder, as the log says. */
export interface Position {
  /** The stage the pupil is on, or null. */
  readonly current: Entered | null;
  readonly entries: readonly Entered[];
  /** When the ladder was last closed since it last reset, or null. */
  readonly closed: LoggedEvent | null;
  /** The last day of the monitoring period of the present stage; null where none is given or the calendar does not reach it. */
  readonly reviewOn: DayNumber | null;
}

/** The latest stage logged since the ladder was last closed or reset. */
export function positionOn(compiled: CompiledLadder, place: Place): Position {
  const from = resetDay(compiled, place);
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

function resetDay(compiled: CompiledLadder, place: Place): DayNumber {
  const resets = compiled.ladder.resets ?? "academicYear";
  if (resets === "never") return -Infinity;
  return periodAt(place.calendar, resets, place.moment.day)?.from ?? -Infinity;
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

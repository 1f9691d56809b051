import { lastDayOf } from "../calendar/add-length.ts";
import type { Place } from "../facts/place.ts";
import type { LoggedEvent } from "../record/log.ts";
import type { Action, Repeat } from "./action-schema.ts";
import { meaningOf } from "./engine-actions.ts";
import type { Rounds } from "./rounds.ts";

/** What an action's event types are: its own id, and others the policy or the engine accepts. */
export function doneTypes(action: Action): readonly string[] {
  return [action.action, ...(action.doneBy ?? []), ...(meaningOf(action)?.settledBy ?? [])];
}

export function eventsOf(action: Action, place: Place): readonly LoggedEvent[] {
  const types = doneTypes(action);
  return types.length === 1 ? place.events(action.action) : types.flatMap((type) => place.events(type));
}

/** Once in the academic year for a pupil, a parent or a group; once for an absence or a request. */
function repeatOf(action: Action, place: Place): Repeat | "once" {
  if (action.repeat !== undefined) return action.repeat;
  const { kind } = place.subject;
  return kind === "absence" || kind === "leaveRequest" ? "once" : "academicYear";
}

/**
 * Whether an action is done: the log holds an event of its type, not withdrawn, about the same thing, inside the present repeat window.
 * `rounds` says how often `repeat: { each: n }` has fallen due.
 */
export function isDone(action: Action, place: Place, rounds: (each: number) => Rounds): boolean {
  const events = eventsOf(action, place);
  if (events.length === 0) return false;
  const repeat = repeatOf(action, place);
  if (repeat === "once") return true;
  if (typeof repeat === "string") {
    const period = place.period(repeat);
    return period === null || events.some((entry) => entry.day >= period.from);
  }
  if ("each" in repeat) {
    const { fallen, from } = rounds(repeat.each);
    return events.filter((entry) => entry.day >= from).length >= fallen;
  }
  const latest = Math.max(...events.map((entry) => entry.day));
  const again = lastDayOf(place.calendar, place.history.timetable, latest, repeat);
  return again === null || !place.isAfter(again - 1);
}

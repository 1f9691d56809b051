import { lastDayOf } from "../calendar/add-length.ts";
import { periodAt } from "../calendar/periods.ts";
import type { Circumstances } from "../facts/circumstances.ts";
import type { LoggedEvent } from "../history/log.ts";
import type { Action, Repeat } from "./action-schema.ts";
import { meaningOf } from "./engine-actions.ts";
import type { Rounds } from "./rounds.ts";

/** What an action's event types are: its own id, and others the policy or the engine accepts. */
export function doneTypes(action: Action): readonly string[] {
  return [action.action, ...(action.doneBy ?? []), ...(meaningOf(action)?.settledBy ?? [])];
}

export function eventsOf(action: Action, circumstances: Circumstances): readonly LoggedEvent[] {
  const types = doneTypes(action);
  return types.length === 1 ? circumstances.events(action.action) : types.flatMap((type) => circumstances.events(type));
}

/** Once in the academic year for a pupil, a parent or a group; once for an absence or a request. */
function repeatOf(action: Action, circumstances: Circumstances): Repeat | "once" {
  if (action.repeat !== undefined) return action.repeat;
  const { kind } = circumstances.subject;
  return kind === "absence" || kind === "leaveRequest" ? "once" : "academicYear";
}

/**
 * Whether an action is done: the log holds an event of its type, not withdrawn, about the same thing, inside the present repeat window.
 * `rounds` says how often `repeat: { each: n }` has fallen due.
 */
export function isDone(action: Action, circumstances: Circumstances, rounds: (each: number) => Rounds): boolean {
  const events = eventsOf(action, circumstances);
  if (events.length === 0) return false;
  const repeat = repeatOf(action, circumstances);
  const { calendar, history } = circumstances.view;
  const today = circumstances.moment.day;
  if (repeat === "once") return true;
  if (typeof repeat === "string") {
    const period = periodAt(calendar, repeat, today);
    return period === null || events.some((entry) => entry.day >= period.from);
  }
  if ("each" in repeat) {
    const { fallen, from } = rounds(repeat.each);
    return events.filter((entry) => entry.day >= from).length >= fallen;
  }
  const latest = Math.max(...events.map((entry) => entry.day));
  const again = lastDayOf(calendar, history.timetable, latest, repeat);
  return again === null || today < again;
}

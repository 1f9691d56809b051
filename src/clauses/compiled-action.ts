import type { Session } from "../calendar/calendar-schema.ts";
import {
  type CompiledCondition,
  compileCondition,
  readingsFrom,
  type SharedConditions,
} from "../conditions/compiled-condition.ts";
import { resolve } from "../facts/events.ts";
import type { Place } from "../facts/place.ts";
import type { Changing, Rest } from "../facts/traits.ts";
import { type IsoDate, isoDate } from "../kernel/dates.ts";
import { ever, type Window, windowOf } from "../record/window-kind.ts";
import type { Action } from "./action-schema.ts";
import { does } from "./engine-actions.ts";

/** A session whose mark should change. */
export interface SessionToAmend {
  readonly date: IsoDate;
  readonly session: Session;
  readonly from: string;
  readonly to: string;
}

/** An action with its own conditions compiled. */
export interface CompiledAction {
  readonly action: Action;
  readonly onlyIf: CompiledCondition | null;
  readonly met: CompiledCondition | null;
  /** The window of an `amend-mark`, where it names one. */
  readonly sessions: Window | null;
  /** What the sessions a recoding names rest on. */
  readonly amends: Changing;
}

export function compileAction(action: Action, shared: SharedConditions): CompiledAction {
  const sessions = action.sessions === undefined ? null : windowOf(action.sessions);
  const amended: Rest = { kind: "sessions", of: action.from ?? [], window: sessions ?? ever, entering: "changes" };
  return {
    action,
    onlyIf: action.if === undefined ? null : compileCondition(action.if, shared),
    met: action.met === undefined ? null : compileCondition(action.met, shared),
    sessions,
    amends: { id: `amends ${JSON.stringify([action.from, action.sessions])}`, rests: [amended, { kind: "absence" }] },
  };
}

/** Whether the action's own condition holds; true where it has none. */
export function isWanted(compiled: CompiledAction, place: Place): boolean {
  return compiled.onlyIf === null || compiled.onlyIf.truth(readingsFrom(place)) === "satisfied";
}

/** The sessions an `amend-mark` speaks of: of the absence or the pupil, in the window, with one of the codes to replace. */
export function sessionsToAmend({ action, sessions, amends }: CompiledAction, place: Place): readonly SessionToAmend[] {
  if (!does(action, "recodes") || typeof action.to !== "string") return [];
  const { subject, view } = place;
  const { history } = view;
  place.noteChanges(amends);
  const span = place.unwatched(() =>
    sessions === null ? { fromSlot: 0, toSlot: view.limit } : resolve(sessions, place),
  );
  if ("missing" in span) return [];
  const [first, last] =
    subject.kind === "absence"
      ? [subject.absence.ifPresent.first, subject.absence.ifPresent.last]
      : [0, view.limit - 1];
  const codes = new Set(action.from ?? []);
  const found: SessionToAmend[] = [];
  for (let slot = Math.max(first, span.fromSlot); slot <= Math.min(last, span.toSlot - 1); slot += 1) {
    const code = history.codeAt(slot);
    if (code === null || !codes.has(code.id) || code.id === action.to) continue;
    found.push({
      date: isoDate(history.timetable.dayOfSlot(slot)),
      session: history.timetable.sessionOf(slot),
      from: code.id,
      to: action.to,
    });
  }
  return found;
}

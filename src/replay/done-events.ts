import type { Action } from "../clauses/action-schema.ts";
import { doneTypes } from "../clauses/done.ts";
import { meaningOf } from "../clauses/engine-actions.ts";
import type { Place } from "../facts/place.ts";
import type { Subject } from "../facts/subject.ts";
import { type DayNumber, dayOf, isoDate } from "../kernel/dates.ts";
import type { CaseEvent } from "../record/case-file.ts";
import type { OpenAction } from "./replayed-action.ts";

/** What the log holds once an action is done; null where a person has to decide and nothing is assumed of it. */
export function eventsOfDoing(
  open: OpenAction,
  day: DayNumber,
  assumed: Readonly<Record<string, string>>,
): CaseEvent[] | null {
  const [first] = open.standing;
  if (first === undefined) return null;
  const { action } = first.action;
  const decided = assumed[action];
  const meaning = meaningOf({ action });
  // What a person decides is another event, and nobody can say it in advance.
  if (decided === undefined && meaning?.does === "asksDecision") return null;
  const type = decided ?? meaning?.settledBy[0] ?? action;
  const types = new Set([type, ...open.standing.flatMap((one) => one.enters)]);
  const about = meaning?.does === "closes" ? { about: first.action.ladder ?? null } : concerning(first.subject);
  return [...types].map((one) => ({ date: isoDate(day), type: one, ...about }));
}

function concerning(subject: Subject): Partial<CaseEvent> {
  switch (subject.kind) {
    case "absence":
      return { about: subject.absence.id };
    case "leaveRequest":
      return { about: subject.request.id };
    case "parent":
      return subject.parent === null ? {} : { parent: subject.parent.id };
    case "pupil":
    case "group":
      return {};
  }
}

/** Whether the log says that an action which no longer stands was done, from the day it was required. */
export function wasDone(open: OpenAction, now: Place): boolean {
  const since = dayOf(open.action.since);
  const logged = (action: Action, subject: Subject) =>
    doneTypes(action).some((type) =>
      now
        .about(subject)
        .events(type)
        .some((entry) => entry.day >= since),
    );
  return open.standing.some((one) => logged(one.action, one.subject));
}

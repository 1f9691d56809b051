import type { Trace } from "../conditions/compiled-condition.ts";
import type { Place } from "../facts/place.ts";
import type { Subject } from "../facts/subject.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { Missing } from "../record/reading.ts";
import type { Action, Force } from "./action-schema.ts";
import type { Clause } from "./clause.ts";
import type { SessionToAmend } from "./compiled-action.ts";
import type { Deadline } from "./due.ts";
import type { Source } from "./source-schema.ts";

/** What one rule or stage asks for, about one thing. */
export interface Duty {
  readonly action: Action;
  readonly clause: Clause;
  /** `rule-id` or `ladder-id/stage`. */
  readonly rule: string;
  readonly force: Force;
  readonly subject: Subject;
  readonly since: DayNumber;
  readonly due: Deadline | null;
  readonly because: string;
  readonly sources: readonly Source[];
  readonly sessions: readonly SessionToAmend[];
  readonly trace: Trace | null;
  /** Where its condition was judged: of what is left of a stage, on the eve of its entry. */
  readonly judgedAt: Place;
}

/** A rule, stage or action that could not be decided, and what is missing. */
export interface Doubt {
  readonly rule: string;
  readonly subject: Subject;
  readonly missing: readonly Missing[];
  readonly sources: readonly Source[];
  /** Questions whose answer could still change what follows, by id. */
  readonly questions: readonly string[];
}

export function forceOf(action: Action): Force {
  return action.force ?? "must";
}

export function sourcesOf(source: Source | readonly Source[] | undefined): readonly Source[] {
  if (source === undefined) return [];
  return isList(source) ? source : [source];
}

function isList(source: Source | readonly Source[]): source is readonly Source[] {
  return Array.isArray(source);
}

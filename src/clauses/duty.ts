import type { Session } from "../calendar/calendar-schema.ts";
import type { Trace } from "../conditions/compiled-condition.ts";
import type { Subject } from "../facts/subject.ts";
import type { Missing } from "../history/reading.ts";
import type { DayNumber, IsoDate } from "../kernel/dates.ts";
import type { Action, Force } from "./action-schema.ts";
import type { Deadline } from "./due.ts";
import type { Source } from "./source-schema.ts";

/** A session whose mark should change. */
export interface SessionToAmend {
  readonly date: IsoDate;
  readonly session: Session;
  readonly from: string;
  readonly to: string;
}

/** What one rule or stage asks for, about one thing. */
export interface Duty {
  readonly action: Action;
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
}

/** A rule, stage or action that could not be decided, and what is missing. */
export interface Doubt {
  readonly rule: string;
  readonly subject: Subject;
  readonly missing: readonly Missing[];
  readonly sources: readonly Source[];
  /** Questions whose answer could still change what follows, by id. */
  readonly questions: readonly string[];
  readonly trace: Trace | null;
}

export interface Assessment {
  readonly duties: readonly Duty[];
  readonly doubts: readonly Doubt[];
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

import type { Session } from "../calendar/calendar-schema.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";

/** A rule or stage a near miss is about, and whether it applies now. */
export interface MissedRule {
  readonly id: string;
  readonly title: string;
  readonly applies: boolean;
}

/** A session to come, or one that counts now. */
export interface DatedSession {
  readonly date: IsoDate;
  readonly session: Session;
}

interface Miss {
  readonly rules: readonly MissedRule[];
  /** The parents it is about, where the rule speaks of parents. */
  readonly parents: readonly string[];
  readonly sentence: string;
}

/** So many more sessions of a kind, on any days up to a date, turn the rule on that date; one session less does not. */
export interface MoreSessions extends Miss {
  readonly kind: "moreSessions";
  readonly sessions: number;
  /** The codes that count. */
  readonly codes: readonly string[];
  readonly by: IsoDate;
  /** Sessions that count now, and the number that turns the rule. */
  readonly now: number;
  readonly needed: number;
}

/** Attending, or missing, every session up to and including one turns the rule; one session less does not. */
export interface EverySession extends Miss {
  readonly kind: "attendingAll" | "missingAll";
  readonly sessions: number;
  readonly until: IsoDate;
  readonly session: Session;
  /** The code a missed session is taken to have; null where sessions are attended. */
  readonly code: string | null;
  /** The rate it comes to, in percent for display. */
  readonly percent: number;
}

/** Not even full attendance turns the rule before its period ends. */
export interface OutOfReach extends Miss {
  readonly kind: "outOfReach";
  readonly until: IsoDate;
  /** The rate that full attendance still brings, and the one that would be needed, in percent for display. */
  readonly percent: number;
  readonly needed: number;
}

/** Sessions leave a rolling window on a day, if none is added. */
export interface LeavingWindow extends Miss {
  readonly kind: "leavingWindow";
  readonly on: IsoDate;
  readonly leaving: readonly DatedSession[];
  readonly before: number;
  readonly after: number;
  /** Whether the rule turns on that day. */
  readonly turns: boolean;
}

export type NearMiss = MoreSessions | EverySession | OutOfReach | LeavingWindow;

/** What would turn a pupil's rules, the nearest first. */
export interface NearMisses {
  readonly pupil: string;
  readonly asOf: AsOf;
  readonly misses: readonly NearMiss[];
  readonly diagnostics: readonly Diagnostic[];
}

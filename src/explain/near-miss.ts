import type { Session } from "../calendar/calendar-schema.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";

/** A rule or stage a near miss is about, by id and title, and whether it applies now. */
export interface MissedRule {
  readonly id: string;
  readonly title: string;
  readonly applies: boolean;
}

interface Miss {
  readonly rules: readonly MissedRule[];
  /** The parents it is about, where the rule speaks of parents. */
  readonly parents: readonly string[];
  readonly sentence: string;
}

/** So many more sessions of a kind, on any day up to a date, turn the rule; one session less does not. */
export interface MoreSessions extends Miss {
  readonly kind: "moreSessions";
  readonly sessions: number;
  /** Codes that count. */
  readonly codes: readonly string[];
  readonly by: IsoDate;
  readonly now: number;
  readonly threshold: number;
}

/** Attending, or missing, every session up to and including one turns the rule; one session less does not. */
export interface EverySession extends Miss {
  readonly kind: "attendingAll" | "missingAll";
  readonly sessions: number;
  readonly until: IsoDate;
  readonly session: Session;
  readonly percent: number;
}

/** Not even full attendance turns the rule before its period ends. */
export interface OutOfReach extends Miss {
  readonly kind: "outOfReach";
  readonly until: IsoDate;
  /** The figure that full attendance still brings. */
  readonly percent: number;
  readonly threshold: number;
}

/** Sessions leave a rolling window on a day, if nothing is added. */
export interface LeavingWindow extends Miss {
  readonly kind: "leavingWindow";
  readonly on: IsoDate;
  readonly leaving: readonly { readonly date: IsoDate; readonly session: Session; readonly code: string }[];
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

import type { Session } from "../calendar/calendar-schema.ts";
import type { Force } from "../clauses/action-schema.ts";
import type { SessionToAmend } from "../clauses/compiled-action.ts";
import type { Receipt, Status } from "../decision/decision-types.ts";
import type { FactName } from "../facts/catalogue.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";
import type { Settlement } from "../words/missing-words.ts";
import type { ExplainedSource } from "../words/source-words.ts";

/**
 * A value as an example of a pack gives it, so that it can be fed back: a number, a word, yes or no, or a share such as `150/170`. Where
 * sessions without a mark leave two values open, or only a least value is known, that is said.
 */
export type GivenValue =
  | number
  | string
  | boolean
  | readonly string[]
  | { readonly between: readonly [number | string, number | string] }
  | { readonly atLeast: number | string }
  | null;

/** A session that counts towards something. */
export interface CountedSession {
  readonly date: IsoDate;
  readonly session: Session;
  readonly code: string;
  readonly title: string;
}

/** A fact a rule looked at, and what it was. */
export interface ExplainedFact {
  /** How examples of the rule name the figure. */
  readonly name: string;
  readonly fact: FactName;
  /** What the figure is of: "attendance this academic year". */
  readonly phrase: string;
  readonly value: GivenValue;
  /** The value in words. */
  readonly text: string;
}

/** A comparison that decided something, in one sentence, with its parts. */
export interface DecidingFact extends ExplainedFact {
  readonly sentence: string;
  /** What the rule asks of the figure: "at least 10". */
  readonly threshold: string;
  /** Whether the comparison holds; null where it is not known. */
  readonly holds: boolean | null;
  /** The fact on the other side, where the rule compares two. */
  readonly comparedWith: ExplainedFact | null;
  readonly window: { readonly from: IsoDate | null; readonly to: IsoDate } | null;
  /** The sessions a count is made of, and the same in words, a line for each code. */
  readonly sessions: readonly CountedSession[];
  readonly dates: readonly string[];
}

/** A rule or stage, by its name and its title, and where it comes from. */
interface TitledRule {
  readonly rule: string;
  readonly title: string;
  readonly sources: readonly ExplainedSource[];
}

/** One rule or stage that asks for an action. */
export interface Reason extends TitledRule {
  /** The policy's own sentence with the figures filled in. */
  readonly because: string;
  /** Set where a stage already entered asks for it: what the log says. */
  readonly standing: string | null;
  readonly facts: readonly DecidingFact[];
  /** Facts of the action's own condition, where it has one. */
  readonly onlyIf: readonly DecidingFact[];
  /** Exceptions that were looked at and do not apply, with the first reason. */
  readonly exceptions: readonly { readonly rule: string; readonly title: string; readonly reason: string }[];
}

export interface ExplainedAction {
  readonly action: string;
  readonly title: string;
  readonly force: Force;
  readonly by: string | null;
  readonly to: string | null;
  /** What it is about, where that is not the pupil: "the absence that began on 13 January 2025". */
  readonly about: string | null;
  readonly since: IsoDate;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly document: string | null;
  readonly sessions: readonly SessionToAmend[];
  /** The same sessions in words, a line for each change. */
  readonly changes: readonly string[];
  /** Who is to do it, since when and by when, in one sentence. */
  readonly sentence: string;
  readonly reasons: readonly Reason[];
}

/** A rule or stage that asks for nothing now. */
export interface QuietRule extends TitledRule {
  readonly outcome:
    | "doesNotApply"
    | "setAside"
    | "done"
    | "holds"
    | "notInForce"
    | "nothingToSpeakOf"
    | "notItsTurn"
    | "notKnown";
  /** The first reason, in one sentence. */
  readonly reason: string;
  /** Every comparison that decided it. */
  readonly facts: readonly DecidingFact[];
}

/** Something that could not be decided, and what would settle it. */
export interface UnknownRule extends TitledRule {
  readonly about: string | null;
  readonly settledBy: readonly Settlement[];
}

/** Why a policy asks what it asks for one pupil, in sentences and in data. */
export interface Explanation {
  readonly pupil: { readonly id: string; readonly name: string | null };
  readonly asOf: AsOf;
  readonly policy: Receipt & { readonly title: string };
  /** The one rule, stage or ladder asked about; null for all. */
  readonly rule: { readonly id: string; readonly title: string } | null;
  readonly status: ExplainedStatus;
  readonly actions: readonly ExplainedAction[];
  readonly unknown: readonly UnknownRule[];
  /** Rules that hold, whose actions are done or that ask for nothing by themselves. */
  readonly settled: readonly QuietRule[];
  readonly notApplied: readonly QuietRule[];
  /** How many rules speak of classes or of the whole school, and are not judged for one pupil. */
  readonly aboutGroups: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a pupil stands, line by line, with the sessions behind the figures. */
export interface ExplainedStatus {
  readonly lines: readonly StatusLine[];
  readonly figures: Status;
}

export interface StatusLine {
  readonly sentence: string;
  /** The sessions that count, in words by code. */
  readonly details: readonly string[];
  readonly sessions: readonly CountedSession[];
}

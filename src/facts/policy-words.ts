import type { Length, Period } from "../calendar/length.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { Exact } from "../kernel/exact.ts";

/** A named period that comes round every year. */
export interface YearlyPeriod {
  readonly id: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly yearGroups?: readonly number[] | undefined;
}

export interface QuestionWords {
  readonly id: string;
  readonly about: "pupil" | "absence" | "parent" | "request";
  readonly lasts: Period | Length | "ever";
  readonly percent: boolean;
}

export interface ReasonWords {
  readonly id: string;
  readonly code?: string | undefined;
  readonly accepted?: boolean | undefined;
  readonly leave?: boolean | undefined;
}

/** What facts need to know of a policy's own words. */
export interface PolicyWords {
  readonly periods: ReadonlyMap<string, YearlyPeriod>;
  readonly questions: ReadonlyMap<string, QuestionWords>;
  readonly reasons: ReadonlyMap<string, ReasonWords>;
  readonly target: Exact | null;
  /** The first day on which the policy may ask for anything. */
  readonly inForceFrom: DayNumber;
  /** Event types that are about one absence, and about one request; every other type is about the pupil. */
  readonly absenceEvents: ReadonlySet<string>;
  readonly requestEvents: ReadonlySet<string>;
  /** Events that record a penalty notice, by which sessions are spent. */
  readonly noticeEvents: ReadonlySet<string>;
  /** What is assumed where nobody has answered a question: only where a caller states it, never by a pack. */
  readonly assumed?: ReadonlyMap<string, Exact | string | boolean>;
}

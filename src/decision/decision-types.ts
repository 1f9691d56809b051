import type { Force } from "../clauses/action-schema.ts";
import type { SessionToAmend } from "../clauses/compiled-action.ts";
import type { Source } from "../clauses/source-schema.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";
import type { Why } from "../record/reading.ts";
import type { ThresholdStanding } from "../tariffs/notice-standing.ts";
import type { Rank } from "../tariffs/schedule.ts";
import type { DocumentContent } from "./document-contents.ts";

/** By which policy and library a decision was reached, so that it can be reached again. */
export interface Receipt {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical JSON of the pack with everything it inherits. */
  readonly hash: string;
  readonly base: string | null;
  readonly library: string;
}

export interface ParentNoticeStanding extends ThresholdStanding {
  readonly parent: string | null;
  /** Notices that count towards the limit, were one issued on the day asked about. */
  readonly counted: number;
  readonly next: Rank | null;
  readonly amounts: readonly { readonly amount: number; readonly withinDays: number }[];
}

export interface NoticeStanding extends ThresholdStanding {
  readonly threshold: number;
  readonly window: { readonly from: IsoDate | null; readonly to: IsoDate; readonly schoolWeeks: number | null } | null;
  readonly parents: readonly ParentNoticeStanding[];
}

export interface LadderStanding {
  readonly stage: string | null;
  readonly since: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly next: string | null;
}

/** A pupil's figures in the academic year of the day asked about. All counts are sessions; percentages are for display. */
export interface Status {
  readonly window: { readonly name: "academicYear"; readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly onRoll: boolean;
  readonly attendance: { readonly attended: number; readonly possible: number; readonly percent: number | null };
  readonly absence: {
    readonly authorised: number;
    readonly unauthorised: number;
    readonly total: number;
    readonly percent: number | null;
  };
  readonly late: number;
  readonly missing: number;
  readonly persistentAbsence: boolean | null;
  readonly severeAbsence: boolean | null;
  readonly bands: Readonly<Record<string, string | readonly string[] | null>>;
  readonly ladders: Readonly<Record<string, LadderStanding>>;
  readonly penaltyNotice: NoticeStanding | null;
}

export interface DecidedAction {
  readonly action: string;
  readonly title: string | null;
  readonly rules: readonly string[];
  readonly force: Force;
  readonly by: string | readonly string[] | null;
  readonly to: string | readonly string[] | null;
  readonly for: string | null;
  readonly since: IsoDate;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly because: string;
  readonly sources: readonly Source[];
  readonly document: DocumentContent | null;
  readonly sessions?: readonly SessionToAmend[];
}

export interface AskedQuestion {
  readonly question: string;
  readonly text: string;
  readonly answers: readonly string[] | null;
  readonly by: string | readonly string[] | null;
  readonly about: string | null;
  readonly rules: readonly string[];
}

export interface Undetermined {
  readonly rule: string;
  readonly for: string | null;
  readonly why: Why;
  readonly missing: readonly string[];
  readonly sources: readonly Source[];
}

/** What a policy says of one pupil as of one moment, with the reason and the source of everything. */
export interface Decision {
  readonly pupil: string;
  readonly asOf: AsOf;
  readonly policy: Receipt;
  readonly status: Status;
  readonly actions: readonly DecidedAction[];
  readonly questions: readonly AskedQuestion[];
  readonly undetermined: readonly Undetermined[];
  readonly diagnostics: readonly Diagnostic[];
}

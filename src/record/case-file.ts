import type { Session } from "../calendar/calendar-schema.ts";
import type { DayNumber, IsoDate } from "../kernel/dates.ts";

/** What is on record about a pupil, as it was handed in and found to be sound. What is left out is missing, not false. */
export interface PupilDetails {
  readonly id: string;
  readonly name?: string | undefined;
  readonly dateOfBirth?: IsoDate | undefined;
  readonly yearGroup?: number | undefined;
  readonly registrationGroup?: string | undefined;
  readonly household?: string | undefined;
  readonly enrolled?: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | null | undefined } | undefined;
  readonly flags?: readonly string[] | undefined;
  readonly parents?: readonly Parent[] | undefined;
  readonly lessonMarks?: readonly LessonMark[] | undefined;
  readonly events?: readonly CaseEvent[] | undefined;
  readonly answers?: readonly Answer[] | undefined;
  readonly leaveRequests?: readonly LeaveRequest[] | undefined;
}

export interface Parent {
  readonly id: string;
  readonly livesWith?: boolean | undefined;
}

/** Something that was done or that happened, dated. Stages, next steps and repeats are computed from these. */
export interface CaseEvent {
  readonly date: IsoDate;
  readonly time?: string | undefined;
  readonly type: string;
  readonly parent?: string | null | undefined;
  readonly about?: string | null | undefined;
  readonly until?: IsoDate | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** A person's answer to one of the pack's questions. */
export interface Answer {
  readonly id: string;
  readonly answer: boolean | number | string | null;
  readonly about?: string | null | undefined;
  readonly on?: IsoDate | undefined;
  readonly by?: string | undefined;
}

/** A request for leave of absence. */
export interface LeaveRequest {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly requestedOn?: IsoDate | undefined;
  readonly requestedBy?: string | null | undefined;
  readonly inWriting?: boolean | undefined;
  readonly onForm?: boolean | undefined;
  readonly reason?: string | null | undefined;
  readonly evidence?: boolean | string | readonly string[] | null | undefined;
  readonly licence?: "none" | "undated" | "dated" | undefined;
  readonly organisedBy?: "club" | "parent" | undefined;
}

/** One code given to one session. */
export interface Mark {
  readonly date: IsoDate;
  readonly session: Session;
  readonly code: string;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly enteredOn?: string | undefined;
  readonly minutesLate?: number | undefined;
  readonly arrivedAt?: string | undefined;
  readonly amendments?: readonly Amendment[] | undefined;
}

/** A change to an entry of the register, with the audit trail the Regulations ask for. */
export interface Amendment {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
  readonly on?: IsoDate | undefined;
  readonly by?: { readonly name?: string | undefined; readonly position?: string | undefined } | undefined;
}

/** A mark of one lesson. Lesson marks never enter a session rate. */
export interface LessonMark {
  readonly date: IsoDate;
  readonly lesson?: string | number | undefined;
  readonly subject?: string | undefined;
  readonly code: string;
}

/** A session of a setting attended before. */
export interface EarlierSession {
  readonly day: DayNumber;
  readonly session: Session;
  readonly code: string;
}

import { absenceBegunAfter } from "./absence-begun-after.ts";
import { absenceClosedDaysBeside } from "./absence-closed-days-beside.ts";
import { absenceDay } from "./absence-day.ts";
import { absenceEvidenced } from "./absence-evidenced.ts";
import { absenceExplained } from "./absence-explained.ts";
import { absenceNotified } from "./absence-notified.ts";
import { absenceNumber } from "./absence-number.ts";
import { absenceOngoing } from "./absence-ongoing.ts";
import { absencePercent } from "./absence-percent.ts";
import { absenceReason } from "./absence-reason.ts";
import { absenceReasonAccepted } from "./absence-reason-accepted.ts";
import { absenceReasonGiven } from "./absence-reason-given.ts";
import { absenceSchoolDays } from "./absence-school-days.ts";
import { absenceSessions } from "./absence-sessions.ts";
import { answer } from "./answer.ts";
import { attendanceChange } from "./attendance-change.ts";
import { attendancePercent } from "./attendance-percent.ts";
import { band } from "./band.ts";
import { clock } from "./clock.ts";
import { currentRun } from "./current-run.ts";
import { days } from "./days.ts";
import { eventCount } from "./event-count.ts";
import { eventOutcome } from "./event-outcome.ts";
import type { Fact } from "./fact.ts";
import { flag } from "./flag.ts";
import { groupAttendancePercent } from "./group-attendance-percent.ts";
import { groupAwayTogether } from "./group-away-together.ts";
import { groupRank } from "./group-rank.ts";
import { groupSize } from "./group-size.ts";
import { lessonPercent } from "./lesson-percent.ts";
import { lessons } from "./lessons.ts";
import { longestRun } from "./longest-run.ts";
import { minutesLate } from "./minutes-late.ts";
import { compulsorySchoolAge } from "./of-school-age.ts";
import { parentLivesWith } from "./parent-lives-with.ts";
import { parentNoticesCounted } from "./parent-notices-counted.ts";
import { percent } from "./percent.ts";
import { requestAttendanceIfTaken } from "./request-attendance-if-taken.ts";
import { requestByParentLivedWith } from "./request-by-parent-lived-with.ts";
import { requestDaysIfTaken } from "./request-days-if-taken.ts";
import { requestEarlier } from "./request-earlier.ts";
import { requestEvidence } from "./request-evidence.ts";
import { requestInWriting } from "./request-in-writing.ts";
import { requestKind } from "./request-kind.ts";
import { requestLicence } from "./request-licence.ts";
import { requestNoticeDays } from "./request-notice-days.ts";
import { requestOnForm } from "./request-on-form.ts";
import { requestOrganisedBy } from "./request-organised-by.ts";
import { requestOverlaps } from "./request-overlaps.ts";
import { requestReason } from "./request-reason.ts";
import { requestRetrospective } from "./request-retrospective.ts";
import { requestSchoolDays } from "./request-school-days.ts";
import { schoolDaysLeft } from "./school-days-left.ts";
import { sessions } from "./sessions.ts";
import { spells } from "./spells.ts";
import { stage } from "./stage.ts";
import { target } from "./target.ts";
import { timeSince } from "./time-since.ts";
import { weekdayShare } from "./weekday-share.ts";
import { weeks } from "./weeks.ts";
import { withinPeriod } from "./within-period.ts";
import { yearGroup } from "./year-group.ts";

/** Every name a condition may use: the whole vocabulary, and the only one. A new fact is one file and one line here. */
export const catalogue = Object.freeze({
  sessions,
  days,
  weeks,
  spells,
  currentRun,
  longestRun,
  attendancePercent,
  attendanceChange,
  absencePercent,
  percent,
  minutesLate,
  weekdayShare,
  eventCount,
  eventOutcome,
  timeSince,
  stage,
  band,
  answer,
  yearGroup,
  flag,
  compulsorySchoolAge,
  clock,
  withinPeriod,
  schoolDaysLeft,
  lessons,
  lessonPercent,
  target,
  "absence.day": absenceDay,
  "absence.schoolDays": absenceSchoolDays,
  "absence.sessions": absenceSessions,
  "absence.ongoing": absenceOngoing,
  "absence.explained": absenceExplained,
  "absence.evidenced": absenceEvidenced,
  "absence.notified": absenceNotified,
  "absence.reason": absenceReason,
  "absence.reasonAccepted": absenceReasonAccepted,
  "absence.reasonGiven": absenceReasonGiven,
  "absence.begunAfter": absenceBegunAfter,
  "absence.number": absenceNumber,
  "absence.closedDaysBeside": absenceClosedDaysBeside,
  "parent.livesWith": parentLivesWith,
  "parent.noticesCounted": parentNoticesCounted,
  "request.kind": requestKind,
  "request.schoolDays": requestSchoolDays,
  "request.noticeDays": requestNoticeDays,
  "request.overlaps": requestOverlaps,
  "request.attendanceIfTaken": requestAttendanceIfTaken,
  "request.daysIfTaken": requestDaysIfTaken,
  "request.evidence": requestEvidence,
  "request.inWriting": requestInWriting,
  "request.onForm": requestOnForm,
  "request.byParentLivedWith": requestByParentLivedWith,
  "request.earlier": requestEarlier,
  "request.licence": requestLicence,
  "request.organisedBy": requestOrganisedBy,
  "request.reason": requestReason,
  "request.retrospective": requestRetrospective,
  "group.attendancePercent": groupAttendancePercent,
  "group.rank": groupRank,
  "group.size": groupSize,
  "group.awayTogether": groupAwayTogether,
}) satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof catalogue;

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(catalogue, name);
}

export const factNames: readonly FactName[] = Object.keys(catalogue).filter(isFactName);

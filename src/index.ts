/**
 * Marks in, decision out: what a school's own attendance policy requires for a pupil, with the reason and the source of each answer.
 *
 * @module
 */

export { Calendar } from "./calendar/calendar.ts";
export type { CalendarJson, Session } from "./calendar/calendar-schema.ts";
export { compulsorySchoolAge, type SchoolAge } from "./calendar/compulsory-school-age.ts";
export { parseCalendar } from "./calendar/parse-calendar.ts";
export { checkPack } from "./check/check-pack.ts";
export { type Coverage, coverPack, type Uncovered } from "./check/coverage.ts";
export { type Finding, type LintOptions, lintPack } from "./check/lint/lint-pack.ts";
export type { Force } from "./clauses/action-schema.ts";
export type { Source } from "./clauses/source-schema.ts";
export type { Tally } from "./codes/tally.ts";
export { type Cohort, type CohortFigures, type CohortOptions, cohort, type WorkList } from "./cohort/cohort.ts";
export { type ArrivalAnswer, classifyArrival } from "./decision/arrivals.ts";
export {
  assessLeave,
  type LeaveAssessment,
  type LeaveOutcome,
  type LeaveReason,
  type LeaveRequirement,
} from "./decision/assess-leave.ts";
export type {
  AskedQuestion,
  DecidedAction,
  Decision,
  LadderStanding,
  NoticeStanding,
  ParentNoticeStanding,
  Receipt,
  Status,
  Undetermined,
} from "./decision/decision-types.ts";
export { type EvaluateInput, type EvaluateOptions, evaluate } from "./decision/evaluate.ts";
export { type Decisions, evaluateMany, findPupil } from "./decision/evaluate-many.ts";
export type { GroupDecision } from "./decision/groups.ts";
export { penaltySchedule } from "./decision/penalty-schedule.ts";
export { type CodeSetName, tallyCodes } from "./decision/tally-codes.ts";
export { type Difference, type Verification, verify } from "./decision/verify.ts";
export { type DescribeOptions, describe } from "./describe/describe.ts";
export { type ExplainOptions, explain } from "./explain/explain.ts";
export type { Explanation } from "./explain/explanation.ts";
export { explanationMarkdown } from "./explain/explanation-markdown.ts";
export { catalogue, type FactName } from "./facts/catalogue.ts";
export type {
  EverySession,
  LeavingWindow,
  MissedRule,
  MoreSessions,
  NearMiss,
  NearMisses,
  OutOfReach,
} from "./forecast/near-miss.ts";
export { nearMisses } from "./forecast/near-misses.ts";
export type { IsoDate } from "./kernel/dates.ts";
export type { Diagnostic, Severity } from "./kernel/diagnostics.ts";
export type { AsOf } from "./kernel/moment.ts";
export { inForceOn, loadPolicies } from "./packs/dated-policies.ts";
export { type Pack, packSchema } from "./packs/pack-schema.ts";
export { type Bases, type PackResult, type ParseOptions, parsePack } from "./packs/parse-pack.ts";
export { type Edition, loadPack, PackError, type Policy } from "./packs/policy.ts";
export type { CaseEvent, LeaveRequest, Mark } from "./record/case-file.ts";
export { type Audit, type AuditedAction, auditActions, type Verdict } from "./replay/audit-actions.ts";
export type { Boundary } from "./replay/boundaries.ts";
export { comparePolicies, comparing, type PolicyComparison } from "./replay/compare-policies.ts";
export type { FigureEdge } from "./replay/figure-edges.ts";
export type { MeaningChanges } from "./replay/meaning.ts";
export type { PupilDifference } from "./replay/pupil-difference.ts";
export { replay, replayAll, type SchoolReplay } from "./replay/replay.ts";
export type { AssumedAnswers, ReplayOptions } from "./replay/replay-options.ts";
export type { PupilReplay, ReplayedQuestion } from "./replay/replay-pupil.ts";
export type { ReplayedAction } from "./replay/replayed-action.ts";
export type { Totals } from "./replay/totals.ts";
export type { Pupil } from "./school-file/pupil.ts";
export type { PupilJson } from "./school-file/pupil-schema.ts";
export { readSchool, type School, type SchoolInput } from "./school-file/read-school.ts";
export type { PaymentStep, PenaltySchedule } from "./tariffs/schedule.ts";

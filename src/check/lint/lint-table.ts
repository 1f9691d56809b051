import type { LintRule } from "./lint-rule.ts";
import { assumptionUnconfirmed } from "./rules/assumption-unconfirmed.ts";
import { bandGap } from "./rules/band-gap.ts";
import { bandOverlap } from "./rules/band-overlap.ts";
import { eachUnclear } from "./rules/each-unclear.ts";
import { exceptionsBothHold } from "./rules/exceptions-both-hold.ts";
import { fractionForPercent } from "./rules/fraction-for-percent.ts";
import { fullAttendanceReward } from "./rules/full-attendance-reward.ts";
import { ladderWithoutExit } from "./rules/ladder-without-exit.ts";
import { lateMinutesOfNoLate } from "./rules/late-minutes-of-no-late.ts";
import { latenessWithoutPeriod } from "./rules/lateness-without-period.ts";
import { lawAbsenceEdges } from "./rules/law-absence-edges.ts";
import { lawCodeNotValid } from "./rules/law-code-not-valid.ts";
import { lawCodesCounted } from "./rules/law-codes-counted.ts";
import { lawDeletionDays } from "./rules/law-deletion-days.ts";
import { lawDeletionEnquiries } from "./rules/law-deletion-enquiries.ts";
import { lawEnded } from "./rules/law-ended.ts";
import { lawEvidenceRoutine } from "./rules/law-evidence-routine.ts";
import { lawLeaveInRetrospect } from "./rules/law-leave-in-retrospect.ts";
import { lawNoticeLimit } from "./rules/law-notice-limit.ts";
import { lawNoticeToImprove } from "./rules/law-notice-to-improve.ts";
import { lawPaymentDays } from "./rules/law-payment-days.ts";
import { lawPenaltyAmounts } from "./rules/law-penalty-amounts.ts";
import { lawPenaltyThreshold } from "./rules/law-penalty-threshold.ts";
import { lawReasonDeadline } from "./rules/law-reason-deadline.ts";
import { lawRegisterOpen } from "./rules/law-register-open.ts";
import { lawRetention } from "./rules/law-retention.ts";
import { neverFalse } from "./rules/never-false.ts";
import { neverUndetermined } from "./rules/never-undetermined.ts";
import { noMinimumOfSessions } from "./rules/no-minimum-of-sessions.ts";
import { noSource } from "./rules/no-source.ts";
import { nobodyNamed } from "./rules/nobody-named.ts";
import { reviewOverdue } from "./rules/review-overdue.ts";
import { roleWithoutHolder } from "./rules/role-without-holder.ts";
import { sameActionDifferentForce } from "./rules/same-action-different-force.ts";
import { sessionTimesTwice } from "./rules/session-times-twice.ts";
import { unknownFlag } from "./rules/unknown-flag.ts";
import { unknownPeriod } from "./rules/unknown-period.ts";
import { unknownPlaceholder } from "./rules/unknown-placeholder.ts";
import { unknownReason } from "./rules/unknown-reason.ts";
import { unreachableRule } from "./rules/unreachable-rule.ts";
import { unreachableStage } from "./rules/unreachable-stage.ts";
import { unusedQuestion } from "./rules/unused-question.ts";
import { windowBeyondData } from "./rules/window-beyond-data.ts";

/** Every lint rule: of the text itself, against the law of the pack's dates, against good practice. A new one is a file and a line. */
export const lintRules: readonly LintRule[] = [
  bandGap,
  bandOverlap,
  unreachableRule,
  unreachableStage,
  neverFalse,
  neverUndetermined,
  sameActionDifferentForce,
  nobodyNamed,
  noMinimumOfSessions,
  latenessWithoutPeriod,
  fractionForPercent,
  ladderWithoutExit,
  exceptionsBothHold,
  windowBeyondData,
  roleWithoutHolder,
  unusedQuestion,
  unknownFlag,
  unknownPeriod,
  unknownReason,
  unknownPlaceholder,
  eachUnclear,
  lateMinutesOfNoLate,
  sessionTimesTwice,
  fullAttendanceReward,
  lawEnded,
  lawPenaltyThreshold,
  lawPenaltyAmounts,
  lawPaymentDays,
  lawNoticeLimit,
  lawCodesCounted,
  lawRetention,
  lawCodeNotValid,
  lawDeletionEnquiries,
  lawDeletionDays,
  lawAbsenceEdges,
  lawNoticeToImprove,
  lawRegisterOpen,
  lawEvidenceRoutine,
  lawLeaveInRetrospect,
  lawReasonDeadline,
  noSource,
  assumptionUnconfirmed,
  reviewOverdue,
];

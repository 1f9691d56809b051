import { Place } from "../facts/place.ts";
import { dayOf } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { type Moment, momentText } from "../kernel/moment.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import type { PupilRecord } from "../record/record.ts";
import { type Assessed, assess } from "./assess.ts";
import { checkAge } from "./check-age.ts";
import type { Decision } from "./decision-types.ts";
import { documentFor } from "./document-contents.ts";
import { checkFile, checkGaps, checkLadders, checkMoment } from "./input-checks.ts";
import { mergeDoubts, mergeDuties } from "./merge.ts";
import { questionsOf } from "./questions.ts";
import { receiptOf } from "./receipt.ts";
import { statusOf } from "./status.ts";

/** A decision, and what it was made from, for the stages that explain it. */
export interface Decided {
  readonly decision: Decision;
  readonly assessed: Assessed;
  readonly place: Place;
}

/** Decides about one pupil whose input has been read. */
export function decide(given: Policy, record: PupilRecord, now: Moment, noticed: readonly Diagnostic[] = []): Decided {
  const policy = inForceOn(given, now.day);
  const { pupil, calendar } = record;
  const place = Place.of(record, policy, now);
  const to = pupil.enrolled?.to;
  const onRoll = record.isOnRoll(now.day);
  const assessed = assess(policy, place, onRoll);
  const lastSeen = to != null && dayOf(to) < now.day ? place.on(dayOf(to)) : place;
  const status = statusOf(policy, lastSeen, assessed.ladders, onRoll);
  const decision: Decision = {
    pupil: pupil.id,
    asOf: momentText(now),
    policy: receiptOf(policy),
    status,
    actions: inOrder(
      mergeDuties(assessed.duties, now, (id, duty) => documentFor(policy, id, place.about(duty.subject))),
      (action) => `${action.action} ${action.for ?? ""} ${action.to ?? ""}`,
    ),
    questions: inOrder(
      questionsOf(policy, assessed.doubts),
      (question) => `${question.question} ${question.about ?? ""}`,
    ),
    undetermined: inOrder(mergeDoubts(assessed.doubts), (doubt) => `${doubt.rule} ${doubt.for ?? ""}`),
    diagnostics: [
      ...noticed,
      ...checkMoment(calendar, now.day),
      ...inOrder([...record.checked(policy.keeping), ...checkGaps(lastSeen)], (found) => `${found.at} ${found.code}`),
      ...inOrder(checkFile(policy, pupil), (found) => `${found.at} ${found.code}`),
      ...checkLadders(assessed.ladders, pupil.id),
      ...checkAge(policy, pupil, status),
    ],
  };
  return { decision, assessed, place };
}

/** The order of the answer never depends on the order of the input. */
function inOrder<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values
    .map((value) => ({ value, key: key(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value }) => value);
}

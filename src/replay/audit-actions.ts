import { periodAt } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import { doneTypes } from "../clauses/done.ts";
import type { Receipt } from "../decision/decision-types.ts";
import type { EvaluateInput, EvaluateOptions } from "../decision/evaluate.ts";
import { openInput } from "../decision/open-input.ts";
import { receiptOf } from "../decision/receipt.ts";
import type { StandingAction } from "../decision/standing.ts";
import { subjectsOf } from "../decision/subjects.ts";
import { type DayNumber, dayOf, type IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { type AsOf, type Moment, momentText } from "../kernel/moment.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import { actionsOf } from "../packs/walk.ts";
import type { CaseEvent } from "../record/case-file.ts";
import type { PupilRecord } from "../record/record.ts";
import { AuditedFile } from "./audited-file.ts";
import { type ChangedMark, marksChangedBetween } from "./changed-marks.ts";
import { type SpentSessions, spentSessions } from "./spent-sessions.ts";

/** What the register, as it stands now, says of an action on the log. */
export type Verdict = "stands" | "late" | "early" | "noLongerSupported" | "neverRequired" | "undetermined";

export interface AuditedAction {
  readonly action: string;
  readonly on: IsoDate;
  readonly parent: string | null;
  readonly about: string | null;
  readonly verdict: Verdict;
  /** Rules and stages that required it: on that day, or on the day nearest to it on which any did. */
  readonly rules: readonly string[];
  readonly due: string | null;
  /** Of an action no longer supported: the marks whose change took its support away. */
  readonly changed: readonly ChangedMark[];
  /** Of a penalty notice: where it needs sessions an earlier notice had used. */
  readonly spent: readonly SpentSessions[];
}

export interface Audit {
  readonly pupil: string;
  readonly asOf: AsOf;
  readonly policy: Receipt;
  readonly actions: readonly AuditedAction[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Asks of each action on a pupil's log whether it was required on that date by the register as it stands now, and if not, which
 * corrected marks took its support away. An action counts as required on a day if it was so at the end of it or of the day before.
 *
 * @param options.asOf the day on which the audit is made; marks are read as they are known then
 */
export function auditActions(policy: Policy, input: EvaluateInput, { asOf }: EvaluateOptions): Audit {
  const opened = openInput(input, asOf);
  const { diagnostics } = opened;
  if (!opened.ok) return { pupil: opened.id, asOf, policy: receiptOf(policy), actions: [], diagnostics };
  const { record, now } = opened;
  const { pupil } = record;
  // What was withdrawn by then is as if never sent, and what lies ahead is not on the log yet.
  const onTheLog = new Set(record.log.at(now).all.map(({ event }) => event));
  const audited = (pupil.events ?? []).filter((event) => onTheLog.has(event) && isAudited(policy, event));
  const actions = audited.map((event) => auditEvent({ policy, record, now }, event));
  const order = (one: AuditedAction) => `${one.on} ${one.action} ${one.parent ?? ""} ${one.about ?? ""}`;
  return {
    pupil: pupil.id,
    asOf: momentText(now),
    policy: receiptOf(policy),
    actions: actions.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    diagnostics,
  };
}

/** Actions of the policy itself, and the notices its decisions lead to; what only happened to the school is not audited. */
function isAudited(policy: Policy, event: CaseEvent): boolean {
  if (policy.editions !== undefined) return policy.editions.some((edition) => isAudited(edition.policy, event));
  return (
    policy.words.noticeEvents.has(event.type) ||
    event.type === "ladder-closed" ||
    actionsOf(policy.pack).some(
      ({ action }) =>
        action.action === event.type || (event.type === NOTICE_TO_IMPROVE && doneTypes(action).includes(event.type)),
    )
  );
}

const NOTICE_TO_IMPROVE = "notice-to-improve-issued";

interface Audited {
  readonly policy: Policy;
  readonly record: PupilRecord;
  readonly now: Moment;
}

function auditEvent(given: Audited, event: CaseEvent): AuditedAction {
  const day = dayOf(event.date);
  // An action is judged by the policy in force when it was taken.
  const of = { ...given, policy: inForceOn(given.policy, day) };
  const { policy, record, now } = of;
  const file = new AuditedFile(policy, event);
  const withEvent = file.over(record, now.day, true);
  const asItStands = file.over(record, now.day);
  const require = (on: DayNumber, place = asItStands) => file.requiredOn(on, place, withEvent);
  const about = (place = asItStands) => firstFound([day, day - 1], (on) => require(on, place));
  const entry = {
    action: event.type,
    on: event.date,
    parent: event.parent ?? null,
    about: event.about ?? null,
    changed: [],
    spent: spentBy(of, event, asItStands.on(day)),
  };
  const standing = about();
  if (standing.length > 0)
    return { ...entry, ...reasons(standing), verdict: isLate(standing, day) ? "late" : "stands" };
  if ([day, day - 1].some((on) => file.undecidedOn(on, asItStands, withEvent)))
    return { ...entry, ...reasons([]), verdict: "undetermined" };
  const asKnownThen = firstKnown([day, day - 1], (on) => require(on, file.over(record, on)));
  if (asKnownThen !== null) {
    const { on, found } = asKnownThen;
    const supports = (reverted: PupilRecord) => about(file.over(reverted, now.day)).length > 0;
    return {
      ...entry,
      ...reasons(found),
      verdict: "noLongerSupported",
      changed: decisiveChanges(record, policy, on, now.day, supports),
    };
  }
  const before = firstKnown(backFrom(day - 2, yearBegins(of, day)), (on) => require(on));
  // What was required and then done was not required again.
  if (before !== null && !file.isDoneBetween(before.on, day, asItStands))
    return { ...entry, ...reasons(before.found), verdict: "late" };
  const after = firstFound(range(day + 1, now.day), (on) => require(on));
  return { ...entry, ...reasons(after), verdict: after.length > 0 ? "early" : "neverRequired" };
}

function reasons(standing: readonly StandingAction[]): Pick<AuditedAction, "rules" | "due"> {
  const dues = standing.flatMap((one) => one.duty().due ?? []).sort((a, b) => a.day - b.day);
  const [due] = dues;
  return {
    rules: [...new Set(standing.map((one) => one.rule))].sort(),
    due: due === undefined ? null : momentText({ day: due.day, second: due.second ?? 0, timed: due.second !== null }),
  };
}

function isLate(standing: readonly StandingAction[], day: DayNumber): boolean {
  const dues = standing.map((one) => one.duty().due);
  return dues.length > 0 && dues.every((due) => due !== null && day > due.day);
}

/** Each changed mark that alone brings the support back; where none does alone, no more of them than are needed together. */
function decisiveChanges(
  record: PupilRecord,
  { keeping }: Policy,
  then: DayNumber,
  now: DayNumber,
  supports: (reverted: PupilRecord) => boolean,
): readonly ChangedMark[] {
  const changed = marksChangedBetween(record.register, keeping, then, now);
  const brings = (slots: readonly Slot[]) => supports(record.reverted(slots, then, keeping));
  const all = [...changed.keys()];
  const alone = all.filter((slot) => brings([slot]));
  const needed =
    alone.length > 0
      ? alone
      : all.reduce((kept, slot) => {
          const others = kept.filter((one) => one !== slot);
          return brings(others) ? others : kept;
        }, all);
  return needed.flatMap((slot) => changed.get(slot) ?? []);
}

function spentBy({ policy }: Audited, event: CaseEvent, place: ReturnType<AuditedFile["over"]>): SpentSessions[] {
  if (!policy.words.noticeEvents.has(event.type)) return [];
  const parents = subjectsOf("parent", place).filter(
    ({ subject }) => event.parent == null || (subject.kind === "parent" && subject.parent?.id === event.parent),
  );
  return parents.flatMap((parent) => spentSessions(policy, parent) ?? []);
}

function yearBegins({ record: { calendar } }: Audited, day: DayNumber): DayNumber {
  return periodAt(calendar, "academicYear", day)?.from ?? calendar.firstDay;
}

function* backFrom(day: DayNumber, first: DayNumber): Generator<DayNumber> {
  for (let on = day; on >= first; on -= 1) yield on;
}

function* range(first: DayNumber, last: DayNumber): Generator<DayNumber> {
  for (let on = first; on <= last; on += 1) yield on;
}

function firstFound(
  days: Iterable<DayNumber>,
  ask: (day: DayNumber) => readonly StandingAction[],
): readonly StandingAction[] {
  return firstKnown(days, ask)?.found ?? [];
}

/** The first of some days on which anything asked for it, and what did. */
function firstKnown(
  days: Iterable<DayNumber>,
  ask: (day: DayNumber) => readonly StandingAction[],
): { readonly on: DayNumber; readonly found: readonly StandingAction[] } | null {
  for (const on of days) {
    const found = ask(on);
    if (found.length > 0) return { on, found };
  }
  return null;
}

import type { Calendar } from "../calendar/calendar.ts";
import type { LadderTurn } from "../clauses/clause.ts";
import { skippedStages } from "../clauses/position.ts";
import type { Place } from "../facts/place.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { Policy } from "../packs/policy.ts";
import { knownReasons, reasonsNamed } from "../packs/reasons.ts";
import type { LeaveRequest, PupilDetails } from "../record/case-file.ts";
import { registerDiagnostic } from "../record/diagnostics.ts";
import { decisionDiagnostic } from "./diagnostics.ts";

/** What in a pupil's file the policy does not understand. The rest is evaluated all the same. */
export function checkFile(policy: Policy, pupil: PupilDetails): Diagnostic[] {
  const at = `pupils/${pupil.id}`;
  const questions = (policy.pack.questions ?? []).map((question) => question.id);
  const parents = pupil.parents?.map((parent) => parent.id);
  return [
    ...(pupil.events ?? []).flatMap((event, index) => [
      ...(policy.events.has(event.type)
        ? []
        : [
            decisionDiagnostic(
              "unknown-event-type",
              `${at}/events/${index}`,
              `\`${event.type}\` on ${event.date} is not an event this policy knows`,
              policy.eventMeant(event.type),
            ),
          ]),
      ...retiredStage(policy, event.type, `${at}/events/${index}`),
      ...(event.parent == null || parents === undefined || parents.includes(event.parent)
        ? []
        : [
            decisionDiagnostic(
              "unknown-parent",
              `${at}/events/${index}`,
              `\`${event.parent}\` is not a parent of this pupil`,
              didYouMean(event.parent, parents),
            ),
          ]),
    ]),
    ...(pupil.answers ?? []).flatMap((answer, index) =>
      questions.includes(answer.id)
        ? []
        : [
            decisionDiagnostic(
              "unknown-answer",
              `${at}/answers/${index}`,
              `\`${answer.id}\` is not a question of this policy`,
              didYouMean(answer.id, questions),
            ),
          ],
    ),
    ...(pupil.leaveRequests ?? []).flatMap((request) =>
      checkRequest(policy, request, `${at}/leaveRequests/${request.id}`),
    ),
  ];
}

/** A kind of leave that no rule and no reason of the policy speaks of: what is said of other kinds is then not said of it. */
export function checkRequest({ pack }: Policy, { kind }: LeaveRequest, at: string): Diagnostic[] {
  if (kind === undefined) return [];
  const known = knownReasons(pack);
  if (known.includes(kind) || reasonsNamed(pack).some((named) => named.reason === kind)) return [];
  return [
    decisionDiagnostic(
      "unknown-leave-kind",
      `${at}/kind`,
      `\`${kind}\` is neither a reason of this policy nor a common kind of leave`,
      didYouMean(kind, known),
    ),
  ];
}

/** A stage of an earlier policy keeps its place on the log, though the present one has no such stage. */
function retiredStage(policy: Policy, type: string, at: string): Diagnostic[] {
  const stage = policy.retiredStages?.get(type);
  return stage === undefined
    ? []
    : [
        decisionDiagnostic(
          "unknown-logged-stage",
          at,
          `the present policy has no stage \`${stage}\``,
          "it stays on the log; check which stage of the present policy the pupil is on",
        ),
      ];
}

const NAMED_AT_MOST = 20;

/** Sessions that have passed without a mark, each by date and session. */
export function checkGaps(place: Place): Diagnostic[] {
  const { history, limit } = place.view;
  const at = `pupils/${place.pupil.id}/marks`;
  const found: Diagnostic[] = [];
  let count = 0;
  for (let slot = 0; slot < limit; slot += 1) {
    if (!history.isGap(slot)) continue;
    count += 1;
    if (count <= NAMED_AT_MOST)
      found.push(
        registerDiagnostic(
          "mark-missing",
          `${at}/${history.timetable.nameOf(slot)}`,
          "the session has no mark",
          "enter the mark; until then it is left out of the rates",
        ),
      );
  }
  if (count > NAMED_AT_MOST)
    found.push(
      registerDiagnostic(
        "mark-missing",
        at,
        `${count - NAMED_AT_MOST} more sessions have no mark`,
        "enter the marks; until then they are left out of the rates",
      ),
    );
  const { begins, onRollFrom, timetable } = history;
  if (
    begins !== null &&
    onRollFrom < begins &&
    (onRollFrom < place.calendar.firstDay || timetable.slotAt(onRollFrom) < timetable.slotAt(begins))
  ) {
    found.push(
      registerDiagnostic(
        "marks-begin-late",
        at,
        `the marks begin on ${isoDate(begins)}, but the pupil was on roll from ${isoDate(onRollFrom)}`,
        "supply the earlier marks where a rule looks back further",
      ),
    );
  }
  return found;
}

export function checkMoment(calendar: Calendar, day: DayNumber): Diagnostic[] {
  if (day >= calendar.firstDay) return [];
  return [
    decisionDiagnostic(
      "as-of-outside-calendar",
      "asOf",
      `${isoDate(day)} lies before the calendar supplied begins`,
      "supply the calendar of that year",
    ),
  ];
}

export function checkLadders(ladders: ReadonlyMap<string, LadderTurn>, pupil: string): Diagnostic[] {
  return [...ladders].flatMap(([id, { position }]) =>
    skippedStages(position).map(({ stage }) =>
      decisionDiagnostic(
        "stage-skipped",
        `pupils/${pupil}/events`,
        `stage \`${stage.turn.stage.stage}\` of \`${id}\` is on the log without the stage before it`,
        "log the earlier stage, or check the event",
      ),
    ),
  );
}

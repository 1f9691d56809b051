import type { Action, Force } from "../clauses/action-schema.ts";
import { type Deadline, deadlineText, isOverdue } from "../clauses/due.ts";
import type { Doubt, Duty } from "../clauses/duty.ts";
import { meaningOf } from "../clauses/engine-actions.ts";
import type { Source } from "../clauses/source-schema.ts";
import { subjectName } from "../facts/subject.ts";
import { isoDate } from "../kernel/dates.ts";
import type { Moment } from "../kernel/moment.ts";
import { END_OF_DAY } from "../kernel/times.ts";
import type { Missing, Why } from "../record/reading.ts";
import type { DecidedAction, Undetermined } from "./decision-types.ts";
import type { DocumentContent } from "./document-contents.ts";

/** The same action about the same thing appears once, with all reasons, the strongest force and the earliest deadline. */
export function mergeDuties(
  duties: readonly Duty[],
  now: Moment,
  document: (id: string, duty: Duty) => DocumentContent | null,
): DecidedAction[] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = mergeKey(duty);
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => (a.rule < b.rule ? -1 : 1));
    const [first] = sorted;
    return first === undefined ? [] : [toAction(sorted, first, now, document)];
  });
}

/** Which duties are one and the same: the action, and the thing it is about. */
export function mergeKey({ action, subject }: Pick<Duty, "action" | "subject">): string {
  const by = meaningOf(action)?.particular;
  const particular = by === undefined ? "" : action[by];
  return JSON.stringify([action.action, subject.kind, subjectName(subject), particular]);
}

function toAction(
  group: readonly Duty[],
  first: Duty,
  now: Moment,
  document: (id: string, duty: Duty) => DocumentContent | null,
): DecidedAction {
  const due = group.map((duty) => duty.due).reduce(earlier, null);
  const sessions = uniqueBy(
    group.flatMap((duty) => duty.sessions),
    (session) => `${session.date} ${session.session}`,
  );
  const withDocument = group.find((duty) => duty.action.document !== undefined);
  return {
    action: first.action.action,
    title: first.action.title ?? null,
    rules: uniqueBy(
      group.map((duty) => duty.rule),
      (rule) => rule,
    ),
    force: group.map((duty) => duty.force).reduce(strongest),
    by: joined(group.map((duty) => duty.action.by)),
    to: joined(group.map((duty) => duty.action.to)),
    for: subjectName(first.subject),
    since: isoDate(Math.min(...group.map((duty) => duty.since))),
    due: due === null ? null : deadlineText(due),
    overdue: due !== null && isOverdue(due, now),
    because: uniqueBy(
      group.map((duty) => duty.because),
      (because) => because,
    ).join("; "),
    sources: uniqueBy(
      group.flatMap((duty) => duty.sources),
      (source: Source) => JSON.stringify(source),
    ),
    document: withDocument?.action.document === undefined ? null : document(withDocument.action.document, withDocument),
    ...(sessions.length === 0
      ? {}
      : { sessions: [...sessions].sort((a, b) => (`${a.date} ${a.session}` < `${b.date} ${b.session}` ? -1 : 1)) }),
  };
}

const FORCES: readonly Force[] = ["may", "should", "must"];

function strongest(a: Force, b: Force): Force {
  return FORCES.indexOf(a) >= FORCES.indexOf(b) ? a : b;
}

function earlier(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a === null || b === null) return a ?? b;
  const at = (deadline: Deadline) => deadline.day * END_OF_DAY + (deadline.second ?? END_OF_DAY);
  return at(a) <= at(b) ? a : b;
}

function joined(values: readonly Action["by"][]): string | readonly string[] | null {
  const all = uniqueBy(
    values.flatMap((value) => value ?? []),
    (value) => value,
  );
  return all.length > 1 ? all : (all[0] ?? null);
}

export function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

/** What could not be decided, each rule once for each thing it speaks of. */
export function mergeDoubts(doubts: readonly Doubt[]): Undetermined[] {
  const groups = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const key = JSON.stringify([doubt.rule, subjectName(doubt.subject)]);
    groups.set(key, [...(groups.get(key) ?? []), doubt]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const missing = group.flatMap((doubt) => doubt.missing);
    return [
      {
        rule: first.rule,
        for: subjectName(first.subject),
        why: weightiest(missing),
        missing: uniqueBy(
          missing.map((one) => one.what),
          (what) => what,
        ),
        sources: first.sources,
      },
    ];
  });
}

const WHYS: readonly Why[] = ["unanswered", "notSupplied", "notYet"];

/** Where several things are missing, the one somebody can do something about comes first. */
function weightiest(missing: readonly Missing[]): Why {
  return WHYS.find((why) => missing.some((one) => one.why === why)) ?? "notSupplied";
}

import type { Force } from "../clauses/action-schema.ts";
import type { SessionToAmend } from "../clauses/compiled-action.ts";
import type { Duty } from "../clauses/duty.ts";
import { does } from "../clauses/engine-actions.ts";
import { exceptionPlace } from "../clauses/holds.ts";
import type { Decided } from "../decision/decide.ts";
import type { DecidedAction } from "../decision/decision-types.ts";
import { subjectName } from "../facts/subject.ts";
import { dayOf } from "../kernel/dates.ts";
import { grouped, sortedBy } from "../kernel/grouping.ts";
import { codeInWords } from "../words/class-words.ts";
import { longIsoDate, longMoment } from "../words/dates-in-words.ts";
import { capitalised, quoted, sentence } from "../words/readable.ts";
import { explainedSource } from "../words/source-words.ts";
import { type Speaker, speakingOf } from "../words/speaker.ts";
import { subjectInWords } from "../words/subject-words.ts";
import { becauseInWords } from "./because-words.ts";
import { factsIn, factsOf } from "./deciding-fact.ts";
import type { ExplainedAction, Reason } from "./explanation.ts";
import { datesInWords } from "./session-words.ts";
import { turnInWords } from "./turn-words.ts";
import { whyNot } from "./why-not.ts";

/** Each action of a decision with the facts it rests on: what must be done before what should, and what is due first before the rest. */
export function explainedActions(decided: Decided, speaker: Speaker): ExplainedAction[] {
  const explained = decided.decision.actions.map((action) => explainedAction(action, decided, speaker));
  return sortedBy(explained, ({ force, due }) => `${forceOrder.indexOf(force)} ${due ?? "none"}`);
}

const forceOrder: readonly Force[] = ["must", "should", "may"];

/** The duties that became one action. */
function dutiesBehind(action: DecidedAction, { assessed }: Decided): readonly Duty[] {
  return assessed.duties.filter((duty) => {
    if (duty.action.action !== action.action || !action.rules.includes(duty.rule)) return false;
    const sameCode = !does(duty.action, "recodes") || [action.to].flat().includes(String(duty.action.to));
    return subjectName(duty.subject) === action.for && sameCode;
  });
}

function explainedAction(action: DecidedAction, decided: Decided, speaker: Speaker): ExplainedAction {
  const { titles } = speaker;
  const duties = dutiesBehind(action, decided);
  const isAmendment = does(action, "recodes");
  const [first] = duties;
  const by = action.by === null ? null : titles.roles(action.by);
  const to = action.to === null || isAmendment ? null : titles.roles(action.to);
  const sessions = action.sessions ?? [];
  return {
    action: action.action,
    title: titleOf(action, first, speaker),
    force: action.force,
    by,
    to,
    about: first === undefined ? null : subjectInWords(first.subject, titles),
    since: action.since,
    due: action.due,
    overdue: action.overdue,
    document: action.document?.title ?? null,
    sessions,
    changes: changesInWords(sessions, speaker),
    sentence: dutyInWords(action, by, to),
    reasons: duties.map((duty) => reasonOf(duty, decided, speaker)),
  };
}

/** "From N to O: 6 to 7 January 2025". */
function changesInWords(sessions: readonly SessionToAmend[], { place }: Speaker): string[] {
  const { timetable } = place.view.history;
  const byChange = grouped(sessions, ({ from, to }) => `From ${from} to ${to}`);
  return [...byChange].flatMap(([change, own]) => {
    const slots = own.flatMap(({ date, session }) => timetable.slotOf(dayOf(date), session) ?? []);
    return slots.length === 0 ? [] : [`${change}: ${datesInWords(slots, timetable)}`];
  });
}

function titleOf(action: DecidedAction, duty: Duty | undefined, speaker: Speaker): string {
  if (does(action, "recodes") && typeof action.to === "string") {
    return `Change the mark in the register to ${codeInWords(action.to, speaker)}`;
  }
  if (does(action, "closes") && duty?.action.ladder !== undefined) {
    return action.title ?? `Close ${quoted(speaker.titles.ladder(duty.action.ladder))}`;
  }
  return action.title ?? speaker.titles.action(action.action);
}

/** "This must be done by the attendance officer; it goes to the parents. It has been asked for since 15 January 2025 and is due by …". */
function dutyInWords({ force, since, due, overdue }: DecidedAction, by: string | null, to: string | null): string {
  const [doer, receiver] = [by === null ? "" : ` by ${by}`, to === null ? "" : `; it goes to ${to}`];
  const who = sentence(`this ${force} be done${doer}${receiver}`);
  const [verb, late] = overdue ? ["was", ", so it is overdue"] : ["is", ""];
  const deadline = due === null ? "" : ` and ${verb} due by ${longMoment(due)}${late}`;
  return `${who} ${sentence(`it has been asked for since ${longIsoDate(since)}${deadline}`)}`;
}

function reasonOf(duty: Duty, decided: Decided, everywhere: Speaker): Reason {
  const speaker = speakingOf(everywhere, decided.place.about(duty.subject));
  const { titles } = speaker;
  const { clause } = duty;
  // What is left of a stage rests on the figures it was entered by, so the windows are those of that day too.
  const then = speakingOf(speaker, duty.judgedAt);
  const trace = duty.trace?.truth === "satisfied" ? duty.trace : null;
  const onlyIf = clause.actions.find(({ action }) => action === duty.action)?.onlyIf ?? null;
  return {
    rule: duty.rule,
    title: titles.rule(duty.rule),
    because: capitalised(becauseInWords(clause.entry.because ?? titles.rule(duty.rule), duty.trace, then)),
    standing: turnInWords(duty, speaker),
    facts: trace === null ? [] : factsIn(trace, then),
    onlyIf: factsOf(onlyIf, speaker),
    exceptions: clause.exceptions.flatMap((exception) => {
      const place = exceptionPlace(exception, speaker.place);
      const why = place === null ? null : whyNot(exception, speakingOf(speaker, place));
      return why === null ? [] : [{ rule: exception.name, title: titles.rule(exception.name), reason: why.reason }];
    }),
    sources: duty.sources.map(explainedSource),
  };
}

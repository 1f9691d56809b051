import type { Force } from "../actions/action-schema.ts";
import type { Duty } from "../actions/duty.ts";
import { readingsFrom } from "../conditions/compiled-condition.ts";
import { decisive } from "../conditions/open-questions.ts";
import type { Decided } from "../decision/decide.ts";
import type { DecidedAction } from "../decision/decision-types.ts";
import { subjectName } from "../facts/subject.ts";
import { becauseInWords } from "./because-words.ts";
import { codeInWords } from "./class-words.ts";
import { compiledIfOf, exceptionsTo, sentenceGiven } from "./entries.ts";
import { longIsoDate, longMoment } from "./dates-in-words.ts";
import { decidingFact } from "./deciding-fact.ts";
import type { ExplainedAction, Reason } from "./explanation.ts";
import { capitalised, quoted, sentence } from "./readable.ts";
import { exceptionPlace, whyNot } from "./rule-places.ts";
import { explainedSource } from "./source-words.ts";
import { type Speaker, speakingOf } from "./speaker.ts";
import { isStageEntered, standingOf } from "./stage-words.ts";
import { subjectInWords } from "./subject-words.ts";

/** Each action of a decision with the facts it rests on. */
export function explainedActions(decided: Decided, speaker: Speaker): ExplainedAction[] {
  return decided.decision.actions.map((action) => explainedAction(action, dutiesBehind(action, decided), decided, speaker));
}

/** The duties that became one action. */
function dutiesBehind(action: DecidedAction, { assessed }: Decided): readonly Duty[] {
  return assessed.duties.filter((duty) => {
    if (duty.action.action !== action.action || !action.rules.includes(duty.rule)) return false;
    const sameCode = action.action !== "amend-mark" || [action.to].flat().includes(String(duty.action.to));
    return subjectName(duty.subject) === action.for && sameCode;
  });
}

function explainedAction(action: DecidedAction, duties: readonly Duty[], decided: Decided, speaker: Speaker): ExplainedAction {
  const { titles } = speaker;
  const isAmendment = action.action === "amend-mark";
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
    sentence: dutyInWords(action, by, to),
    reasons: duties.map((duty) => reasonOf(duty, decided, speaker)),
  };
}

function titleOf(action: DecidedAction, duty: Duty | undefined, speaker: Speaker): string {
  if (action.action === "amend-mark" && typeof action.to === "string") {
    return `Change the mark in the register to ${codeInWords(action.to, speaker)}`;
  }
  if (action.action === "close-ladder" && duty?.action.ladder !== undefined) {
    return action.title ?? `Close ${quoted(speaker.titles.ladder(duty.action.ladder))}`;
  }
  return action.title ?? speaker.titles.action(action.action);
}

const forceWords: Readonly<Record<Force, string>> = { must: "must", should: "should", may: "may" };

/** "The attendance officer must do this, to the parents. It has been asked for since 15 January 2025; it is due by 22 January 2025." */
function dutyInWords({ force, since, due, overdue }: DecidedAction, by: string | null, to: string | null): string {
  const who = sentence(`the ${by ?? "school"} ${forceWords[force]} do this${to === null ? "" : `; it goes to the ${to}`}`);
  const deadline = due === null ? "" : `; it ${overdue ? "was" : "is"} due by ${longMoment(due)}${overdue ? " and is overdue" : ""}`;
  return `${who} ${sentence(`this has stood since ${longIsoDate(since)}${deadline}`)}`;
}

function reasonOf(duty: Duty, decided: Decided, everywhere: Speaker): Reason {
  const speaker = speakingOf(everywhere, decided.circumstances.about(duty.subject));
  const { titles, policy } = speaker;
  const entered = isStageEntered(duty.rule, decided, policy);
  const trace = duty.trace?.truth === "satisfied" && !entered ? duty.trace : null;
  const onlyIf = compiledIfOf(duty.action, policy)?.trace(readingsFrom(speaker.circumstances));
  return {
    rule: duty.rule,
    title: titles.rule(duty.rule),
    because: capitalised(becauseInWords(sentenceGiven(duty.rule, policy) ?? titles.rule(duty.rule), duty.trace, speaker)),
    standing: standingOf(duty.rule, decided, speaker),
    facts: trace === null ? [] : decisive(trace).map((leaf) => decidingFact(leaf, speaker)),
    onlyIf: onlyIf === undefined ? [] : decisive(onlyIf).map((leaf) => decidingFact(leaf, speaker)),
    exceptions: exceptionsTo(duty.rule, policy).flatMap((exception) => {
      const place = exceptionPlace(exception, speaker.circumstances);
      const why = place === null ? null : whyNot(exception, speakingOf(speaker, place));
      return why === null ? [] : [{ rule: exception.rule.id, title: titles.rule(exception.rule.id), reason: why.reason }];
    }),
    sources: duty.sources.map(explainedSource),
  };
}

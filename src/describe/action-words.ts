import type { Action, Due, Repeat } from "../clauses/action-schema.ts";
import { does, meaningOf } from "../clauses/engine-actions.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { conditionInWords } from "../words/condition-words.ts";
import { listInWords } from "../words/dates-in-words.ts";
import { theEvent } from "../words/event-words.ts";
import { amountInWords, lengthInWords, plainPeriodNouns, unitInWords } from "../words/number-words.ts";
import { capitalised, uncapitalised } from "../words/readable.ts";
import { type PolicySpeaker, policySpeaker } from "../words/speaker.ts";
import type { Titles } from "../words/titles.ts";

/** What an action asks for, with the condition of its own where it has one. */
export function actionInWords(action: Action, speaker: PolicySpeaker): string {
  const what = deedOf(action, speaker.titles);
  return action.if === undefined ? what : `${what}, if ${conditionInWords(action.if, speaker)}`;
}

function deedOf(action: Action, titles: Titles): string {
  switch (meaningOf(action)?.does) {
    case "recodes":
      return `Change ${(action.from ?? []).join(" or ")} to ${[action.to ?? ""].flat().join(" or ")} in the register`;
    case "requires":
      return action.requirement ?? titles.action(action.action);
    case "exempts":
      return `No longer applies: ${listInWords([action.exceptionTo ?? []].flat().map(titles.rule))}`;
    case "answersLeave":
      return `${titles.action(action.action)}${action.code === undefined ? "" : ` (code ${action.code})`}`;
    case "asksDecision":
    case "closes":
    case undefined:
      return action.title ?? titles.action(action.action);
  }
}

/** Who does it: "the attendance officer"; empty where nobody is named. */
export function whoDoes({ by }: Action, titles: Titles): string {
  return by === undefined ? "" : capitalised(titles.roles(by));
}

/** To whom: " to the parents". */
export function towardsWhom(action: Action, titles: Titles): string {
  return action.to === undefined || does(action, "recodes") ? "" : titles.roles(action.to);
}

/** By when and how often: "within 5 school days; once a term". */
export function whenDone({ due, repeat }: Action, titles: Titles): string {
  return [
    ...(due === undefined ? [] : [dueInWords(due, titles)]),
    ...(repeat === undefined ? [] : [repeatInWords(repeat)]),
  ].join("; ");
}

function dueInWords(due: Due, titles: Titles): string {
  const at = "at" in due && due.at !== undefined ? `by ${due.at}` : "";
  const from = "from" in due ? due.from : undefined;
  const [length] = Object.entries(due).flatMap(([unit, value]) =>
    typeof value === "number" ? [[unit, value] as const] : [],
  );
  if (length === undefined) return at;
  const [unit, amount] = length;
  const after = from === undefined ? "" : ` of ${theEvent(eventRefOf(from), policySpeaker(titles))}`;
  const days =
    amount === 0
      ? `on the same day${after === "" ? "" : ` as${after.slice(" of".length)}`}`
      : `within ${amountInWords(amount, unitInWords(unit))}${after}`;
  return `${days}${at === "" ? "" : `, ${at}`}`;
}

function repeatInWords(repeat: Repeat): string {
  if (typeof repeat === "string") return repeat === "day" ? "every school day" : `once a ${periods[repeat]}`;
  return "each" in repeat ? `at each further ${repeat.each}` : `again after ${lengthInWords(repeat)}`;
}

const periods = { ...plainPeriodNouns, academicYear: "year" };

/** The policy's verb: "must write", "may". */
export function forceOf({ force = "must" }: Action): string {
  return force;
}

/** One line for a list: "The attendance officer must: write to the parents (within 5 school days)". */
export function actionLine(action: Action, speaker: PolicySpeaker): string {
  const { titles } = speaker;
  const [who, whom, when] = [whoDoes(action, titles), towardsWhom(action, titles), whenDone(action, titles)];
  const deed = actionInWords(action, speaker);
  const start = who === "" ? capitalised(deed) : `${who} ${forceOf(action)}: ${uncapitalised(deed)}`;
  return `${start}${whom === "" ? "" : ` (to ${whom})`}${when === "" ? "" : `, ${when}`}`;
}

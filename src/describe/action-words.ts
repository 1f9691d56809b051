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
import { about } from "./markdown.ts";

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

/** Who does it, with the policy's verb: "The attendance officer must"; the verb alone where nobody is named. */
export function whoDoes({ by, force = "must" }: Action, titles: Titles): string {
  return by === undefined ? force : `${capitalised(titles.roles(by))} ${force}`;
}

/** To whom: " to the parents". */
export function towardsWhom(action: Action, titles: Titles): string {
  return action.to === undefined || does(action, "recodes") ? "" : titles.roles(action.to);
}

/** By when and how often: "within 5 school days; once a term". */
export function whenDone({ due, repeat }: Action, titles: Titles): string {
  return [...about(due, (by) => dueInWords(by, titles)), ...about(repeat, repeatInWords)].join("; ");
}

function dueInWords(due: Due, titles: Titles): string {
  const at = "at" in due && due.at !== undefined ? `by ${due.at}` : "";
  const event = "from" in due && due.from !== undefined ? theEvent(eventRefOf(due.from), policySpeaker(titles)) : null;
  const days = Object.entries(due).flatMap(([unit, amount]) => {
    if (typeof amount !== "number") return [];
    const [within, of] =
      amount === 0 ? ["on the same day", "as"] : [`within ${amountInWords(amount, unitInWords(unit))}`, "of"];
    return event === null ? within : `${within} ${of} ${event}`;
  });
  return [...days.slice(0, 1), ...(at === "" ? [] : [at])].join(", ");
}

function repeatInWords(repeat: Repeat): string {
  if (typeof repeat === "string") return repeat === "day" ? "every school day" : `once a ${periods[repeat]}`;
  return "each" in repeat ? `at each further ${repeat.each}` : `again after ${lengthInWords(repeat)}`;
}

const periods = { ...plainPeriodNouns, academicYear: "year" };

/** One line for a list: "The attendance officer must: write to the parents (within 5 school days)". */
export function actionLine(action: Action, speaker: PolicySpeaker): string {
  const { titles } = speaker;
  const [whom, when] = [towardsWhom(action, titles), whenDone(action, titles)];
  const deed = actionInWords(action, speaker);
  const start = action.by === undefined ? capitalised(deed) : `${whoDoes(action, titles)}: ${uncapitalised(deed)}`;
  return `${start}${whom === "" ? "" : ` (to ${whom})`}${when === "" ? "" : `, ${when}`}`;
}

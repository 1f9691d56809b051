import type { EventRef, PeriodName, RollingUnit, Window } from "../history/window-kind.ts";
import { listInWords } from "./dates-in-words.ts";
import { amountInWords, lengthInWords, unitInWords } from "./number-words.ts";
import { quoted } from "./readable.ts";
import type { Titles } from "./titles.ts";

const periods: Readonly<Record<PeriodName, string>> = {
  week: "the school week",
  halfTerm: "the half term",
  term: "the term",
  academicYear: "the academic year",
};

/** A window as a policy speaks of it, about no day in particular: "in the academic year", "in the last 10 school weeks". */
export function windowPhrase(window: Window, titles: Titles): string {
  switch (window.kind) {
    case "period":
      return `in ${periods[window.period]}`;
    case "ever":
      return "at any time";
    case "rolling":
      return `in the last ${rolling(window.unit, window.n)}`;
    case "since": {
      const event = theEvent(window.event, titles);
      const stretch = window.for === null ? `since ${event}` : `in the ${lengthInWords(window.for)} after ${event}`;
      return window.orFrom === null ? stretch : `${stretch} (without one, ${windowPhrase(window.orFrom, titles)})`;
    }
    case "before":
      return `in the academic year up to ${theEvent(window.event, titles)}`;
    case "beforePeriod":
      return `in the academic year before ${periods[window.period]}`;
    case "between":
      return `between ${theEvent(window.first, titles)} and ${theEvent(window.second, titles)}`;
    case "named":
      return `in the period ${quoted(titles.period(window.name))}`;
    case "previous":
      return previousPhrase(window.window, titles);
    case "olderThan":
      return `more than ${lengthInWords(window.length)} ago`;
  }
}

/** A window as one of many: "any 10 school weeks". */
export function anyOfPhrase(window: Window, titles: Titles): string {
  const words = windowPhrase(window, titles);
  if (words.startsWith("in the last ")) return `in any ${words.slice("in the last ".length)}`;
  return words.startsWith("in the ") ? `in any ${words.slice("in the ".length)}` : words;
}

function previousPhrase(window: Window, titles: Titles): string {
  return `${windowPhrase(window, titles)} before${window.kind === "period" ? "" : " that"}`;
}

function rolling(unit: RollingUnit, n: number): string {
  return amountInWords(n, unitInWords(unit)).replace(/^1 /, "");
}

/** An event with its article, unless it is a quotation: "the stage 1 letter". */
export function theEvent(ref: EventRef, titles: Titles): string {
  const words = eventPhrase(ref, titles);
  return words.startsWith("“") ? words : `the ${words}`;
}

/** An event as a noun: "stage 1 letter". */
export function eventPhrase(ref: EventRef, titles: Titles): string {
  if (ref.kind === "stageOf") return `last step of ${quoted(titles.ladder(ref.ladder))}`;
  const [only, ...others] = ref.types;
  return only === undefined || others.length > 0
    ? `latest ${listInWords(ref.types.map(titles.event), "or")}`
    : titles.event(only);
}

import type { EventRef, Window } from "../../history/window-schema.ts";
import { listInWords } from "../dates-in-words.ts";
import { amountInWords, lengthInWords, unitInWords } from "../number-words.ts";
import { quoted } from "../readable.ts";
import type { Titles } from "../titles.ts";

const periods = {
  week: "the school week",
  halfTerm: "the half term",
  term: "the term",
  academicYear: "the academic year",
} as const;

/** A window as a policy speaks of it, about no day in particular: "in the academic year", "in the last 10 school weeks". */
export function windowPhrase(window: Window, titles: Titles): string {
  if (typeof window === "string") return window === "ever" ? "at any time" : `in ${periods[window]}`;
  if ("since" in window) {
    const event = theEvent(window.since, titles);
    const stretch = window.for === undefined ? `since ${event}` : `in the ${lengthInWords(window.for)} after ${event}`;
    return window.orFrom === undefined ? stretch : `${stretch} (without one, ${windowPhrase(window.orFrom, titles)})`;
  }
  if ("before" in window)
    return isPeriod(window.before)
      ? `in the academic year before ${periods[window.before]}`
      : `in the academic year up to ${theEvent(window.before, titles)}`;
  if ("between" in window)
    return `between ${theEvent(window.between[0], titles)} and ${theEvent(window.between[1], titles)}`;
  if ("period" in window) return `in the period ${quoted(titles.period(window.period))}`;
  if ("olderThan" in window) return `more than ${lengthInWords(window.olderThan)} ago`;
  if ("previous" in window) return previousPhrase(window.previous, titles);
  return `in the last ${rolling(window)}`;
}

/** A window as one of many: "any 10 school weeks". */
export function anyOfPhrase(window: Window, titles: Titles): string {
  const words = windowPhrase(window, titles);
  if (words.startsWith("in the last ")) return `in any ${words.slice("in the last ".length)}`;
  return words.startsWith("in the ") ? `in any ${words.slice("in the ".length)}` : words;
}

function previousPhrase(window: Window, titles: Titles): string {
  if (typeof window !== "string") return `${windowPhrase(window, titles)} before that`;
  return window === "ever" ? "before all the time on record" : `${windowPhrase(window, titles)} before`;
}

function rolling(window: object): string {
  return Object.entries(window)
    .map(([unit, amount]) => amountInWords(Number(amount), unitInWords(unit)).replace(/^1 /, ""))
    .join(" ");
}

function isPeriod(ref: EventRef): ref is keyof typeof periods {
  return typeof ref === "string" && Object.hasOwn(periods, ref);
}

/** An event with its article, unless it is a quotation: "the stage 1 letter". */
export function theEvent(ref: EventRef, titles: Titles): string {
  const words = eventPhrase(ref, titles);
  return words.startsWith("“") ? words : `the ${words}`;
}

/** An event as a noun: "stage 1 letter". */
export function eventPhrase(ref: EventRef, titles: Titles): string {
  if (typeof ref === "string") return titles.event(ref);
  if (Array.isArray(ref))
    return ref.length === 1 ? titles.event(ref[0] ?? "") : `latest ${listInWords(ref.map(titles.event), "or")}`;
  return "stageOf" in ref ? `last step of ${quoted(titles.ladder(ref.stageOf))}` : "";
}

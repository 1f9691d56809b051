import { latestEvent } from "../facts/events.ts";
import type { EventRef, Window } from "../history/window-schema.ts";
import { listInWords, longDate } from "./dates-in-words.ts";
import { amountInWords, lengthInWords, unitInWords } from "./number-words.ts";
import { quoted } from "./readable.ts";
import type { Speaker } from "./speaker.ts";

type PeriodName = "week" | "halfTerm" | "term" | "academicYear";

/** Periods of the school's year, now, before now, and up to now. */
const present: Readonly<Record<PeriodName | "ever", string>> = {
  week: "this school week",
  halfTerm: "this half term",
  term: "this term",
  academicYear: "this academic year",
  ever: "in all the time on record",
};

const earlier: Readonly<Record<PeriodName | "ever", string>> = {
  week: "in the school week before this one",
  halfTerm: "in the half term before this one",
  term: "in the term before this one",
  academicYear: "in the academic year before this one",
  ever: "before all the time on record",
};

const periodNouns: Readonly<Record<PeriodName, string>> = {
  week: "school week",
  halfTerm: "half term",
  term: "term",
  academicYear: "academic year",
};

/** A window as it follows a noun: "lateness this term", "attendance since the stage 1 letter of 14 October 2024". */
export function windowInWords(window: Window, speaker: Speaker): string {
  if (typeof window === "string") return presentPeriod(window, speaker);
  if ("since" in window) return sinceInWords(window, speaker);
  if ("before" in window) return beforeInWords(window.before, speaker);
  if ("between" in window) {
    const [first, second] = window.between;
    return `between ${eventInWords(first, speaker)} and ${eventInWords(second, speaker)}`;
  }
  if ("period" in window) return `in the period ${quoted(speaker.titles.period(window.period))}`;
  if ("olderThan" in window) return `more than ${lengthInWords(window.olderThan)} ago`;
  if ("previous" in window) return previousInWords(window.previous, speaker);
  return `in the last ${rollingInWords(window)}`;
}

/** In a holiday the period meant is the one just ended. */
function presentPeriod(period: PeriodName | "ever", { circumstances }: Speaker): string {
  return circumstances.subject.kind === "leaveRequest" && period === "academicYear"
    ? "in the academic year before the leave"
    : present[period];
}

function rollingInWords(window: object): string {
  return Object.entries(window)
    .map(([unit, amount]) => (amount === 1 ? singleUnit(unit) : amountInWords(Number(amount), unitInWords(unit))))
    .join(" ");
}

function singleUnit(unit: string): string {
  return amountInWords(1, unitInWords(unit)).slice("1 ".length);
}

/** A rolling window as one of many: "any 10 school weeks". */
export function anyOfWindow(window: Window, speaker: Speaker): string {
  if (typeof window === "string") return window === "ever" ? "any time" : `any one ${periodNouns[window]}`;
  const words = windowInWords(window, speaker);
  return words.startsWith("in the last ") ? `any ${words.slice("in the last ".length)}` : words;
}

function previousInWords(window: Window, speaker: Speaker): string {
  if (typeof window === "string") return earlier[window];
  return `${windowInWords(window, speaker)} before that`;
}

function sinceInWords(window: Extract<Window, { since: EventRef }>, speaker: Speaker): string {
  const event = latestEvent(window.since, speaker.circumstances, null);
  if (event === null && window.orFrom !== undefined) return windowInWords(window.orFrom, speaker);
  const from = eventInWords(window.since, speaker);
  return window.for === undefined ? `since ${from}` : `in the ${lengthInWords(window.for)} after ${from}`;
}

function beforeInWords(ref: EventRef, speaker: Speaker): string {
  if (isPeriod(ref)) return `this academic year before this ${periodNouns[ref]}`;
  return `that year up to ${eventInWords(ref, speaker)}`;
}

function isPeriod(ref: EventRef): ref is PeriodName {
  return typeof ref === "string" && Object.hasOwn(periodNouns, ref);
}

/** An event with the day it last happened: "the stage 1 letter of 14 October 2024". */
export function eventInWords(ref: EventRef, speaker: Speaker): string {
  const event = latestEvent(ref, speaker.circumstances, null);
  const when = event === null ? "(not on record)" : `of ${longDate(event.day)}`;
  return `the ${eventNoun(ref, speaker)} ${when}`;
}

/** An event without its date: "stage 1 letter". */
export function eventNoun(ref: EventRef, speaker: Speaker): string {
  const { titles } = speaker;
  if (typeof ref === "string") return titles.event(ref);
  if (Array.isArray(ref))
    return ref.length === 1 ? titles.event(ref[0] ?? "") : `latest ${listInWords(ref.map(titles.event), "or")}`;
  return "stageOf" in ref ? stageNoun(ref.stageOf, speaker) : "";
}

function stageNoun(ladder: string, { circumstances, titles }: Speaker): string {
  const reading = circumstances.file.standing.stage(ladder, circumstances);
  const value = reading.kind === "known" ? reading.value : null;
  const stage = typeof value === "object" && value !== null && "order" in value ? value.order[value.at] : undefined;
  return stage === undefined
    ? `latest stage of ${quoted(titles.ladder(ladder))}`
    : `stage ${quoted(titles.stage(ladder, stage))}`;
}

import { latestEvent } from "../facts/events.ts";
import type { EventRef, PeriodName, RollingUnit, Window, WindowOf } from "../history/window-kind.ts";
import { listInWords, longDate } from "./dates-in-words.ts";
import { amountInWords, lengthInWords, unitInWords } from "./number-words.ts";
import { quoted } from "./readable.ts";
import type { Speaker } from "./speaker.ts";

/** Periods of the school's year, now, before now, and up to now. */
const present: Readonly<Record<PeriodName, string>> = {
  week: "this school week",
  halfTerm: "this half term",
  term: "this term",
  academicYear: "this academic year",
};

const earlier: Readonly<Record<PeriodName, string>> = {
  week: "in the school week before this one",
  halfTerm: "in the half term before this one",
  term: "in the term before this one",
  academicYear: "in the academic year before this one",
};

const periodNouns: Readonly<Record<PeriodName, string>> = {
  week: "school week",
  halfTerm: "half term",
  term: "term",
  academicYear: "academic year",
};

/** A window as it follows a noun: "lateness this term", "attendance since the stage 1 letter of 14 October 2024". */
export function windowInWords(window: Window, speaker: Speaker): string {
  switch (window.kind) {
    case "period":
      return presentPeriod(window.period, speaker);
    case "ever":
      return "in all the time on record";
    case "rolling":
      return `in the last ${rollingInWords(window.unit, window.n)}`;
    case "since":
      return sinceInWords(window, speaker);
    case "before":
      return `that year up to ${eventInWords(window.event, speaker)}`;
    case "beforePeriod":
      return `this academic year before this ${periodNouns[window.period]}`;
    case "between":
      return `between ${eventInWords(window.first, speaker)} and ${eventInWords(window.second, speaker)}`;
    case "named":
      return `in the period ${quoted(speaker.titles.period(window.name))}`;
    case "previous":
      return previousInWords(window.window, speaker);
    case "olderThan":
      return `more than ${lengthInWords(window.length)} ago`;
  }
}

/** In a holiday the period meant is the one just ended. */
function presentPeriod(period: PeriodName, { circumstances }: Speaker): string {
  return circumstances.subject.kind === "leaveRequest" && period === "academicYear"
    ? "in the academic year before the leave"
    : present[period];
}

function rollingInWords(unit: RollingUnit, n: number): string {
  return amountInWords(n, unitInWords(unit)).replace(/^1 /, "");
}

/** A rolling window as one of many: "any 10 school weeks". */
export function anyOfWindow(window: Window, speaker: Speaker): string {
  if (window.kind === "ever") return "any time";
  if (window.kind === "period") return `any one ${periodNouns[window.period]}`;
  return window.kind === "rolling" ? `any ${rollingInWords(window.unit, window.n)}` : windowInWords(window, speaker);
}

function previousInWords(window: Window, speaker: Speaker): string {
  return window.kind === "period" ? earlier[window.period] : `${windowInWords(window, speaker)} before that`;
}

function sinceInWords(window: WindowOf<"since">, speaker: Speaker): string {
  const event = latestEvent(window.event, speaker.circumstances, null);
  if (event === null && window.orFrom !== null) return windowInWords(window.orFrom, speaker);
  const from = eventInWords(window.event, speaker);
  return window.for === null ? `since ${from}` : `in the ${lengthInWords(window.for)} after ${from}`;
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
  if (ref.kind === "stageOf") return stageNoun(ref.ladder, speaker);
  const [only, ...others] = ref.types;
  return only === undefined || others.length > 0
    ? `latest ${listInWords(ref.types.map(titles.event), "or")}`
    : titles.event(only);
}

function stageNoun(ladder: string, { circumstances, titles }: Speaker): string {
  const reading = circumstances.file.standing.stage(ladder, circumstances);
  const value = reading.kind === "known" ? reading.value : null;
  const stage = typeof value === "object" && value !== null && "order" in value ? value.order[value.at] : undefined;
  return stage === undefined
    ? `latest stage of ${quoted(titles.ladder(ladder))}`
    : `stage ${quoted(titles.stage(ladder, stage))}`;
}

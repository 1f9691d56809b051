import { isRecord } from "../../kernel/parse.ts";
import { eventName } from "../../record/window.ts";
import { type PeriodName, type Window, windowIn } from "../../record/window-kind.ts";

const periods: Readonly<Record<PeriodName, string>> = {
  week: "a week",
  halfTerm: "a half term",
  term: "a term",
  academicYear: "an academic year",
};

/** A window or a length as a message says it, in the author's own names: `10 school weeks`. */
export function windowText(given: unknown): string {
  const window = windowIn(given);
  if (window !== null) return textOf(window);
  const length = isRecord(given) ? lengthIn(given) : "";
  return length === "" ? "the time given" : length;
}

function textOf(window: Window): string {
  switch (window.kind) {
    case "period":
      return periods[window.period];
    case "ever":
      return "all the time on record";
    case "rolling":
      return lengthText(window.n, window.unit);
    case "since":
      return window.for === null
        ? `the time since ${eventName(window.event)}`
        : `the ${lengthIn(window.for)} after ${eventName(window.event)}`;
    case "before":
      return `the time before ${eventName(window.event)}`;
    case "beforePeriod":
      return `the time before \`${window.period}\``;
    case "between":
      return `the time between ${eventName(window.first)} and ${eventName(window.second)}`;
    case "named":
      return `the time period \`${window.name}\``;
    case "previous":
      return `the one before ${textOf(window.window)}`;
    case "olderThan":
      return `the time more than ${lengthIn(window.length)} ago`;
  }
}

function lengthIn(length: Readonly<Record<string, unknown>>): string {
  const [unit = "", amount] = Object.entries(length)[0] ?? [];
  return typeof amount === "number" ? lengthText(amount, unit) : "";
}

/** `3 weeks`, `1 school day`. */
export function lengthText(amount: number, unit: string): string {
  const words = unit.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${amount} ${amount === 1 ? words.replace(/s$/, "") : words}`;
}

import { isRecord } from "../../kernel/parse.ts";

const named: Readonly<Record<string, string>> = {
  week: "a week",
  halfTerm: "a half term",
  term: "a term",
  academicYear: "an academic year",
  ever: "all the time on record",
};

const units: Readonly<Record<string, string>> = {
  schoolWeeks: "school weeks",
  schoolDays: "school days",
  workingDays: "working days",
  sessions: "sessions",
  minutes: "minutes",
  days: "days",
  weeks: "weeks",
  months: "months",
  years: "years",
};

/** A window or a length as a message says it: `10 school weeks`. */
export function windowText(window: unknown): string {
  if (typeof window === "string") return named[window] ?? window;
  if (!isRecord(window)) return "the time given";
  const [unit = "", amount] = Object.entries(window)[0] ?? [];
  if (typeof amount === "number") return lengthText(amount, unit);
  if (unit === "previous") return `the one before ${windowText(amount)}`;
  const events = [amount].flat().filter((event) => typeof event === "string");
  return events.length === 0
    ? "the time given"
    : `the time ${unit} ${events.map((event) => `\`${event}\``).join(" or ")}`;
}

/** `3 weeks`, `1 week`. */
export function lengthText(amount: number, unit: string): string {
  const words = units[unit] ?? unit;
  return `${amount} ${amount === 1 ? words.replace(/s$/, "") : words}`;
}

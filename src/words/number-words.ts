import type { Length, Period } from "../calendar/length.ts";
import { readable } from "./readable.ts";

/** The periods of the school's year, where one is meant. */
export const periodNouns: Readonly<Record<Period, string>> = {
  day: "school day",
  week: "school week",
  halfTerm: "half term",
  term: "term",
  academicYear: "academic year",
};

/** A period as a pack writes it, as people say it. */
export function periodInWords(period: string): string {
  return Object.entries(periodNouns).find(([name]) => name === period)?.[1] ?? period;
}

/** The same where how often is said, not which: "afresh with each week". */
export const plainPeriodNouns = { ...periodNouns, day: "day", week: "week" } as const;

/** The unit of a length as people say it. */
export function unitInWords(unit: string): string {
  return ["schoolDays", "workingDays", "schoolWeeks"].includes(unit) ? readable(unit) : unit;
}

/** A number with its unit: 1 session, 5 school days. Without a unit, the number alone. */
export function amountInWords(amount: number, unit: string): string {
  if (unit === "") return String(amount);
  if (unit === "times" && amount <= 2) return often[amount] ?? `${amount} times`;
  return `${amount} ${amount === 1 ? singular(unit) : unit}`;
}

const often: readonly string[] = ["never", "once", "twice"];

function singular(unit: string): string {
  return unit.endsWith("s") ? unit.slice(0, -1) : unit;
}

/** A length of time: 5 school days. */
export function lengthInWords(length: Length | Readonly<Record<string, number>>): string {
  return Object.entries(length)
    .map(([unit, amount]) => amountInWords(amount, unitInWords(unit)))
    .join(" ");
}

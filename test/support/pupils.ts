import { type Decision, evaluate, loadPack, type Policy } from "../../src/index.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { calendar, twoYears } from "./calendars.ts";

type Marks = Record<string, [string | null, string | null]>;

/** Marks of every school day from one day to another: there all day, save on the days named (`"2024-09-05": "NN"`; `.` is no mark). */
export function marks(from: string, to: string, otherwise: Readonly<Record<string, string>> = {}): Marks {
  const found: Marks = {};
  for (const day of calendar.timetable(null).days) {
    if (day < dayOf(from) || day > dayOf(to)) continue;
    const codes = otherwise[isoDate(day)] ?? "/\\";
    const [am, pm] = codes.includes(" ") ? codes.split(" ") : [...codes];
    found[isoDate(day)] = [am === "." ? null : (am ?? null), pm === "." ? null : (pm ?? null)];
  }
  return found;
}

/** The same code all day on every school day from one day to another. */
export function allDay(code: string, from: string, to: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(marks(from, to)).map((date) => [date, code.length === 1 ? `${code}${code}` : `${code} ${code}`]),
  );
}

/** A policy that holds only what a test writes, on the codes and words of the national base. */
export function policyOf(sections: Record<string, unknown>): Policy {
  return loadPack({
    id: "under-test",
    version: "1.0.0",
    title: "Under test",
    extends: "england-2024",
    without: inherited,
    ...sections,
  });
}

const base = loadPack({ id: "bare", version: "1.0.0", title: "Bare", extends: "england-2024" });
const inherited = [...(base.pack.rules ?? []), ...(base.pack.ladders ?? [])].map((entry) => ({
  id: entry.id,
  why: "the test has its own",
}));

export interface Scene extends Record<string, unknown> {
  readonly marks?: unknown;
}

/** What a policy says of a pupil who was on roll from the first day of 2024/25 unless the scene says otherwise. */
export function decide(policy: Policy, scene: Scene, asOf: string): Decision {
  const pupil = {
    id: "P1",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    flags: [],
    ...scene,
  };
  return evaluate(policy, { calendar: twoYears, pupil }, { asOf });
}

export function actionsOf(decision: Decision): string[] {
  return decision.actions.map((action) => (action.for === null ? action.action : `${action.action} (${action.for})`));
}

/** A rule that asks for `act` where a condition holds. */
export function ruleWhen(when: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: "rule", when, then: [{ action: "act", force: "must" }], source: { section: "test" }, ...more };
}

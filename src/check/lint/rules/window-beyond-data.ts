import { compileCall } from "../../../conditions/call.ts";
import type { Rest } from "../../../facts/traits.ts";
import { callsOf, comparisonsOf } from "../../../packs/walk.ts";
import type { RollingUnit, Window } from "../../../record/window-kind.ts";
import type { TextRule } from "../lint-rule.ts";
import { counted, oneRule, toParents } from "../shown.ts";

const pack = (months: number) => ({
  register: { retention: { years: 10 } },
  ...oneRule({
    when: counted("sessions", { of: "unauthorised", window: { months } }, 10),
    then: [toParents("letter")],
  }),
});

export const windowBeyondData: TextRule = {
  code: "window-beyond-data",
  title: "A window is longer than entries are kept",
  against: "text",
  severity: "warning",
  why: "Marks older than the retention the pack states may be gone, so what the window asks for can never be known in full, and the condition stays undetermined.",
  bad: pack(600),
  good: pack(24),
  check: ({ own, pack: whole }) => {
    const years = whole.register?.retention?.years;
    if (years === undefined) return [];
    return comparisonsOf(own).flatMap(({ at, leaf }) =>
      callsOf(leaf).flatMap((call) => {
        const { rests, window } = compileCall(call);
        const longest = rests.every(isOnLog) ? 0 : longestDays(window);
        if (longest <= years * DAYS_A_YEAR) return [];
        const message = `the window reaches back further than the ${years} years for which entries are kept`;
        return [{ at, message, help: "shorten the window, or correct `register.retention`" }];
      }),
    );
  },
};

const DAYS_A_YEAR = 366;

/** The case log, and the requests on it, are kept for longer than marks. */
function isOnLog({ kind }: Rest): boolean {
  return kind === "events" || kind === "requests";
}

/** So many days a window that ends now, or the one before it, reaches back at the least. */
function longestDays(window: Window | null): number {
  if (window?.kind === "previous") return longestDays(window.window) * 2;
  return window?.kind === "rolling" ? window.n * daysIn[window.unit] : 0;
}

const daysIn: Readonly<Record<RollingUnit, number>> = {
  months: 28,
  weeks: 7,
  schoolWeeks: 7,
  days: 1,
  schoolDays: 1,
  sessions: 0.5,
};

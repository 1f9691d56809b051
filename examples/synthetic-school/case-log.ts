import { evaluateMany, type Policy, parseCalendar } from "attendance-policy";
import { nextDay, schoolDaysUntil } from "./calendar.ts";
import { seeded } from "./random.ts";
import type { SyntheticSchool } from "./school.ts";

/**
 * Fills the case log as a busy office would: every fortnight the school asks what its policy requires and does most of it the next day.
 * The library itself decides what is due, so the log holds what a real one would.
 */
export function keepCaseLog(school: SyntheticSchool, policy: Policy, asOf: string, seed = 7): void {
  const random = seeded(seed);
  const days = schoolDaysUntil(asOf);
  const calendar = parseCalendar(school.calendar);
  if (!calendar.ok) throw new Error("the example's calendar is wrong");
  for (let index = 15; index < days.length - 5; index += 10) {
    const today = days[index];
    if (today === undefined) continue;
    const pupils = new Map(school.pupils.map((pupil) => [pupil.id, pupil]));
    for (const decision of evaluateMany(policy, { calendar: calendar.value, pupils: school.pupils }, { asOf: today })) {
      for (const action of decision.actions) {
        if (
          action.force === "may" ||
          action.action === "amend-mark" ||
          action.action.startsWith("consider-") ||
          random() < 0.25
        )
          continue;
        const about = action.for !== null && /^\d{4}-/.test(action.for) ? { about: action.for } : {};
        const parent = action.for !== null && !/^\d{4}-/.test(action.for) ? { parent: action.for } : {};
        const type = action.action === "close-ladder" ? "ladder-closed" : action.action;
        const ladder = action.action === "close-ladder" ? { about: action.rules[0]?.split("/")[0] ?? "" } : about;
        pupils.get(decision.pupil)?.events.push({ date: nextDay(today), type, ...parent, ...ladder });
      }
    }
  }
}

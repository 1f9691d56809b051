import type { Random } from "../random.ts";
import { dayAfter, weekdays } from "./calendars.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Json = Record<string, unknown>;

export type Request = Json & { readonly id: string };

const KINDS = [
  ...["holiday", "performance", "employment-abroad", "interview", "study", "part-time-timetable", "other", "sport"],
  ...["religious-observance", "occupational-travel", "medical", "protest"],
];

/** Requests for leave of every kind, with more or less of what a form asks for. */
export function leaveRequestsOf(random: Random, words: Vocabulary): Request[] {
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, index) => {
    const from = random.percent(90) ? random.pick(weekdays) : "2024-12-27";
    const asked = random.pick([-3, 0, 1, 5, 10, 14, 15, 20, 28, 40, 60]);
    const found: Request = { id: `R${index + 1}`, from, to: dayAfter(from, random.pick([0, 0, 1, 4, 4, 9, 18, 40])) };
    const given = (share: number, key: string, value: () => unknown) => {
      if (random.percent(share)) found[key] = value();
    };
    given(95, "kind", () => random.pick(random.percent(50) ? words.reasons : KINDS));
    given(80, "requestedOn", () => dayAfter(from, -asked));
    given(60, "requestedBy", () => random.pick(["m", "f", "aunt", null]));
    given(60, "inWriting", () => random.percent(70));
    given(60, "onForm", () => random.percent(70));
    given(40, "reason", () => random.pick(["a wedding abroad", null]));
    given(50, "evidence", () => random.pick<unknown>([true, false, "letter", ["invitation", "ticket"], [], null]));
    given(30, "licence", () => random.pick(["none", "undated", "dated"]));
    given(30, "organisedBy", () => random.pick(["club", "parent"]));
    return found;
  });
}

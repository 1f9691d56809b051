import { countSessions } from "../facts/highest.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import { evidenceOf } from "../record/reading.ts";
import { dateOf } from "./future.ts";
import type { LeavingWindow } from "./near-miss.ts";
import { leavingInWords } from "./near-miss-words.ts";
import type { CountTrial } from "./trial.ts";
import { hasTurned, missOf } from "./turnable.ts";

/** When the next sessions leave a rolling window, and when the rule turns by it, if none is added. */
export function leavingWindow(trial: CountTrial): LeavingWindow[] {
  const { turnable, params, future } = trial;
  const { now, until, marked } = future;
  if (trial.window.kind !== "rolling") return [];
  const file = marked(new Map());
  const slotsOn = (day: DayNumber) =>
    evidenceOf(countSessions(params, file.on(day).about(turnable.subject))).sessions ?? [];
  const turnsOn = (day: DayNumber) =>
    hasTurned(turnable, file.on(day - 1)) === false && hasTurned(turnable, file.on(day)) === true;
  const found: LeavingWindow[] = [];
  let before = slotsOn(now.moment.day);
  for (let day = now.moment.day + 1; day <= until && before.length > 0; day += 1) {
    const after = slotsOn(day);
    const leaving = before.filter((slot) => !after.includes(slot));
    const turns = leaving.length > 0 && turnsOn(day);
    if (leaving.length > 0 && (found.length === 0 || turns)) {
      const { timetable } = now.view.history;
      const claim = {
        on: isoDate(day),
        leaving: leaving.map((slot) => ({ date: dateOf(slot, future), session: timetable.sessionOf(slot) })),
        before: before.length,
        after: after.length,
        turns,
      };
      const sentence = leavingInWords(claim, leaving, trial);
      found.push({ kind: "leavingWindow", ...missOf(turnable), ...claim, sentence });
    }
    if (turns) break;
    before = after;
  }
  return found;
}

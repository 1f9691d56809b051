import type { Slot } from "../calendar/timetable.ts";
import { countSessions } from "../facts/highest.ts";
import { type DayNumber, isoDate } from "../kernel/dates.ts";
import { evidenceOf } from "../record/reading.ts";
import type { Speaker } from "../words/speaker.ts";
import type { Future } from "./future.ts";
import type { LeavingWindow } from "./near-miss.ts";
import { leavingInWords } from "./near-miss-words.ts";
import type { Turnable } from "./turnable.ts";
import type { CountLeaf } from "./turning-leaf.ts";

/** When the next sessions leave a rolling window, and when the rule turns by it, if none is added. */
export function leavingWindow(turnable: Turnable, leaf: CountLeaf, future: Future, speaker: Speaker): LeavingWindow[] {
  const { now, until, marked } = future;
  if (leaf.window.kind !== "rolling") return [];
  const file = marked(new Map());
  const slotsOn = (day: DayNumber) =>
    evidenceOf(countSessions(leaf.params, file.on(day).about(turnable.subject))).sessions ?? [];
  const found: LeavingWindow[] = [];
  let before = slotsOn(now.moment.day);
  for (let day = now.moment.day + 1; day <= until && before.length > 0; day += 1) {
    const after = slotsOn(day);
    const leaving = before.filter((slot) => !after.includes(slot));
    const turns = leaving.length > 0 && turnsOn(day, turnable, file);
    if (leaving.length > 0 && (found.length === 0 || turns))
      found.push(claimOf(day, leaving, before.length, after.length, turns, turnable, leaf, future, speaker));
    if (turns) break;
    before = after;
  }
  return found;
}

function turnsOn(day: DayNumber, turnable: Turnable, file: ReturnType<Future["marked"]>): boolean {
  const appliesOn = (one: DayNumber) => turnable.truthAt(file.on(one).about(turnable.subject));
  const [eve, then] = [appliesOn(day - 1), appliesOn(day)];
  return eve !== then && then !== "undetermined" && (eve === "satisfied") === turnable.applies;
}

function claimOf(
  day: DayNumber,
  leaving: readonly Slot[],
  before: number,
  after: number,
  turns: boolean,
  turnable: Turnable,
  leaf: CountLeaf,
  { now }: Future,
  speaker: Speaker,
): LeavingWindow {
  const { timetable } = now.view.history;
  const claim = {
    on: isoDate(day),
    leaving: leaving.map((slot) => ({ date: isoDate(timetable.dayOfSlot(slot)), session: timetable.sessionOf(slot) })),
    before,
    after,
    turns,
  };
  return {
    kind: "leavingWindow",
    rules: [turnable.rule],
    parents: [],
    ...claim,
    sentence: leavingInWords(claim, leaving, leaf, speaker),
  };
}

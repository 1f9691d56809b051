import type { Slot, Timetable } from "../calendar/timetable.ts";
import { isoDate } from "../kernel/dates.ts";
import { codeInWords } from "../words/class-words.ts";
import { type DayRange, rangesInWords } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { capitalised } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import type { CountedSession } from "./explanation.ts";

/** Sessions by their code, each with its dates: "Illness (code I), 4 sessions: 6 and 7 January 2025". */
export function sessionsInWords(slots: readonly Slot[], speaker: Speaker): string[] {
  const { history } = speaker.circumstances.view;
  const byCode = new Map<string, Slot[]>();
  for (const slot of slots) {
    const code = history.codeAt(slot)?.id;
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), slot]);
  }
  return [...byCode].map(([code, own]) => {
    const dates = rangesInWords(rangesOf(own, history.timetable));
    return `${capitalised(codeInWords(code, speaker))}, ${amountInWords(own.length, "sessions")}: ${dates}`;
  });
}

/** Slots by their date, session and code. */
export function sessionsAt(slots: readonly Slot[], { circumstances }: Speaker): CountedSession[] {
  const { history } = circumstances.view;
  return slots.flatMap((slot) => {
    const code = history.codeAt(slot);
    if (code === null) return [];
    const date = isoDate(history.timetable.dayOfSlot(slot));
    return [{ date, session: history.timetable.sessionOf(slot), code: code.id, title: code.title }];
  });
}

/** Sessions as dates alone. */
export function datesInWords(slots: readonly Slot[], timetable: Timetable): string {
  return rangesInWords(rangesOf(slots, timetable));
}

/** Whole days one school day after another are a range; a single session stands by itself. */
function rangesOf(slots: readonly Slot[], timetable: Timetable): DayRange[] {
  const held = new Set(slots);
  const ranges: (DayRange & { readonly last: number })[] = [];
  for (const index of new Set(slots.map((slot) => timetable.dayIndexOf(slot)))) {
    const day = timetable.days[index] ?? 0;
    const open = timetable.openSlotsOf(day);
    const own = open.filter((slot) => held.has(slot));
    const session = own.length === open.length || own[0] === undefined ? null : timetable.sessionOf(own[0]);
    const before = ranges.at(-1);
    if (before !== undefined && before.session === null && session === null && before.last === index - 1) {
      ranges[ranges.length - 1] = { ...before, to: day, last: index };
    } else {
      ranges.push({ from: day, to: day, session, last: index });
    }
  }
  return ranges;
}

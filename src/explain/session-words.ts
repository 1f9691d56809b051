import type { Slot, Timetable } from "../calendar/timetable.ts";
import { isoDate } from "../kernel/dates.ts";
import { grouped } from "../kernel/grouping.ts";
import type { Evidence, SessionElsewhere } from "../record/reading.ts";
import { codeInWords } from "../words/class-words.ts";
import { type DayRange, rangesInWords } from "../words/dates-in-words.ts";
import { amountInWords } from "../words/number-words.ts";
import { capitalised, sentence } from "../words/readable.ts";
import type { Speaker } from "../words/speaker.ts";
import type { CountedSession, StatusLine } from "./explanation.ts";

/** Sessions by their code, each with its dates: "Illness (code I), 4 sessions: 6 and 7 January 2025". */
export function sessionsInWords({ sessions = [], elsewhere = [] }: Evidence, speaker: Speaker): string[] {
  const { history } = speaker.place.view;
  const here = grouped(sessions, (slot) => history.codeAt(slot)?.id ?? NO_MARK);
  const there = grouped(elsewhere, ({ code }) => code);
  return [
    ...[...here].map(([code, own]) => line(code, own.length, "", rangesOf(own, history.timetable), speaker)),
    ...[...there].map(([code, own]) => line(code, own.length, " at an earlier setting", daysOf(own), speaker)),
  ];
}

const NO_MARK = "-";

function line(code: string, count: number, where: string, ranges: readonly DayRange[], speaker: Speaker): string {
  const name = code === NO_MARK ? "no mark" : codeInWords(code, speaker);
  return `${capitalised(name)}, ${amountInWords(count, "sessions")}${where}: ${rangesInWords(ranges)}`;
}

/** A line of a status, with the sessions it counts. */
export function statusLine(text: string, counted?: Evidence, speaker?: Speaker): StatusLine {
  const [details, sessions] =
    counted === undefined || speaker === undefined
      ? [[], []]
      : [sessionsInWords(counted, speaker), sessionsAt(counted, speaker)];
  return { sentence: sentence(text), details, sessions };
}

/** Sessions by their date, session and code; one without a mark has none. */
export function sessionsAt({ sessions = [], elsewhere = [] }: Evidence, { place }: Speaker): CountedSession[] {
  const { history } = place.view;
  const here = sessions.map((slot) => {
    const code = history.codeAt(slot);
    const date = isoDate(history.timetable.dayOfSlot(slot));
    return {
      date,
      session: history.timetable.sessionOf(slot),
      code: code?.id ?? NO_MARK,
      title: code?.title ?? "no mark",
    };
  });
  const there = elsewhere.map(({ day, session, code }) => {
    const reading = history.codes.read(code, day);
    return { date: isoDate(day), session, code, title: reading.kind === "unknown" ? code : reading.code.title };
  });
  return [...there, ...here];
}

/** Of another setting it is not known which days follow one another there, so each stands by itself. */
function daysOf(elsewhere: readonly SessionElsewhere[]): DayRange[] {
  return [...new Set(elsewhere.map(({ day }) => day))].map((day) => {
    const own = elsewhere.filter((one) => one.day === day);
    return { from: day, to: day, session: own.length > 1 ? null : (own[0]?.session ?? null) };
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

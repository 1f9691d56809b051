import type { Slot } from "../calendar/timetable.ts";
import type { Of } from "../codes/classes.ts";
import type { Counted } from "../history/history.ts";
import { countIn, gapsIn } from "../history/measure.ts";
import { between, known, type Reading } from "../history/reading.ts";
import { resolveWindow, type Span } from "../history/window.ts";
import type { Window } from "../history/window-schema.ts";
import { type DayNumber, dayOf, type IsoDate } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { wholeDay } from "../kernel/moment.ts";
import type { Circumstances } from "./circumstances.ts";
import { earlierMarks } from "./earlier-settings.ts";
import { instants, resolve, windowSource } from "./events.ts";
import { type Rest, rolls } from "./traits.ts";

/** What to count, as the parameters of a fact say. */
export interface CountParams {
  readonly of: Of;
  readonly window: Window;
  readonly anyTimeIn?: Window | undefined;
  readonly unspent?: boolean | undefined;
  readonly compulsorySchoolAge?: boolean | undefined;
  readonly earlierSettings?: boolean | undefined;
  readonly absencesFrom?: IsoDate | undefined;
}

/**
 * What a count rests on. A highest count is raised by each session that enters its window, and by none that leaves the window counted
 * in; but where the window it is the highest of begins later every day, what it begins with may change on any of them.
 */
export function restsOfCount(params: CountParams): readonly Rest[] {
  const { of, window, anyTimeIn } = params;
  return [
    { kind: "sessions", of, window, entering: anyTimeIn === undefined ? "drifts" : "changes" },
    ...(anyTimeIn === undefined ? [] : [{ kind: "sessions", of, window: anyTimeIn, entering: "changes" } as const]),
    ...(anyTimeIn !== undefined && rolls(anyTimeIn) ? [{ kind: "day" } as const] : []),
    ...(params.earlierSettings === true ? [{ kind: "earlierSettings", of, window } as const] : []),
    ...(params.unspent === true ? [{ kind: "notices" } as const] : []),
  ];
}

/** The days on which sessions count at all: of compulsory school age, and not yet spent. */
export interface Eligible {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly fromSlot: Slot;
}

const ALWAYS: Eligible = { from: -Infinity, to: Infinity, fromSlot: 0 };

/** The count a set of parameters asks for, now or at its highest. */
export function countSessions(params: CountParams, circumstances: Circumstances): Reading {
  if (isAgeInDoubt(params, circumstances)) {
    const { compulsorySchoolAge: _, ...ofAnyAge } = params;
    return orNone(countSessions(ofAnyAge, circumstances));
  }
  if (params.anyTimeIn !== undefined) return highestCount(params, params.anyTimeIn, circumstances);
  const span = resolve(params.window, circumstances);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  return countEligible(params, span, eligibility(params, circumstances), circumstances);
}

/** Whether only a date of birth could tell that the pupil was of compulsory school age: Years 1 to 11 are taken to be. */
function isAgeInDoubt({ compulsorySchoolAge }: CountParams, { file }: Circumstances): boolean {
  const { yearGroup } = file.pupil;
  return (
    compulsorySchoolAge === true &&
    file.schoolAge === null &&
    yearGroup !== undefined &&
    !(yearGroup >= 1 && yearGroup <= 11)
  );
}

/** A count that may have to be left out altogether. */
function orNone(reading: Reading): Reading {
  const birth = { why: "notSupplied", what: "the pupil's date of birth" } as const;
  switch (reading.kind) {
    case "known":
      return typeof reading.value === "object" && reading.value !== null && "d" in reading.value
        ? between(reading.value, whole(0), birth)
        : reading;
    case "between":
      return between(leastOf(reading) === reading.ifPresent.n ? reading.ifAbsent : reading.ifPresent, whole(0), birth);
    case "atLeast":
    case "missing":
      return { kind: "missing", missing: birth };
  }
}

export function eligibility(params: CountParams, circumstances: Circumstances): Eligible {
  const age = params.compulsorySchoolAge === true ? circumstances.file.schoolAge : null;
  const spent = params.unspent === true ? lastNotice(circumstances) : null;
  const lawful = params.absencesFrom === undefined ? null : dayOf(params.absencesFrom);
  if (age === null && spent === null && lawful === null) return ALWAYS;
  const from = Math.max(age?.from ?? -Infinity, lawful ?? -Infinity, spent === null ? -Infinity : spent + 1);
  return { from, to: age?.to ?? Infinity, fromSlot: circumstances.view.history.timetable.slotAt(from) };
}

/** The day of the last penalty notice about the thing asked about that was not withdrawn; sessions up to it are spent. */
export function lastNotice(circumstances: Circumstances): DayNumber | null {
  const days = [...circumstances.file.words.noticeEvents].flatMap((type) =>
    instants(type, circumstances).map((instant) => instant.day),
  );
  return days.length === 0 ? null : Math.max(...days);
}

function countEligible(params: CountParams, span: Span, eligible: Eligible, circumstances: Circumstances): Reading {
  const { view } = circumstances;
  const counted = view.history.counted(params.of);
  const fromSlot = Math.max(span.fromSlot, eligible.fromSlot);
  const clipped: Span = {
    ...span,
    fromSlot,
    toSlot: Number.isFinite(eligible.to)
      ? Math.max(fromSlot, Math.min(span.toSlot, view.history.timetable.slotAt(eligible.to + 1)))
      : Math.max(fromSlot, span.toSlot),
    reachesBack: span.reachesBack && eligible.from < (view.history.register.begins ?? Infinity),
  };
  const here = countIn(view, clipped, counted);
  if (params.earlierSettings !== true) return here;
  const before = earlierCount(counted, span, eligible, circumstances);
  return before === 0 ? here : plus(here, before);
}

function earlierCount(counted: Counted, span: Span, eligible: Eligible, circumstances: Circumstances): number {
  const [from, to] = [Math.max(span.meant, eligible.from), Math.min(span.to, eligible.to)];
  return earlierMarks(circumstances, counted).filter((day) => day >= from && day <= to).length;
}

function plus(reading: Reading, more: number): Reading {
  switch (reading.kind) {
    case "known":
      return typeof reading.value === "object" && reading.value !== null && "d" in reading.value
        ? known(whole(reading.value.n + more))
        : reading;
    case "between":
      return between(whole(reading.ifPresent.n + more), whole(reading.ifAbsent.n + more), reading.missing);
    case "atLeast":
      return { ...reading, least: whole(reading.least.n + more) };
    case "missing":
      return reading;
  }
}

/** A session at which a rolling count stood at a figure. */
export interface Crest {
  readonly slot: Slot;
  readonly count: number;
}

/** How a rolling count stood at each session that raised it, within a window. Only windows the marks supplied cover wholly are believed. */
export function crests(params: CountParams, within: Span, circumstances: Circumstances): Crest[] {
  const source = windowSource(circumstances);
  const { history, calendar } = source.view;
  const counted = history.counted(params.of);
  const eligible = eligibility(params, circumstances);
  const found: Crest[] = [];
  if (isAgeInDoubt(params, circumstances)) return found;
  const first = Math.max(within.fromSlot, eligible.fromSlot);
  if (history.count(counted, first, within.toSlot) === 0) return found;
  for (let slot = first; slot < within.toSlot; slot += 1) {
    if (!history.isCounted(counted, slot)) continue;
    const day = history.timetable.dayOfSlot(slot);
    if (day > eligible.to) break;
    const view = { calendar, history, moment: wholeDay(day), openings: source.view.openings, limit: slot + 1 };
    const span = resolveWindow(params.window, { ...source, anchor: day, view });
    if ("missing" in span) continue;
    const reading = countEligible(params, span, eligible, circumstances);
    found.push({ slot, count: leastOf(reading) });
  }
  return found;
}

function leastOf(reading: Reading): number {
  if (reading.kind === "known")
    return typeof reading.value === "object" && reading.value !== null && "n" in reading.value ? reading.value.n : 0;
  if (reading.kind === "between") return Math.min(reading.ifPresent.n, reading.ifAbsent.n);
  return reading.kind === "atLeast" ? reading.least.n : 0;
}

/**
 * The highest a rolling count has stood in a window: at each session that raised it, and at the window's ends. The count that ends now
 * keeps its doubts (gaps, marks that begin too late); what stood earlier is believed only as far as the marks go.
 */
function highestCount(params: CountParams, anyTimeIn: Window, circumstances: Circumstances): Reading {
  const within = resolve(anyTimeIn, circumstances);
  if ("missing" in within) return { kind: "missing", missing: within.missing };
  const { anyTimeIn: _, ...now } = params;
  const ends = isSinceEvent(anyTimeIn) ? null : countSessions(now, circumstances);
  const begins = ends === null ? 0 : atStart(within, circumstances, (day) => countSessions(now, day));
  const highest = crests(now, within, circumstances).reduce((most, crest) => Math.max(most, crest.count), begins);
  return ends === null ? withDoubts(highest, params, within, circumstances) : atLeastAsHigh(ends, highest);
}

/** What a window begins with, carried over from before it. */
function atStart(within: Span, circumstances: Circumstances, count: (day: Circumstances) => Reading): number {
  const isKnown = within.from >= circumstances.file.calendar.firstDay && within.from < circumstances.moment.day;
  return isKnown ? leastOf(count(circumstances.on(within.from))) : 0;
}

/** The highest a count that is looked up session by session has stood at the end of any day of a window that raised it. */
export function highestOfDays(
  params: CountParams,
  anyTimeIn: Window,
  circumstances: Circumstances,
  count: (day: Circumstances) => Reading,
): Reading {
  const within = resolve(anyTimeIn, circumstances);
  if ("missing" in within) return { kind: "missing", missing: within.missing };
  const { history } = circumstances.view;
  const counted = history.counted(params.of);
  const days = new Set<DayNumber>();
  for (let slot = within.fromSlot; slot < within.toSlot; slot += 1)
    if (history.isCounted(counted, slot)) days.add(history.timetable.dayOfSlot(slot));
  const ends = isSinceEvent(anyTimeIn) ? null : count(circumstances);
  const begins = ends === null ? 0 : atStart(within, circumstances, count);
  const highest = [...days].reduce(
    (most, day) =>
      Math.max(most, leastOf(count(day === circumstances.moment.day ? circumstances : circumstances.on(day)))),
    begins,
  );
  return ends === null ? withDoubts(highest, params, within, circumstances) : atLeastAsHigh(ends, highest);
}

function isSinceEvent(window: Window): boolean {
  return typeof window === "object" && "since" in window;
}

/** Without an end that counts by itself, gaps since the event may hide a crest. */
function withDoubts(highest: number, params: CountParams, within: Span, circumstances: Circumstances): Reading {
  const { history } = circumstances.view;
  const gaps = history.counted(params.of).gaps ? history.gaps(within.fromSlot, within.toSlot) : 0;
  return gaps === 0
    ? known(whole(highest))
    : between(whole(highest), whole(highest + gaps), gapsIn(history, within.fromSlot, within.toSlot));
}

function atLeastAsHigh(reading: Reading, highest: number): Reading {
  const raise = (n: number) => whole(Math.max(n, highest));
  switch (reading.kind) {
    case "known":
      return typeof reading.value === "object" && reading.value !== null && "n" in reading.value
        ? known(raise(reading.value.n))
        : reading;
    case "between":
      return between(raise(reading.ifPresent.n), raise(reading.ifAbsent.n), reading.missing);
    case "atLeast":
      return { ...reading, least: raise(reading.least.n) };
    case "missing":
      return highest > 0 ? known(whole(highest)) : reading;
  }
}

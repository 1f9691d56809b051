import type { DayNumber } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { gapsIn } from "../record/measure.ts";
import { between, countOf, evidenceOf, isExact, type Listing, leastOf, type Reading } from "../record/reading.ts";
import type { Span } from "../record/span.ts";
import { eventsOf } from "../record/window.ts";
import type { Window } from "../record/window-kind.ts";
import { type CountParams, countNow, countUpTo, type Eligible, eligibility } from "./counting.ts";
import { resolve } from "./events.ts";
import type { Place } from "./place.ts";
import type { Crest } from "./timeline.ts";

/** The count a set of parameters asks for, now or at its highest. */
export function countSessions(params: CountParams, place: Place): Reading {
  if (isAgeInDoubt(params, place)) {
    const { compulsorySchoolAge: _, ...ofAnyAge } = params;
    return orNone(countSessions(ofAnyAge, place));
  }
  const { anyTimeIn, ...now } = params;
  if (anyTimeIn === undefined) return countNow(now, place);
  return highest(
    anyTimeIn,
    now,
    place,
    (day) => countNow(now, day),
    (within) => crests(now, within, place).map(({ reading }) => reading),
  );
}

/** Whether only a date of birth could tell that the pupil was of compulsory school age: Years 1 to 11 are taken to be. */
function isAgeInDoubt({ compulsorySchoolAge }: CountParams, place: Place): boolean {
  const { yearGroup } = place.pupil;
  return (
    compulsorySchoolAge === true &&
    place.schoolAge === null &&
    yearGroup !== undefined &&
    !(yearGroup >= 1 && yearGroup <= 11)
  );
}

/** A count that may have to be left out altogether. */
function orNone(reading: Reading): Reading {
  const birth = { why: "notSupplied", what: "the pupil's date of birth" } as const;
  switch (reading.kind) {
    case "known":
      return isExact(reading.value) ? between(reading.value, whole(0), birth, reading.evidence) : reading;
    case "between": {
      const most = leastOf(reading) === reading.ifPresent.n ? reading.ifAbsent : reading.ifPresent;
      return between(most, whole(0), birth, reading.evidence);
    }
    case "atLeast":
    case "missing":
      return { kind: "missing", missing: birth };
  }
}

/** How a rolling count stood at each session that raised it, within a window. Only windows the marks supplied cover wholly are believed. */
export function crests(params: CountParams, within: Span, place: Place): readonly Crest[] {
  if (isAgeInDoubt(params, place)) return [];
  const eligible = eligibility(params, place);
  const first = Math.max(within.fromSlot, eligible.fromSlot);
  if (place.history.count(place.history.counted(params.of), first, within.toSlot) === 0) return [];
  const ofAllTime = () => crestsOfAllTime(params, eligible, place);
  // What hangs on no event is the same for whatever is asked about, whenever it is.
  const all =
    eventsOf(params.window).length > 0 ? ofAllTime() : place.kept(JSON.stringify([params, eligible]), ofAllTime);
  return all.filter(({ slot }) => slot >= first && slot < within.toSlot);
}

function crestsOfAllTime(params: CountParams, eligible: Eligible, place: Place): readonly Crest[] {
  const { history } = place;
  const counted = history.counted(params.of);
  const found: Crest[] = [];
  for (let slot = eligible.fromSlot; slot < history.timetable.slotCount; slot += 1) {
    if (!history.isCounted(counted, slot)) continue;
    if (history.timetable.dayOfSlot(slot) > eligible.to) break;
    const reading = countUpTo(slot, params, place, eligible);
    if (reading.kind !== "missing") found.push({ slot, count: leastOf(reading), reading });
  }
  return found;
}

/** The highest a count that is looked up session by session has stood at the end of any day of a window that raised it. */
export function highestOfDays(
  params: CountParams,
  anyTimeIn: Window,
  place: Place,
  count: (day: Place) => Reading,
): Reading {
  return highest(anyTimeIn, params, place, count, ({ fromSlot, toSlot }) => {
    const { history } = place.view;
    const counted = history.counted(params.of);
    const days = new Set<DayNumber>();
    for (let slot = fromSlot; slot < toSlot; slot += 1)
      if (history.isCounted(counted, slot)) days.add(history.timetable.dayOfSlot(slot));
    return [...days].map((day) => count(day === place.moment.day ? place : place.on(day)));
  });
}

/**
 * The highest a count has stood in a window: wherever it rose, and at the window's ends. The count that ends now keeps its doubts (gaps,
 * marks that begin too late); what stood earlier is believed only as far as the marks go.
 */
function highest(
  anyTimeIn: Window,
  params: CountParams,
  place: Place,
  count: (day: Place) => Reading,
  risen: (within: Span) => readonly Reading[],
): Reading {
  const within = resolve(anyTimeIn, place);
  if ("missing" in within) return { kind: "missing", missing: within.missing };
  const isSinceEvent = anyTimeIn.kind === "since";
  const ends = isSinceEvent ? null : count(place);
  const begun = ends === null ? null : atStart(within, place, count);
  const all = [...(begun === null ? [] : [begun]), ...risen(within)];
  const most = all.reduce<Reading | null>((a, b) => (a === null || leastOf(b) > leastOf(a) ? b : a), null);
  return ends === null ? withDoubts(most, params, within, place) : atLeastAsHigh(ends, most);
}

/** What a window begins with, carried over from before it. */
function atStart(within: Span, place: Place, count: (day: Place) => Reading): Reading | null {
  const isKnown = within.from >= place.calendar.firstDay && within.from < place.moment.day;
  return isKnown ? count(place.on(within.from)) : null;
}

/** Without an end that counts by itself, gaps since the event may hide a crest. */
function withDoubts(most: Reading | null, params: CountParams, within: Span, place: Place): Reading {
  const { history } = place.view;
  const gaps = history.counted(params.of).gaps ? history.gaps(within.fromSlot, within.toSlot) : 0;
  const least = most === null ? 0 : leastOf(most);
  const evidence = least === 0 ? undefined : certainOf(most);
  return gaps === 0
    ? countOf(whole(least), evidence)
    : between(whole(least), whole(least + gaps), gapsIn(history, within.fromSlot, within.toSlot), evidence);
}

function certainOf(reading: Reading | null): Listing | undefined {
  return reading === null ? undefined : () => evidenceOf(reading);
}

/** A count that ends now, or as it stood earlier where that was higher. */
function atLeastAsHigh(ends: Reading, earlier: Reading | null): Reading {
  const most = earlier === null ? 0 : leastOf(earlier);
  if (ends.kind === "missing") return most > 0 ? countOf(whole(most), certainOf(earlier)) : ends;
  const raise = (n: number) => whole(Math.max(n, most));
  const evidence = most > leastOf(ends) ? certainOf(earlier) : ends.evidence;
  switch (ends.kind) {
    case "known":
      return isExact(ends.value) ? countOf(raise(ends.value.n), evidence) : ends;
    case "between":
      return between(raise(ends.ifPresent.n), raise(ends.ifAbsent.n), ends.missing, evidence);
    case "atLeast":
      return { ...ends, least: raise(ends.least.n), evidence };
  }
}

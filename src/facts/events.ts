import { addMonths, type DayNumber, dayOf, yearOf } from "../kernel/dates.ts";
import { END_OF_DAY } from "../kernel/times.ts";
import type { Instant, NamedSpan, Resolved, WindowSource } from "../record/span.ts";
import { resolveWindow } from "../record/window.ts";
import type { EventRef, Window } from "../record/window-kind.ts";
import { derivedInstants, isDerived } from "./derived-events.ts";
import type { Place } from "./place.ts";

/** When an event of a type happened, about the thing asked about. */
export function instants(type: string, place: Place): readonly Instant[] {
  return isDerived(type) ? derivedInstants(type, place) : place.events(type);
}

/** The latest event a reference speaks of, before another where one is given; null where it has not happened. */
export function latestEvent(ref: EventRef, place: Place, before: Instant | null): Instant | null {
  if (ref.kind === "stageOf") {
    const entry = place.standing.stageEntry(ref.ladder, place);
    return entry === null || !isBefore(entry, before) ? null : entry;
  }
  const candidates = ref.types.flatMap((type) => instants(type, place)).filter((instant) => isBefore(instant, before));
  return candidates.reduce<Instant | null>(
    (latest, instant) => (latest === null || !isBefore(instant, latest) ? instant : latest),
    null,
  );
}

function isBefore(instant: Instant, other: Instant | null): boolean {
  if (other === null) return true;
  if (instant.day !== other.day) return instant.day < other.day;
  // An untimed event stands at the end of its day, as the log orders it.
  return (instant.second ?? END_OF_DAY) < (other.second ?? END_OF_DAY);
}

/** The dates of a named period: the calendar's, or the policy's where it comes round every year. The latest that has begun. */
export function namedPeriod(name: string, place: Place, day: DayNumber): NamedSpan | "unknown" | null {
  const { calendar, pupil, words } = place;
  const forPupil = (yearGroups: readonly number[] | null | undefined) =>
    yearGroups == null || (pupil.yearGroup !== undefined && yearGroups.includes(pupil.yearGroup));
  const dated = calendar.periods.filter((period) => period.name === name && forPupil(period.yearGroups));
  const yearly = words.periods.get(name);
  const spans = [
    ...dated,
    ...(yearly?.from === undefined || yearly.to === undefined || !forPupil(yearly.yearGroups)
      ? []
      : yearlySpans(yearly.from, yearly.to, day)),
  ];
  if (spans.length === 0)
    return calendar.periods.some((period) => period.name === name) || yearly?.from !== undefined ? null : "unknown";
  return (
    spans
      .filter((span) => span.start <= day)
      .sort((a, b) => a.start - b.start)
      .at(-1) ?? null
  );
}

/** Every stretch of days a named period covers near a day; empty where it does not concern the pupil, null where nobody supplied its dates. */
export function namedSpans(name: string, place: Place, near: DayNumber): readonly NamedSpan[] | null {
  const { calendar, pupil, words } = place;
  const yearly = words.periods.get(name);
  const named = calendar.periods.filter((period) => period.name === name);
  if (named.length === 0 && yearly?.from === undefined) return null;
  const concerns = (yearGroups: readonly number[] | null | undefined) =>
    yearGroups == null || (pupil.yearGroup !== undefined && yearGroups.includes(pupil.yearGroup));
  const round =
    yearly?.from === undefined || yearly.to === undefined || !concerns(yearly.yearGroups)
      ? []
      : yearlySpans(yearly.from, yearly.to, addMonths(near, 12));
  return [...named.filter((period) => concerns(period.yearGroups)), ...round];
}

function yearlySpans(from: string, to: string, day: DayNumber): NamedSpan[] {
  const year = yearOf(day);
  return [year - 2, year - 1, year].map((start) => ({
    start: civil(start, from),
    end: civil(from <= to ? start : start + 1, to),
  }));
}

// 29 February is the 28th in the other years.
function civil(year: number, monthDay: string): DayNumber {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOf(`${year}-${monthDay === "02-29" && !leap ? "02-28" : monthDay}`);
}

export function windowSource(place: Place): WindowSource {
  const anchor = anchorOf(place);
  return {
    view: place.view,
    anchor,
    latest: (ref, before) => latestEvent(ref, place, before),
    period: (name) => namedPeriod(name, place, anchor),
  };
}

/** "The previous twelve months" of a leave rule end on the day before the leave starts. */
function anchorOf(place: Place): DayNumber {
  return place.subject.kind === "leaveRequest" ? dayOf(place.subject.request.from) - 1 : place.moment.day;
}

export function resolve(window: Window, place: Place): Resolved {
  return resolveWindow(window, windowSource(place));
}

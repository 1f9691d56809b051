import { lastDayOf } from "../calendar/add-length.ts";
import type { Length } from "../calendar/length.ts";
import { periodStarts } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { Of } from "../codes/classes.ts";
import { type DayNumber, dayOf, parseDay } from "../kernel/dates.ts";
import type { LoggedEvent } from "../record/log.ts";
import type { Move } from "../record/span.ts";
import { movesOf } from "../record/window.ts";
import { type EventRef, eventRefOf, type Window } from "../record/window-kind.ts";
import { type DerivedEvent, isDerived } from "./derived-events.ts";
import { namedSpans } from "./events.ts";
import type { Place } from "./place.ts";

/**
 * The days on which a window may begin or end elsewhere than the day before. Between two of them its first and its last session only
 * ever move on, and it ends on the day asked about on all of them or on none.
 */
export function edgeDays(window: Window, place: Place): readonly DayNumber[] {
  return movesOf(window).flatMap((move) => moveDays(move, place));
}

/** What moves an edge on, little by little, is no day apart. */
function moveDays(move: Move, place: Place): readonly DayNumber[] {
  switch (move.by) {
    case "period":
      return periodStarts(place.calendar, move.period);
    case "named":
      return periodDays(move.name, place);
    case "event":
      return eventDays(move.event, place);
    case "lengthAfter":
      return daysAfter(eventDays(move.event, place), move.length, place);
    case "day":
    case "schoolDay":
    case "schoolWeek":
    case "session":
      return [];
  }
}

/** The last day of a length after each of some days, and the day after it. */
export function daysAfter(days: readonly DayNumber[], length: Length, place: Place): readonly DayNumber[] {
  return days.flatMap((day) => {
    const last = lastDayOf(place.calendar, place.history.timetable, day, length);
    return last === null ? [] : [last, last + 1];
  });
}

/** The first day of each stretch of a named period, and the day after its last. */
export function periodDays(name: string, place: Place): readonly DayNumber[] {
  const { first, last } = reach(place);
  const found: DayNumber[] = [];
  for (let near = first; near <= last + DAYS_A_YEAR; near += DAYS_A_YEAR)
    found.push(...(namedSpans(name, place, near) ?? []).flatMap((span) => [span.start, span.end + 1]));
  return found;
}

const DAYS_A_YEAR = 365;

/** The days on which anything can be asked: from the first of the calendar to the last of which the register knows. */
export function reach({ calendar, history, moment }: Place): { readonly first: DayNumber; readonly last: DayNumber } {
  return { first: calendar.firstDay, last: Math.max(moment.day, history.knownOn) };
}

/** The days on which the events a reference speaks of may be others: when one happened, was withdrawn, or came to concern another thing. */
export function eventDays(ref: EventRef, place: Place): readonly DayNumber[] {
  if (ref.kind === "stageOf")
    return place.standing
      .restsOf({ kind: "ladder", ladder: ref.ladder })
      .flatMap((rest) =>
        rest.kind === "events"
          ? eventDays(rest.types, place)
          : rest.kind === "periods"
            ? periodStarts(place.calendar, rest.of)
            : [],
      );
  const { types } = ref;
  const { absenceEvents, requestEvents } = place.words;
  const isOfSome =
    place.subject.kind === "absence" && types.some((one) => absenceEvents.has(one) || requestEvents.has(one));
  const logged = types.flatMap((type) => place.record.log.bearingOn(type));
  return [
    ...logged.flatMap(({ day, event }) => (event.until == null ? [day] : [day, dayOf(event.until)])),
    ...(logged.length > 0 && isOfSome ? concerningDays(logged, place) : []),
    ...types.filter(isDerived).flatMap((type) => derivedDays(type, place)),
  ];
}

/** Which absence an event is about may change while absences grow, end and follow one another, and when the day it names has come. */
function concerningDays(logged: readonly LoggedEvent[], place: Place): readonly DayNumber[] {
  return [...absenceDays(place), ...logged.flatMap(({ aboutDay }) => (aboutDay === null ? [] : [aboutDay]))];
}

function derivedDays(type: DerivedEvent, place: Place): readonly DayNumber[] {
  const { enrolled, leaveRequests } = place.pupil;
  switch (type) {
    case "name-entered":
      return enrolled?.from === undefined ? [] : [dayOf(enrolled.from)];
    case "name-deleted":
      return enrolled?.to == null ? [] : [dayOf(enrolled.to)];
    case "leave-started":
    case "leave-ended":
      return [
        ...eventDays(eventRefOf("leave-granted"), place),
        ...(leaveRequests ?? []).flatMap(({ from, to }) => [parseDay(from) ?? [], parseDay(to) ?? []].flat()),
      ];
    case "returned":
      return absenceDays(place);
  }
}

/** The days on which any absence begins, grows or ends; and those of each new academic year, which has only its own. */
function absenceDays(place: Place): readonly DayNumber[] {
  return place.once("absences", () => {
    const { history, calendar } = place;
    const slots = [...countedSlots("away", place), ...countedSlots("missing", place), ...turnSlots("away", place)];
    return [...slots.map((slot) => history.timetable.dayOfSlot(slot)), ...periodStarts(calendar, "academicYear")];
  });
}

/** Every session of a class there is, whenever it was. */
export function countedSlots(of: Of, place: Place): readonly Slot[] {
  return place.once(`counted ${JSON.stringify(of)}`, () => {
    const { history } = place;
    const counted = history.counted(of);
    const found: Slot[] = [];
    for (let slot = 0; slot < history.timetable.slotCount; slot += 1)
      if (history.isCounted(counted, slot)) found.push(slot);
    return found;
  });
}

/** The sessions that end a run: possible and not of it, where the one before them was of it or might have been. */
export function turnSlots(of: Of, place: Place): readonly Slot[] {
  return place.once(`turns ${JSON.stringify(of)}`, () => {
    const { history } = place;
    const counted = history.countedInSpells(of);
    const found: Slot[] = [];
    let isRun = false;
    for (let slot = 0; slot < history.timetable.slotCount; slot += 1) {
      const isPart = history.isCounted(counted, slot) || history.isGap(slot);
      if (!isPart && !history.isPossible(slot)) continue;
      if (isRun && !isPart) found.push(slot);
      isRun = isPart;
    }
    return found;
  });
}

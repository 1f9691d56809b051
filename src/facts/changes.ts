import { periodStarts } from "../calendar/periods.ts";
import { type DayNumber, dayOf, parseDay } from "../kernel/dates.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { earlierMarks } from "./earlier-settings.ts";
import { countedSlots, daysAfter, eventDays, periodDays, reach, turnSlots } from "./edge-days.ts";
import { lessonDays } from "./lesson-marks.ts";
import { loggedTypes } from "./logged-types.ts";
import type { Place } from "./place.ts";
import type { Changing, Rest } from "./traits.ts";
import { everyDay, type Items, windowDays } from "./window-days.ts";

/**
 * The days on which a reading about the thing spoken of may be another than the day before, other than by its drift, when each day is
 * judged at its end on the register and log as they are known now (`place.on`): in order, after the first day of the calendar
 * and as far as the register is known. There may be more of them than changes; there are never fewer. How late it was on the day asked about
 * itself is for the caller to mind.
 * Of attendance in a term they are the days of absences and gaps, and the first days of terms.
 */
export function changeDays(call: Changing, place: Place): readonly DayNumber[] {
  const { last } = reach(place);
  // A moment beyond what the register knows is asked about rarely, and has a list of its own.
  const key = last === place.history.knownOn ? call.id : `${call.id} to ${last}`;
  return place.onceAbout(
    key,
    () => inOrder(call.rests, place),
    () => loggedTypes(call.rests, place.policy).length > 0,
  );
}

function inOrder(rests: readonly Rest[], place: Place): readonly DayNumber[] {
  const { first, last } = reach(place);
  if (rests.length === 0) return [];
  const days = new Set<DayNumber>();
  for (const rest of rests) for (const day of daysOf(rest, place)) if (day > first && day <= last) days.add(day);
  return [...days].sort((a, b) => a - b);
}

function daysOf(rest: Rest, place: Place): readonly DayNumber[] {
  switch (rest.kind) {
    case "sessions":
      return windowDays(rest.window, [slots(countedSlots(rest.of, place), rest.entering), gapsIn(place)], place);
    case "run":
      // While a run lasts it only grows, unless its window lets go of its beginning.
      return windowDays(
        rest.window,
        [slots(countedSlots(rest.of, place), "drifts"), slots(turnSlots(rest.of, place), "changes"), gapsIn(place)],
        place,
      );
    case "earlierSettings":
      return windowDays(
        rest.window,
        [
          days(
            earlierMarks(place, place.history.counted(rest.of)).map(({ day }) => day),
            "changes",
          ),
        ],
        place,
      );
    case "lessons":
      return windowDays(rest.window, [days(lessonDays(place), rest.entering)], place);
    case "requests":
      return windowDays(rest.window, [days(requestDays(place), "changes")], place);
    case "events": {
      const happened = eventDays(rest.types, place);
      return [
        ...happened,
        ...(rest.lasts === undefined ? [] : daysAfter(happened, rest.lasts, place)),
        ...(rest.window === undefined ? [] : windowDays(rest.window, [days(happened, "changes")], place)),
      ];
    }
    case "notices":
      return eventDays(eventRefOf([...place.words.noticeEvents]), place);
    case "periods":
      return periodStarts(place.calendar, rest.of);
    case "answer":
      return answerDays(rest.question, place);
    case "absence":
      return ownDays(place);
    case "period":
      return periodDays(rest.name, place);
    case "dates":
      return rest.days;
    case "schoolAge":
      return place.schoolAge === null ? [] : [place.schoolAge.from, place.schoolAge.to + 1];
    case "ladder":
    case "bands":
    case "noticeLimit":
      return place.standing.restsOf(rest).flatMap((one) => daysOf(one, place));
    case "clock":
      return [place.moment.day];
    case "group":
    case "day":
      return everyDay(place);
  }
}

function slots(sorted: Items["sorted"], entering: Items["entering"]): Items {
  return { sorted, entering, in: "slots" };
}

function days(unsorted: readonly DayNumber[], entering: Items["entering"]): Items {
  return { sorted: [...unsorted].sort((a, b) => a - b), entering, in: "days" };
}

/** Sessions without a mark, which put in doubt whatever counts sessions near them. */
function gapsIn(place: Place): Items {
  return slots(countedSlots("missing", place), "changes");
}

function requestDays(place: Place): readonly DayNumber[] {
  return (place.pupil.leaveRequests ?? []).flatMap(({ from }) => parseDay(from) ?? []);
}

/** The days of the absence spoken of, gaps that may belong to it among them, and the day on which it was over. */
function ownDays({ subject, history }: Place): readonly DayNumber[] {
  if (subject.kind !== "absence") return [];
  const { timetable } = history;
  const found: DayNumber[] = [];
  for (let slot = subject.absence.ifAbsent.first; slot < timetable.slotCount; slot += 1) {
    const isPart = history.isAway(slot) || history.isGap(slot);
    if (isPart || history.isPossible(slot)) found.push(timetable.dayOfSlot(slot));
    if (!isPart && history.isPossible(slot)) break;
  }
  return found;
}

/** When an answer was given, when it wears out, and when it comes to be about the thing spoken of. */
function answerDays(id: string, place: Place): readonly DayNumber[] {
  const { subject } = place;
  const given = (place.pupil.answers ?? []).filter((answer) => answer.id === id);
  const question = place.words.questions.get(id);
  if (given.length === 0 || question === undefined)
    return given.flatMap(({ on }) => (on === undefined ? [] : dayOf(on)));
  const { lasts } = question;
  return [
    ...given.flatMap(({ on, about }) => [
      ...(on === undefined ? [] : [dayOf(on)]),
      ...(about == null ? [] : [parseDay(about) ?? []].flat()),
      ...(on === undefined || typeof lasts === "string" ? [] : daysAfter([dayOf(on)], lasts, place)),
    ]),
    ...(typeof lasts === "string" && lasts !== "ever" ? periodStarts(place.calendar, lasts) : []),
    ...(subject.kind === "absence" ? ownDays(place) : []),
    ...(subject.kind === "leaveRequest" ? madeDays(place) : []),
  ];
}

function madeDays(place: Place): readonly DayNumber[] {
  return (place.pupil.leaveRequests ?? []).flatMap(({ requestedOn }) =>
    requestedOn === undefined ? [] : (parseDay(requestedOn) ?? []),
  );
}

import { periodStarts } from "../calendar/periods.ts";
import { type DayNumber, dayOf, parseDay } from "../kernel/dates.ts";
import { eventRefOf, type Window } from "../record/window-kind.ts";
import { earlierMarks } from "./earlier-settings.ts";
import { countedSlots, daysAfter, edgeDays, eventDays, periodDays, reach, turnSlots } from "./edge-days.ts";
import { lessonDays } from "./lesson-marks.ts";
import { loggedTypes } from "./logged-types.ts";
import type { Items, Moves } from "./moves.ts";
import type { Place } from "./place.ts";
import type { Changing, LaterRest, Rest } from "./traits.ts";
import { type Stretch, stretchAround, type Way } from "./watch.ts";
import { steadySince, steadyUntil } from "./window-stretch.ts";

/**
 * Days around the one asked about on which a reading about the thing spoken of is the same, other than by its drift, when each is judged
 * at its end on the register and log as they are known now (`place.on`). A reading may stay the same for longer; never for less. How
 * late it was on the day asked about itself is for the caller to mind.
 * Attendance in a term stays so, but for what it drifts, between two days of absences and gaps, and to the ends of the term.
 *
 * @param way which end is wanted as far off as it is; the other may be the day asked about
 */
export function steadyAround(call: Changing, place: Place, way: Way): Stretch {
  const { last } = reach(place);
  // A moment beyond what the register knows is asked about rarely, and has moves of its own.
  const moves = place.movesAbout(
    last === place.history.knownOn ? call.id : `${call.id} to ${last}`,
    () => movesOf(call.rests, place),
    () => loggedTypes(call.rests, place.policy).length > 0,
  );
  const { day } = place.moment;
  const known = moves.found[way];
  if (known !== null && known.from <= day && day <= known.until) return known;
  const found = stretchOf(moves, place, way);
  moves.found[way] = found;
  return found;
}

function stretchOf({ daily, days, windows }: Moves, place: Place, way: Way): Stretch {
  const { day } = place.moment;
  const { first, last } = reach(place);
  if (daily) return { from: day, until: day };
  let { from, until } = stretchAround(days, day);
  if (windows.length === 0) return { from, until };
  // Before the calendar begins there is no window to look at.
  if (day <= first) return { from, until: day };
  for (const { window, items } of windows) {
    const [begin, end] = [Math.max(from, first), Math.min(until, last)];
    if (way === "back") {
      const since = steadySince(window, items, place, begin);
      if (since > begin) from = since;
    } else {
      const to = steadyUntil(window, items, place, end);
      if (to < end) until = to;
    }
  }
  return way === "back" ? { from, until: day } : { from: day, until };
}

/** What the change of a reading rests on: days in order, after the first of the calendar and as far as the register is known. */
function movesOf(rests: readonly Rest[], place: Place): Moves {
  const { first, last } = reach(place);
  const all = rests.flatMap((rest) => plain(rest, place));
  const windows = all.flatMap((rest) => windowIn(rest, place));
  // Without any mark, how far back a window has to reach to miss one moves with every day.
  const daily =
    all.some(({ kind }) => kind === "day" || kind === "group") || (windows.length > 0 && place.history.begins === null);
  const days = new Set<DayNumber>();
  for (const day of [
    ...all.flatMap((rest) => daysOf(rest, place)),
    ...windows.flatMap(({ window }) => edgeDays(window, place)),
  ])
    if (day > first && day <= last) days.add(day);
  return { daily, days: [...days].sort((a, b) => a - b), windows, found: { back: null, ahead: null } };
}

/** A rest, or those that it comes to. */
function plain(rest: Rest, place: Place): readonly PlainRest[] {
  switch (rest.kind) {
    case "ladder":
    case "bands":
    case "noticeLimit":
      return place.standing.restsOf(rest).flatMap((one) => plain(one, place));
    default:
      return [rest];
  }
}

type PlainRest = Exclude<Rest, LaterRest>;

/** The window a reading rests on, and what lies in it. */
function windowIn(rest: PlainRest, place: Place): Moves["windows"] {
  switch (rest.kind) {
    case "sessions":
      return inWindow(rest.window, slots(countedSlots(rest.of, place), rest.entering), gapsIn(place));
    case "run":
      // While a run lasts it only grows, unless its window lets go of its beginning.
      return inWindow(
        rest.window,
        slots(countedSlots(rest.of, place), "drifts"),
        slots(turnSlots(rest.of, place), "changes"),
        gapsIn(place),
      );
    case "earlierSettings":
      return inWindow(
        rest.window,
        days(
          earlierMarks(place, place.history.counted(rest.of)).map(({ day }) => day),
          "changes",
        ),
      );
    case "lessons":
      return inWindow(rest.window, days(lessonDays(place), rest.entering));
    case "requests":
      return inWindow(rest.window, days(requestDays(place), "changes"));
    case "events":
      return rest.window === undefined ? [] : inWindow(rest.window, days(eventDays(rest.types, place), "changes"));
    default:
      return [];
  }
}

function inWindow(window: Window, ...items: readonly Items[]): Moves["windows"] {
  return [{ window, items: items.filter(({ sorted }) => sorted.length > 0) }];
}

/** The days on which something that is in no window may be another. */
function daysOf(rest: PlainRest, place: Place): readonly DayNumber[] {
  switch (rest.kind) {
    case "events": {
      const happened = eventDays(rest.types, place);
      return rest.lasts === undefined ? happened : [...happened, ...daysAfter(happened, rest.lasts, place)];
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
    case "clock":
      return [place.moment.day];
    case "sessions":
    case "run":
    case "earlierSettings":
    case "lessons":
    case "requests":
    case "group":
    case "day":
      return [];
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

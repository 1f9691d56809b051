import type { Slot } from "../calendar/timetable.ts";
import type { Of } from "../codes/classes.ts";
import { type DayNumber, dayOf, type IsoDate } from "../kernel/dates.ts";
import type { Exact } from "../kernel/exact.ts";
import { wholeDay } from "../kernel/moment.ts";
import { countIn } from "../record/measure.ts";
import { between, countOf, evidenceOf, isExact, type Reading, type SessionElsewhere } from "../record/reading.ts";
import type { Span } from "../record/span.ts";
import { eventsOf, resolveWindow } from "../record/window.ts";
import type { Window } from "../record/window-kind.ts";
import { earlierMarks } from "./earlier-settings.ts";
import { instants, resolve, windowSource } from "./events.ts";
import type { Place } from "./place.ts";
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

/** What a count rests on. */
export function restsOfCount(params: CountParams): readonly Rest[] {
  const { of, window, anyTimeIn } = params;
  return [
    ...(anyTimeIn === undefined
      ? [{ kind: "sessions", of, window, entering: "drifts" } as const]
      : restsOfHighest(of, window, anyTimeIn)),
    ...(params.earlierSettings === true ? [{ kind: "earlierSettings", of, window } as const] : []),
    ...(params.unspent === true ? [{ kind: "notices" } as const] : []),
  ];
}

/**
 * A highest count is raised by each session that enters its window, and by none that leaves the window counted in. Since an event it only
 * rises; but where the window it is the highest of begins later every day, what it begins with may change on any of them.
 */
function restsOfHighest(of: Of, window: Window, anyTimeIn: Window): readonly Rest[] {
  if (anyTimeIn.kind === "since" && !rolls(anyTimeIn) && eventsOf(window).length === 0)
    return [{ kind: "sessions", of, window: anyTimeIn, entering: "drifts" }];
  return [
    { kind: "sessions", of, window, entering: "changes" },
    { kind: "sessions", of, window: anyTimeIn, entering: "changes" },
    ...(rolls(anyTimeIn) ? [{ kind: "day" } as const] : []),
  ];
}

/** The days on which sessions count at all: of compulsory school age, and not yet spent. */
export interface Eligible {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly fromSlot: Slot;
}

const ALWAYS: Eligible = { from: -Infinity, to: Infinity, fromSlot: 0 };

/** The count a set of parameters asks for in the window that ends now, however high it has stood. */
export function countNow(params: CountParams, place: Place): Reading {
  const span = resolve(params.window, place);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  return countEligible(params, span, eligibility(params, place), place);
}

/** The same in the window that ended with a session, so far as it had a place then. */
export function countUpTo(last: Slot, params: CountParams, place: Place, eligible: Eligible): Reading {
  const source = windowSource(place);
  const { calendar, history, openings } = source.view;
  const day = history.timetable.dayOfSlot(last);
  const view = { calendar, history, moment: wholeDay(day), openings, limit: last + 1 };
  const span = resolveWindow(params.window, { ...source, anchor: day, view });
  return "missing" in span ? { kind: "missing", missing: span.missing } : countEligible(params, span, eligible, place);
}

export function eligibility(params: CountParams, place: Place): Eligible {
  const age = params.compulsorySchoolAge === true ? place.schoolAge : null;
  const spent = params.unspent === true ? lastNotice(place) : null;
  const lawful = params.absencesFrom === undefined ? null : dayOf(params.absencesFrom);
  if (age === null && spent === null && lawful === null) return ALWAYS;
  const from = Math.max(age?.from ?? -Infinity, lawful ?? -Infinity, spent === null ? -Infinity : spent + 1);
  return { from, to: age?.to ?? Infinity, fromSlot: place.view.history.timetable.slotAt(from) };
}

/** The day of the last penalty notice about the thing asked about that was not withdrawn; sessions up to it are spent. */
export function lastNotice(place: Place): DayNumber | null {
  const days = [...place.words.noticeEvents].flatMap((type) => instants(type, place).map((instant) => instant.day));
  return days.length === 0 ? null : Math.max(...days);
}

function countEligible(params: CountParams, span: Span, eligible: Eligible, place: Place): Reading {
  const { view } = place;
  const counted = view.history.counted(params.of);
  const fromSlot = Math.max(span.fromSlot, eligible.fromSlot);
  const clipped: Span = {
    ...span,
    fromSlot,
    toSlot: Number.isFinite(eligible.to)
      ? Math.max(fromSlot, Math.min(span.toSlot, view.history.timetable.slotAt(eligible.to + 1)))
      : Math.max(fromSlot, span.toSlot),
    reachesBack: span.reachesBack && eligible.from < (view.history.begins ?? Infinity),
  };
  const here = countIn(view, clipped, counted);
  if (params.earlierSettings !== true) return here;
  const [from, to] = [Math.max(span.meant, eligible.from), Math.min(span.to, eligible.to)];
  const before = earlierMarks(place, counted).filter(({ day }) => day >= from && day <= to);
  return before.length === 0 ? here : joined(here, before);
}

/** A count with the sessions of earlier settings added to it. */
function joined(here: Reading, elsewhere: readonly SessionElsewhere[]): Reading {
  if (here.kind === "missing") return here;
  const evidence = () => ({ ...evidenceOf(here), elsewhere });
  const more = (count: Exact) => ({ n: count.n + elsewhere.length * count.d, d: count.d });
  switch (here.kind) {
    case "known":
      return isExact(here.value) ? countOf(more(here.value), evidence) : here;
    case "between":
      return between(more(here.ifPresent), more(here.ifAbsent), here.missing, evidence);
    case "atLeast":
      return { ...here, least: more(here.least), evidence };
  }
}

import type { Session } from "../calendar/calendar-schema.ts";
import type { Slot } from "../calendar/timetable.ts";
import { type CountParams, countUpTo, eligibility } from "../facts/counting.ts";
import { instants, resolve } from "../facts/events.ts";
import { countSessions, crests } from "../facts/highest.ts";
import type { Place } from "../facts/place.ts";
import type { Rest } from "../facts/traits.ts";
import { addMonths, type DayNumber, dayOf, type IsoDate, isoDate } from "../kernel/dates.ts";
import { type Evidence, evidenceOf, leastOf } from "../record/reading.ts";
import { eventRefOf, ever, type Window, windowOf } from "../record/window-kind.ts";
import type { Rank } from "./schedule.ts";
import type { Tariff } from "./tariff-schema.ts";

/** Whether unspent sessions have reached the threshold, and at which session they first did. */
export interface ThresholdStanding {
  readonly met: boolean;
  /** Sessions in the rolling window that ends now. */
  readonly sessions: number;
  readonly metOn: IsoDate | null;
  readonly metAt: Session | null;
}

const PENALTY_NOTICE = "penalty-notice-issued";
const PUBLIC_PLACE_NOTICE = "public-place-notice-issued";

/** The event that records a notice of a tariff. */
export function noticeEvent(tariff: Tariff): string {
  return tariff.event ?? (tariff.notice === "publicPlace" ? PUBLIC_PLACE_NOTICE : PENALTY_NOTICE);
}

/** When a notice is to be considered, with its window in kind. */
export type Threshold = Omit<NonNullable<Tariff["threshold"]>, "window"> & { readonly window: Window };

/** A tariff with its threshold, where it has one, ready to be counted. */
export interface CompiledTariff {
  readonly tariff: Tariff;
  readonly threshold: Threshold | null;
}

export function compileTariff(tariff: Tariff): CompiledTariff {
  const { threshold } = tariff;
  return { tariff, threshold: threshold === undefined ? null : { ...threshold, window: windowOf(threshold.window) } };
}

/**
 * The threshold for the pupil (before any notice spent a session), or for one parent (without the sessions that parent's last notice
 * spent). Once met it stays met until a notice, or another event that settles it, is logged.
 */
export function thresholdStanding(tariff: Tariff, threshold: Threshold, place: Place): ThresholdStanding {
  const perParent = place.subject.kind === "parent";
  const now = countedFor(threshold, perParent);
  const sessions = leastOf(countSessions(now, place));
  const settled = [noticeEvent(tariff), ...(threshold.closedBy ?? [])];
  const reached = firstReached(now, sinceAnyOf(settled), threshold.sessions, place);
  const stands = reached !== null || (!perParent && sessions >= threshold.sessions);
  // Of the pupil nothing is spent, so a notice does not make a threshold of its own out of the sessions that follow it.
  const slot = stands && !perParent ? startOfStretch(now, reached, threshold.sessions, place) : reached;
  const { timetable } = place.view.history;
  return {
    met: slot !== null,
    sessions,
    metOn: slot === null ? null : isoDate(timetable.dayOfSlot(slot)),
    metAt: slot === null ? null : timetable.sessionOf(slot),
  };
}

/** Since the latest of some events, or all the time where there has been none. */
function sinceAnyOf(types: readonly string[]): Window {
  return { kind: "since", event: { kind: "types", types }, for: null, orFrom: ever };
}

/** What counts towards a threshold, as the parameters of a count. */
function countedFor({ of, window, ...more }: Threshold, perParent: boolean): CountParams {
  const { earlierSettings, absencesFrom, compulsorySchoolAge } = more;
  return { of, window, unspent: perParent, earlierSettings, absencesFrom, compulsorySchoolAge };
}

/** The sessions behind a standing: those by which the threshold was met, or else those in the window that ends now. */
export function sessionsBehind(standing: ThresholdStanding, threshold: Threshold, place: Place): Evidence {
  const params = countedFor(threshold, place.subject.kind === "parent");
  const { metOn, metAt } = standing;
  const slot = metOn === null ? null : place.view.history.timetable.slotOf(dayOf(metOn), metAt ?? "PM");
  return evidenceOf(
    slot === null ? countSessions(params, place) : countUpTo(slot, params, place, eligibility(params, place)),
  );
}

function firstReached(params: CountParams, within: Window, sessions: number, place: Place): Slot | null {
  const span = resolve(within, place);
  if ("missing" in span) return null;
  return crests(params, span, place).find((crest) => crest.count >= sessions)?.slot ?? null;
}

/** The session at which the count rose to the threshold it still stood at by another session, or stands at now. */
function startOfStretch(params: CountParams, by: Slot | null, sessions: number, place: Place): Slot | null {
  const span = resolve(ever, place);
  if ("missing" in span) return by;
  let start: Slot | null = null;
  let above = false;
  for (const crest of crests(params, span, place)) {
    if (crest.count >= sessions && !above) start = crest.slot;
    above = crest.count >= sessions;
    if (crest.slot === by) return start;
  }
  return start;
}

/** How many notices count towards the limit, were one issued on the day asked about. */
export function noticesCounted(tariff: Tariff, place: Place): number {
  const days = instants(noticeEvent(tariff), place).map((instant) => instant.day);
  const { limit } = tariff;
  if (limit === undefined) return days.length;
  const eligible = days
    .filter((day) => limit.absencesFrom === undefined || day >= dayOf(limit.absencesFrom))
    .sort((a, b) => a - b);
  return limit.countFrom === "firstIssue"
    ? inFirstCycle(eligible, limit.months, place.moment.day)
    : eligible.filter((day) => day > addMonths(place.moment.day, -limit.months)).length;
}

/** What the number of notices that count rests on: the tariff is in force for a time, and so is a notice. */
export function restsOfLimit(tariff: Tariff): readonly Rest[] {
  const { from, to } = tariff.effective ?? {};
  const { limit } = tariff;
  const lasts = limit === undefined ? undefined : { months: limit.months };
  return [
    {
      kind: "dates",
      days: [...(from === undefined ? [] : [dayOf(from)]), ...(to === undefined ? [] : [dayOf(to) + 1])],
    },
    {
      kind: "events",
      types: eventRefOf(noticeEvent(tariff)),
      window: lasts === undefined ? undefined : windowOf(lasts),
      lasts,
    },
  ];
}

/** Counting forward: a notice opens a period of so many months, and the first after it opens the next. */
function inFirstCycle(days: readonly DayNumber[], months: number, today: DayNumber): number {
  let opened: DayNumber | null = null;
  let count = 0;
  for (const day of days) {
    if (opened === null || day >= addMonths(opened, months)) [opened, count] = [day, 0];
    count += 1;
  }
  return opened === null || today >= addMonths(opened, months) ? 0 : count;
}

/** The rank of the next notice, or none where the limit is reached. */
export function nextRank(tariff: Tariff, counted: number): Rank | null {
  if (tariff.limit !== undefined && counted >= tariff.limit.count) return null;
  return counted === 0 ? "first" : "second";
}

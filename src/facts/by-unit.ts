import type { Slot } from "../calendar/timetable.ts";
import { mondayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import type { Counted, History } from "../record/history.ts";
import { gapsIn, marksBegin } from "../record/measure.ts";
import { between, countOf, known, type Missing, type Reading } from "../record/reading.ts";
import type { Span } from "../record/span.ts";
import { spellsWhere } from "../record/spells.ts";
import { type CountParams, eligibility } from "./counting.ts";
import { resolve } from "./events.ts";
import { highestOfDays } from "./highest.ts";
import { minutesLateAt } from "./late-minutes.ts";
import type { Place } from "./place.ts";

export type CountedUnit = "sessions" | "spells" | "weeks";

/** What to count, and what restricts it beyond its class and window. */
export interface UnitParams extends CountParams {
  readonly sameReason?: boolean | undefined;
  readonly minutesLateAtLeast?: number | undefined;
}

/** A count looked up session by session, in any unit and with every restriction: the reason, the minutes late, the highest so far. */
export function countBy(unit: CountedUnit, params: UnitParams, place: Place): Reading {
  const { anyTimeIn, ...now } = params;
  return anyTimeIn === undefined
    ? countNow(unit, now, place)
    : highestOfDays(now, anyTimeIn, place, (day) => countNow(unit, now, day));
}

function countNow(unit: CountedUnit, params: UnitParams, place: Place): Reading {
  const span = resolve(params.window, place);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  const { history } = place.view;
  const counted = unit === "sessions" ? history.counted(params.of) : history.countedInSpells(params.of);
  if (!span.reachesBack && isEmpty(history, counted, span)) return known(whole(0));
  const sure = unitsOf(unit, span, params, place, (slot) => isSure(slot, counted, params, place));
  const { size, sessions } = most(sure);
  const evidence = size === 0 ? undefined : () => ({ sessions });
  if (span.reachesBack) return { kind: "atLeast", least: whole(size), missing: marksBegin(history), evidence };
  const isCertain = params.minutesLateAtLeast === undefined && history.gaps(span.fromSlot, span.toSlot) === 0;
  const perhaps = isCertain
    ? sure
    : unitsOf(unit, span, params, place, (slot) => isPerhaps(slot, counted, params, place));
  const greatest = most(perhaps).size + perhaps.ofNoReason;
  const doubt = size === greatest ? null : doubtIn(span, counted, params, place);
  return doubt === null ? countOf(whole(greatest), evidence) : between(whole(size), whole(greatest), doubt, evidence);
}

/** Whether nothing in a window counts, nor could if a gap in it was filled. */
function isEmpty(history: History, counted: Counted, { fromSlot, toSlot }: Span): boolean {
  return history.count(counted, fromSlot, toSlot) === 0 && history.gaps(fromSlot, toSlot) === 0;
}

function isSure(slot: Slot, counted: Counted, { minutesLateAtLeast }: UnitParams, place: Place): boolean {
  if (!place.view.history.isCounted(counted, slot)) return false;
  return minutesLateAtLeast === undefined || (minutesLateAt(slot, place) ?? -1) >= minutesLateAtLeast;
}

/** A session that counts, or would if its gap was an absence or its minutes late were known. */
function isPerhaps(slot: Slot, counted: Counted, { minutesLateAtLeast }: UnitParams, place: Place): boolean {
  const { history } = place.view;
  if (history.isGap(slot)) return counted.gaps || counted.missing;
  if (!history.isCounted(counted, slot)) return false;
  return minutesLateAtLeast === undefined || (minutesLateAt(slot, place) ?? Infinity) >= minutesLateAtLeast;
}

/** Units of one reason, with the sessions they are made of. */
interface Units {
  readonly size: number;
  readonly sessions: readonly Slot[];
}

/** Units by reason, or all under one name where the reason does not matter; and how many have no reason on record. */
interface ByReason {
  readonly groups: readonly Units[];
  readonly ofNoReason: number;
}

function most({ groups }: ByReason): Units {
  return groups.reduce((most, group) => (group.size > most.size ? group : most), { size: 0, sessions: [] });
}

function unitsOf(
  unit: CountedUnit,
  span: Span,
  params: UnitParams,
  place: Place,
  isPart: (slot: Slot) => boolean,
): ByReason {
  const { history } = place.view;
  const eligible = eligibility(params, place);
  const fromSlot = Math.max(span.fromSlot, eligible.fromSlot);
  const toSlot = Number.isFinite(eligible.to)
    ? Math.min(span.toSlot, history.timetable.slotAt(eligible.to + 1))
    : span.toSlot;
  const units =
    unit === "spells"
      ? spellsWhere(history, isPart, fromSlot, toSlot)
      : slotsWhere(fromSlot, toSlot, isPart).map((slot) => ({ first: slot, last: slot }));
  const groups = new Map<string | undefined, { readonly names: Set<number>; readonly sessions: Slot[] }>();
  for (const { first, last } of units) {
    const reason = params.sameReason === true ? history.markAt(first)?.mark.reason : "";
    const group = groups.get(reason) ?? { names: new Set(), sessions: [] };
    groups.set(reason, group);
    group.names.add(unit === "weeks" ? mondayOf(history.timetable.dayOfSlot(first)) : first);
    for (let slot = first; slot <= last; slot += 1) if (isPart(slot)) group.sessions.push(slot);
  }
  const ofNoReason = groups.get(undefined)?.names.size ?? 0;
  groups.delete(undefined);
  return { groups: [...groups.values()].map(({ names, sessions }) => ({ size: names.size, sessions })), ofNoReason };
}

function slotsWhere(from: Slot, to: Slot, isPart: (slot: Slot) => boolean): Slot[] {
  const found: Slot[] = [];
  for (let slot = from; slot < to; slot += 1) if (isPart(slot)) found.push(slot);
  return found;
}

const NAMED_AT_MOST = 5;

function doubtIn(span: Span, counted: Counted, params: UnitParams, place: Place): Missing {
  const { history } = place.view;
  if (counted.gaps && history.gaps(span.fromSlot, span.toSlot) > 0) return gapsIn(history, span.fromSlot, span.toSlot);
  const timeless =
    params.minutesLateAtLeast === undefined
      ? []
      : slotsWhere(
          span.fromSlot,
          span.toSlot,
          (slot) => history.isCounted(counted, slot) && minutesLateAt(slot, place) === null,
        );
  const names = timeless.slice(0, NAMED_AT_MOST).map((slot) => history.timetable.nameOf(slot));
  return {
    why: "notSupplied",
    what: names.length > 0 ? `the minutes late on ${names.join(", ")}` : "the reason of every absence counted",
  };
}

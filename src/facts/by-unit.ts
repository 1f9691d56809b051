import type { Slot } from "../calendar/timetable.ts";
import type { Counted, History } from "../history/history.ts";
import { gapsIn, marksBegin } from "../history/measure.ts";
import { between, known, type Missing, type Reading } from "../history/reading.ts";
import { spellsWhere } from "../history/spells.ts";
import type { Span } from "../history/window.ts";
import { mondayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import type { Circumstances } from "./circumstances.ts";
import { type CountParams, eligibility, highestOfDays } from "./counting.ts";
import { resolve } from "./events.ts";
import { minutesLateAt } from "./late-minutes.ts";

export type CountedUnit = "sessions" | "spells" | "weeks";

/** What to count, and what restricts it beyond its class and window. */
export interface UnitParams extends CountParams {
  readonly sameReason?: boolean | undefined;
  readonly minutesLateAtLeast?: number | undefined;
}

/** A count looked up session by session, in any unit and with every restriction: the reason, the minutes late, the highest so far. */
export function countBy(unit: CountedUnit, params: UnitParams, circumstances: Circumstances): Reading {
  const { anyTimeIn, ...now } = params;
  return anyTimeIn === undefined
    ? countNow(unit, now, circumstances)
    : highestOfDays(now, anyTimeIn, circumstances, (day) => countNow(unit, now, day));
}

function countNow(unit: CountedUnit, params: UnitParams, circumstances: Circumstances): Reading {
  const span = resolve(params.window, circumstances);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  const { history } = circumstances.view;
  const counted = unit === "sessions" ? history.counted(params.of) : history.countedInSpells(params.of);
  if (!span.reachesBack && isEmpty(history, counted, span)) return known(whole(0));
  const sure = unitsOf(unit, span, params, circumstances, (slot) => isSure(slot, counted, params, circumstances));
  if (span.reachesBack) return { kind: "atLeast", least: whole(most(sure)), missing: marksBegin(history) };
  const isCertain = params.minutesLateAtLeast === undefined && history.gaps(span.fromSlot, span.toSlot) === 0;
  const perhaps = isCertain
    ? sure
    : unitsOf(unit, span, params, circumstances, (slot) => isPerhaps(slot, counted, params, circumstances));
  const [least, greatest] = [most(sure), most(perhaps) + perhaps.ofNoReason];
  const doubt = least === greatest ? null : doubtIn(span, counted, params, circumstances);
  return doubt === null ? known(whole(greatest)) : between(whole(least), whole(greatest), doubt);
}

/** Whether nothing in a window counts, nor could if a gap in it was filled. */
function isEmpty(history: History, counted: Counted, { fromSlot, toSlot }: Span): boolean {
  return history.count(counted, fromSlot, toSlot) === 0 && history.gaps(fromSlot, toSlot) === 0;
}

function isSure(
  slot: Slot,
  counted: Counted,
  { minutesLateAtLeast }: UnitParams,
  circumstances: Circumstances,
): boolean {
  if (!circumstances.view.history.isCounted(counted, slot)) return false;
  return minutesLateAtLeast === undefined || (minutesLateAt(slot, circumstances) ?? -1) >= minutesLateAtLeast;
}

/** A session that counts, or would if its gap was an absence or its minutes late were known. */
function isPerhaps(
  slot: Slot,
  counted: Counted,
  { minutesLateAtLeast }: UnitParams,
  circumstances: Circumstances,
): boolean {
  const { history } = circumstances.view;
  if (history.isGap(slot)) return counted.gaps || counted.missing;
  if (!history.isCounted(counted, slot)) return false;
  return minutesLateAtLeast === undefined || (minutesLateAt(slot, circumstances) ?? Infinity) >= minutesLateAtLeast;
}

/** Units by reason, or all under one name where the reason does not matter; and how many have no reason on record. */
interface Units {
  readonly byReason: ReadonlyMap<string, ReadonlySet<number>>;
  readonly ofNoReason: number;
}

function most({ byReason }: Units): number {
  return Math.max(0, ...[...byReason.values()].map((units) => units.size));
}

function unitsOf(
  unit: CountedUnit,
  span: Span,
  params: UnitParams,
  circumstances: Circumstances,
  isPart: (slot: Slot) => boolean,
): Units {
  const { history } = circumstances.view;
  const eligible = eligibility(params, circumstances);
  const fromSlot = Math.max(span.fromSlot, eligible.fromSlot);
  const toSlot = Number.isFinite(eligible.to)
    ? Math.min(span.toSlot, history.timetable.slotAt(eligible.to + 1))
    : span.toSlot;
  const slots =
    unit === "spells"
      ? spellsWhere(history, isPart, fromSlot, toSlot).map((spell) => spell.first)
      : slotsWhere(fromSlot, toSlot, isPart);
  const byReason = new Map<string, Set<number>>();
  const ofNoReason = new Set<number>();
  for (const slot of slots) {
    const reason = params.sameReason === true ? history.markAt(slot)?.mark.reason : "";
    const name = unit === "weeks" ? mondayOf(history.timetable.dayOfSlot(slot)) : slot;
    if (reason === undefined) ofNoReason.add(name);
    else byReason.set(reason, (byReason.get(reason) ?? new Set()).add(name));
  }
  return { byReason, ofNoReason: ofNoReason.size };
}

function slotsWhere(from: Slot, to: Slot, isPart: (slot: Slot) => boolean): Slot[] {
  const found: Slot[] = [];
  for (let slot = from; slot < to; slot += 1) if (isPart(slot)) found.push(slot);
  return found;
}

const NAMED_AT_MOST = 5;

function doubtIn(span: Span, counted: Counted, params: UnitParams, circumstances: Circumstances): Missing {
  const { history } = circumstances.view;
  if (counted.gaps && history.gaps(span.fromSlot, span.toSlot) > 0) return gapsIn(history, span.fromSlot, span.toSlot);
  const timeless =
    params.minutesLateAtLeast === undefined
      ? []
      : slotsWhere(
          span.fromSlot,
          span.toSlot,
          (slot) => history.isCounted(counted, slot) && minutesLateAt(slot, circumstances) === null,
        );
  const names = timeless.slice(0, NAMED_AT_MOST).map((slot) => history.timetable.nameOf(slot));
  return {
    why: "notSupplied",
    what: names.length > 0 ? `the minutes late on ${names.join(", ")}` : "the reason of every absence counted",
  };
}

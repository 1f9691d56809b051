import { gapsIn, marksBegin } from "../history/measure.ts";
import { between, known, type Reading } from "../history/reading.ts";
import { spellsOf } from "../history/spells.ts";
import type { Slot } from "../calendar/timetable.ts";
import { mondayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import type { Circumstances } from "./circumstances.ts";
import type { CountParams } from "./counting.ts";
import { resolve } from "./events.ts";

export type CountedUnit = "sessions" | "spells" | "weeks";

/** The largest count for any one reason; sessions for which no reason is recorded could belong to it. */
export function sameReasonCount(params: CountParams, circumstances: Circumstances, unit: CountedUnit): Reading {
  const span = resolve(params.window, circumstances);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  const { history } = circumstances.view;
  const counted = unit === "sessions" ? history.counted(params.of) : history.countedInSpells(params.of);
  const units = unit === "spells" ? spellsOf(history, counted, span.fromSlot, span.toSlot, "present").map((spell) => spell.first) : sessionsOf(span.fromSlot, span.toSlot, (slot) => history.isCounted(counted, slot));
  const byReason = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  for (const slot of units) {
    const reason = history.markAt(slot)?.mark.reason;
    const unitName = unit === "weeks" ? String(mondayOf(history.timetable.dayOfSlot(slot))) : String(slot);
    if (reason === undefined) unknown.add(unitName);
    else byReason.set(reason, (byReason.get(reason) ?? new Set()).add(unitName));
  }
  const most = Math.max(0, ...[...byReason.values()].map((names) => names.size));
  if (span.reachesBack) return { kind: "atLeast", least: whole(most), missing: marksBegin(history) };
  if (unknown.size > 0) return between(whole(most), whole(most + unknown.size), { why: "notSupplied", what: "the reason of every absence counted" });
  const gaps = counted.gaps ? history.gaps(span.fromSlot, span.toSlot) : 0;
  return gaps === 0 ? known(whole(most)) : between(whole(most), whole(most + gaps), gapsIn(history, span.fromSlot, span.toSlot));
}

function sessionsOf(from: Slot, to: Slot, isCounted: (slot: Slot) => boolean): Slot[] {
  const found: Slot[] = [];
  for (let slot = from; slot < to; slot += 1) if (isCounted(slot)) found.push(slot);
  return found;
}


import type { Slot } from "../calendar/timetable.ts";
import type { Exact } from "../kernel/exact.ts";
import { parseTime } from "../kernel/times.ts";
import { marksBegin } from "../record/measure.ts";
import { countOf, type Reading } from "../record/reading.ts";
import type { CountParams } from "./counting.ts";
import { resolve } from "./events.ts";
import type { Place } from "./place.ts";

/** Minutes late of a session: as recorded, or from the time of arrival and the opening of the register; null where neither is known. */
export function minutesLateAt(slot: Slot, place: Place): number | null {
  const { history, openings } = place.view;
  const mark = history.markAt(slot)?.mark;
  if (mark?.minutesLate !== undefined) return mark.minutesLate;
  const opened = openings[history.timetable.sessionOf(slot)];
  const arrived = mark?.arrivedAt === undefined ? null : parseTime(mark.arrivedAt);
  return arrived === null || opened === undefined ? null : Math.max(0, (arrived - opened) / 60);
}

/** The sum of minutes late in a window. */
export function sumLate(params: CountParams, place: Place): Reading {
  const span = resolve(params.window, place);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  const { history } = place.view;
  const counted = history.counted(params.of);
  const sessions: Slot[] = [];
  let sum = 0;
  let unknown = 0;
  for (let slot = span.fromSlot; slot < span.toSlot; slot += 1) {
    if (!history.isCounted(counted, slot)) continue;
    const late = minutesLateAt(slot, place);
    if (late === null) unknown += 1;
    else {
      sessions.push(slot);
      sum += late;
    }
  }
  const evidence = sessions.length === 0 ? undefined : () => ({ sessions });
  if (span.reachesBack) return { kind: "atLeast", least: toTheSecond(sum), missing: marksBegin(history), evidence };
  if (unknown > 0)
    return {
      kind: "atLeast",
      least: toTheSecond(sum),
      missing: { why: "notSupplied", what: `the minutes of ${unknown} lates` },
      evidence,
    };
  return countOf(toTheSecond(sum), evidence);
}

/** Minutes as an exact number, to the second: an arrival at 09:07:30 is seven and a half minutes late. */
function toTheSecond(minutes: number): Exact {
  return { n: Math.round(minutes * 60), d: 60 };
}

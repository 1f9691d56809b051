import { z } from "zod";
import { dayOf } from "../kernel/dates.ts";
import type { Exact } from "../kernel/exact.ts";
import { countIn } from "../record/measure.ts";
import { isExact, type Reading } from "../record/reading.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { halved } from "./halved.ts";
import { readRequest } from "./in-request.ts";
import { shared } from "./params.ts";
import { inHalves } from "./traits.ts";

/** Days of a class in the window up to the eve of the leave, two sessions to the day, and the school days asked for on top of them. */
export const requestDaysIfTaken = defineFact({
  title: "days of absence if the leave is taken",
  type: "number",
  scale: inHalves,
  scope: "leaveRequest",
  missing: "As for sessions.",
  params: z.strictObject({ of: shared.of, window: shared.window }),
  drift: "rises",
  rests: ({ of, window }) => [{ kind: "sessions", of, window, entering: "drifts" }],
  read: ({ of, window }, place) =>
    readRequest(place, "the dates of the leave", ({ from, to }) => {
      const span = resolve(window, place);
      if ("missing" in span) return { kind: "missing", missing: span.missing };
      const { view } = place;
      const { timetable } = view.history;
      // A named period may go on past the eve; what was marked of the leave itself is among the days asked for.
      const eve = Math.max(span.fromSlot, Math.min(span.toSlot, timetable.slotAt(dayOf(from))));
      const counted = countIn(view, { ...span, toSlot: eve }, view.history.counted(of));
      return raised(halved(counted), timetable.schoolDaysBetween(dayOf(from) - 1, dayOf(to)));
    }),
});

function raised(reading: Reading, by: number): Reading {
  const plus = ({ n, d }: Exact): Exact => ({ n: n + by * d, d });
  switch (reading.kind) {
    case "known":
      return isExact(reading.value) ? { ...reading, value: plus(reading.value) } : reading;
    case "between":
      return { ...reading, ifPresent: plus(reading.ifPresent), ifAbsent: plus(reading.ifAbsent) };
    case "atLeast":
      return { ...reading, least: plus(reading.least) };
    case "missing":
      return reading;
  }
}

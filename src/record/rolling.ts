import { startOfSchoolWeeks } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import { addMonths, type DayNumber } from "../kernel/dates.ts";
import { DAILY, type Days, type Move } from "./span.ts";
import type { View } from "./view.ts";
import type { RollingUnit } from "./window-kind.ts";

/** Where a window of the last so many of a unit lies. */
export function rolling(unit: RollingUnit, n: number, view: View, anchor: DayNumber): Days {
  switch (unit) {
    case "schoolWeeks":
      return { from: startOfSchoolWeeks(view.calendar, anchor, n) ?? -Infinity, to: anchor };
    case "schoolDays":
      return lastSchoolDays(n, view, anchor);
    case "sessions":
      return lastSessions(n, view, anchor);
    case "days":
      return { from: anchor - n + 1, to: anchor };
    case "weeks":
      return { from: anchor - n * 7 + 1, to: anchor };
    case "months":
      return { from: addMonths(anchor, -n) + 1, to: anchor };
  }
}

function lastSchoolDays(n: number, view: View, anchor: DayNumber): Days {
  const { timetable } = view.history;
  const first = timetable.daysBefore(anchor + 1) - n;
  return { from: timetable.days[first] ?? -Infinity, to: anchor };
}

/** The last n sessions possible for this pupil; fewer where there have not been so many. */
function lastSessions(n: number, view: View, anchor: DayNumber): Days {
  const { history } = view;
  const slot = history.lastOf(
    n,
    history.counted("possible"),
    Math.min(view.limit, history.timetable.slotAt(anchor + 1)),
  );
  if (slot === null) return { from: -Infinity, to: anchor };
  return { from: history.timetable.dayOfSlot(slot), to: anchor, fromSlot: slot };
}

export function lastSessionsBefore(n: number, view: View, end: Slot): Days {
  const day = view.history.timetable.dayOfSlot(Math.max(0, end - 1));
  return { ...lastSessions(n, { ...view, limit: end }, day), toSlot: end };
}

/** What moves its beginning. */
export function movesOfUnit(unit: RollingUnit): readonly Move[] {
  switch (unit) {
    case "schoolWeeks":
      return [{ by: "schoolWeek" }];
    case "schoolDays":
      return [{ by: "schoolDay" }];
    case "sessions":
      return [{ by: "session" }];
    case "days":
    case "weeks":
    case "months":
      return DAILY;
  }
}

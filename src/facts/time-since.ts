import { z } from "zod";
import { workingDaysBetween } from "../calendar/add-length.ts";
import { addMonths, type DayNumber } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import type { Moment } from "../kernel/moment.ts";
import { described } from "../kernel/schemas.ts";
import { known, missing } from "../record/reading.ts";
import type { Instant } from "../record/span.ts";
import { eventName } from "../record/window.ts";
import { eventRefParam } from "../record/window-kind.ts";
import { latestEvent } from "./events.ts";
import { defineFact } from "./fact.ts";
import type { Place } from "./place.ts";
import { numbered } from "./traits.ts";

const units = ["minutes", "hours", "days", "schoolDays", "workingDays", "weeks", "schoolWeeks", "months"] as const;
type Unit = (typeof units)[number];

const unitSchema = described(z.enum(units), "What the time is counted in.", "schoolDays");

/** How long ago the latest event of a type was; its own day is day 0. */
export const timeSince = defineFact({
  title: "time since the latest such event",
  type: "number",
  scale: numbered("of the unit named"),
  scope: "any",
  missing: "The event has not happened; or hours or minutes are asked and either time is not known.",
  params: z.strictObject({ type: eventRefParam, unit: unitSchema }),
  drift: "rises",
  rests: ({ type }) => [{ kind: "events", types: type }],
  read: ({ type, unit }, place) => {
    const event = latestEvent(type, place, null);
    if (event === null) return missing("notYet", `${eventName(type)} has not happened`);
    const elapsed = elapsedSince(event, place.moment, unit, place);
    return elapsed === null ? missing("notSupplied", `the time of ${eventName(type)}`) : known(whole(elapsed));
  },
});

function elapsedSince(event: Instant, now: Moment, unit: Unit, place: Place): number | null {
  const { calendar } = place;
  switch (unit) {
    case "minutes":
    case "hours":
      return event.second === null
        ? null
        : Math.floor(((now.day - event.day) * 86_400 + now.second - event.second) / (unit === "hours" ? 3600 : 60));
    case "days":
      return now.day - event.day;
    case "weeks":
      return Math.floor((now.day - event.day) / 7);
    case "schoolDays":
      return place.view.history.timetable.schoolDaysBetween(event.day, now.day);
    case "workingDays":
      return workingDaysBetween(calendar, event.day, now.day);
    case "schoolWeeks":
      return Math.max(0, calendar.schoolWeekAt(now.day) - calendar.schoolWeekAt(event.day));
    case "months":
      return wholeMonths(event.day, now.day);
  }
}

function wholeMonths(from: DayNumber, to: DayNumber): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

import { z } from "zod";
import { type DayNumber, dayOf, isoDate } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { known, type Reading } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import type { Place } from "./place.ts";
import { counted } from "./traits.ts";

const unitSchema = described(
  z.enum(["days", "schoolDays"]).optional(),
  "What the notice is counted in: calendar days from the request to the first day of leave (where left out), or school days after the request up to and including the first school day of leave.",
  "schoolDays",
);

/** Notice of the leave: days from the request to its first day, or school days after the request up to its first school day. */
export const requestNoticeDays = defineFact({
  title: "days of notice",
  type: "number",
  scale: { ...counted("days"), signed: true },
  scope: "leaveRequest",
  missing: "The request is not dated; or school days are asked and the calendar supplied does not reach so far.",
  params: z.strictObject({ unit: unitSchema }),
  drift: "stays",
  rests: () => [],
  read: ({ unit }, place) =>
    readRequest(place, "the date of the request", ({ from, requestedOn }) => {
      if (requestedOn === undefined) return null;
      const [asked, leave] = [dayOf(requestedOn), dayOf(from)];
      return unit === "schoolDays" ? schoolDaysOfNotice(asked, leave, place) : known(whole(leave - asked));
    }),
});

/** The school days after the day of the request to the eve of the leave, and the first school day of the leave itself. */
function schoolDaysOfNotice(asked: DayNumber, leave: DayNumber, place: Place): Reading {
  const { timetable } = place.view.history;
  const [first = leave, last = leave] = [timetable.days[0], timetable.days.at(-1)];
  if (leave > last || leave < first)
    return { kind: "missing", missing: { why: "notSupplied", what: `the school's calendar around ${isoDate(leave)}` } };
  const notice = whole(timetable.schoolDaysBetween(asked, leave - 1) + 1);
  if (asked >= first - 1) return known(notice);
  // School days before the calendar begins can only add to the notice.
  const missing = { why: "notSupplied", what: `the school's calendar before ${isoDate(first)}` } as const;
  return { kind: "atLeast", least: notice, missing };
}

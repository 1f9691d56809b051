import { dayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";
import { counted } from "./traits.ts";

/** School days in the leave asked for, first and last day included. */
export const requestSchoolDays = defineFact({
  title: "school days asked for",
  type: "number",
  scale: counted("school days"),
  scope: "leaveRequest",
  missing: "Never.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "the dates of the leave", ({ from, to }) =>
      known(whole(place.view.history.timetable.schoolDaysBetween(dayOf(from) - 1, dayOf(to)))),
    ),
});

import { z } from "zod";
import { periodAt } from "../calendar/periods.ts";
import { whole } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { known, missing } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { numbered } from "./traits.ts";

/** School days of a period after the day asked about: 0 on its last school day, and in the holiday that follows it. */
export const schoolDaysLeft = defineFact({
  title: "school days left",
  type: "number",
  scale: numbered("school days"),
  scope: "any",
  missing: "The period has not begun.",
  params: z.strictObject({
    in: described(
      z.enum(["week", "halfTerm", "term", "academicYear"]),
      "The period whose school days after today are counted.",
      "halfTerm",
    ),
  }),
  drift: "falls",
  rests: ({ in: period }) => [{ kind: "periods", of: period }],
  read: ({ in: period }, { view, moment }) => {
    const present = periodAt(view.calendar, period, moment.day);
    return present === null
      ? missing("notYet", `${period} has not begun`)
      : known(whole(view.history.timetable.schoolDaysBetween(moment.day, present.until)));
  },
});

import { z } from "zod";
import { described, named } from "../kernel/schemas.ts";

const amount = (of: string) => described(z.int().min(1).max(100_000), `How many ${of}.`, 5);

/** A length of time, in one unit. */
export const lengthSchema = named(
  z.union([
    z.strictObject({ schoolDays: amount("days the school is open to the pupil's year group") }),
    z.strictObject({ workingDays: amount("days from Monday to Friday that are no bank holiday") }),
    z.strictObject({ days: amount("calendar days") }),
    z.strictObject({ weeks: amount("calendar weeks") }),
    z.strictObject({ schoolWeeks: amount("weeks with at least one session") }),
    z.strictObject({ months: amount("months") }),
    z.strictObject({ hours: amount("hours") }),
    z.strictObject({ minutes: amount("minutes") }),
  ]),
  "length",
  "A length of time in one unit: schoolDays (days the school is open to the pupil's year group), workingDays (Monday to Friday but no bank holiday), days, weeks, schoolWeeks, months, hours or minutes.",
  { schoolDays: 5 },
  { days: 14 },
);

export type Length = z.infer<typeof lengthSchema>;

/** A period of the school's year, by name. */
export const periodSchema = described(
  z.enum(["day", "week", "halfTerm", "term", "academicYear"]),
  "A period of the school's year, by name.",
  "academicYear",
);
export type Period = z.infer<typeof periodSchema>;

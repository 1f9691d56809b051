import { z } from "zod";

const amount = (of: string) =>
  z
    .int()
    .min(1)
    .max(100_000)
    .meta({ description: `How many ${of}.`, examples: [5] });

/** A length of time, in one unit. */
export const lengthSchema = z
  .union([
    z.strictObject({ schoolDays: amount("days the school is open to the pupil's year group") }),
    z.strictObject({ workingDays: amount("days from Monday to Friday that are no bank holiday") }),
    z.strictObject({ days: amount("calendar days") }),
    z.strictObject({ weeks: amount("calendar weeks") }),
    z.strictObject({ schoolWeeks: amount("weeks with at least one session") }),
    z.strictObject({ months: amount("months") }),
    z.strictObject({ hours: amount("hours") }),
    z.strictObject({ minutes: amount("minutes") }),
  ])
  .meta({
    id: "length",
    description:
      "A length of time in one unit: schoolDays (days the school is open to the pupil's year group), workingDays (Monday to Friday but no bank holiday), days, weeks, schoolWeeks, months, hours or minutes.",
    examples: [{ schoolDays: 5 }, { days: 14 }],
  });

export type Length = z.infer<typeof lengthSchema>;

/** A period of the school's year, by name. */
export const periodSchema = z
  .enum(["day", "week", "halfTerm", "term", "academicYear"])
  .meta({ description: "A period of the school's year, by name.", examples: ["academicYear"] });
export type Period = z.infer<typeof periodSchema>;

import { z } from "zod";

const amount = z.int().min(1).max(100_000);

/** A length of time, in one unit. */
export const lengthSchema = z
  .union([
    z.strictObject({ schoolDays: amount }),
    z.strictObject({ workingDays: amount }),
    z.strictObject({ days: amount }),
    z.strictObject({ weeks: amount }),
    z.strictObject({ schoolWeeks: amount }),
    z.strictObject({ months: amount }),
    z.strictObject({ hours: amount }),
    z.strictObject({ minutes: amount }),
  ])
  .meta({
    description:
      "A length of time in one unit: schoolDays (days the school is open to the pupil's year group), workingDays (Monday to Friday but no bank holiday), days, weeks, schoolWeeks, months, hours or minutes.",
    examples: [{ schoolDays: 5 }, { days: 14 }],
  });

export type Length = z.infer<typeof lengthSchema>;

/** A period of the school's year, by name. */
export const periodSchema = z.enum(["day", "week", "halfTerm", "term", "academicYear"]);
export type Period = z.infer<typeof periodSchema>;

import { z } from "zod";
import { parseDay } from "./dates.ts";
import { withHelp } from "./issue-messages.ts";
import { parseMoment } from "./moment.ts";
import { parseTime, timeHelp } from "./times.ts";

/** A schema with what it is for, in words, and what may stand there. */
export function described<S extends z.ZodType>(schema: S, description: string, ...examples: readonly unknown[]): S {
  return schema.meta({ description, examples: [...examples] });
}

/** The same for a schema that JSON Schema knows by a name of its own. */
export function named<S extends z.ZodType>(
  schema: S,
  id: string,
  description: string,
  ...examples: readonly unknown[]
): S {
  return schema.meta({ id, description, examples: [...examples] });
}

/** A civil date that exists, `YYYY-MM-DD`. */
export const isoDateSchema = z
  .string()
  .refine((text) => parseDay(text) !== null, {
    error: withHelp("is not a date that exists (`YYYY-MM-DD`)", "write a date of the calendar, such as `2025-02-28`"),
  })
  .meta({
    description: "A civil date, YYYY-MM-DD.",
    examples: ["2024-09-03"],
    format: "date",
    pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  });

/** A time of day, `HH:MM` or `HH:MM:SS`. */
export const clockTimeSchema = z
  .string()
  .refine((text) => parseTime(text) !== null, {
    error: ({ input }) => withHelp("is not a time of day (`HH:MM`)", timeHelp(input)),
  })
  .meta({
    description: "A time of day on the school's clock, HH:MM.",
    examples: ["09:15"],
    pattern: "^([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$",
  });

/** A date, or a local date and time. */
export const asOfSchema = z
  .string()
  .refine((text) => parseMoment(text) !== null, { error: "is neither a date nor a local date and time" })
  .meta({ description: "A date, or a local date and time.", examples: ["2025-01-17", "2025-01-17T09:20"] });

const MONTH_DAY = "^(02-(0[1-9]|1\\d|2\\d)|(0[469]|11)-(0[1-9]|[12]\\d|30)|(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01]))$";

/** A month and day that comes round every year, `MM-DD`. */
export const monthDaySchema = z
  .string()
  .refine((text) => /^\d{2}-\d{2}$/.test(text) && parseDay(`2024-${text}`) !== null, {
    error: "is not a month and day (`MM-DD`)",
  })
  .meta({ description: "A month and day, MM-DD.", examples: ["09-01"], pattern: MONTH_DAY });

import { z } from "zod";
import { isoDateSchema } from "../kernel/schemas.ts";

export const sessionSchema = z.enum(["AM", "PM"]);
export type Session = z.infer<typeof sessionSchema>;

const yearGroups = z.array(z.int().min(-2).max(14));

const closureSchema = z.strictObject({
  from: isoDateSchema,
  to: isoDateSchema.optional(),
  kind: z
    .string()
    .optional()
    .meta({ description: "Why closed: bankHoliday, inset, unplanned…; `bankHoliday` also stops working days." }),
  yearGroups: yearGroups.optional(),
  session: sessionSchema.optional(),
});

const termSchema = z.strictObject({
  name: z.string().min(1),
  start: isoDateSchema,
  end: isoDateSchema,
  halfTerm: z.strictObject({ start: isoDateSchema, end: isoDateSchema }).optional(),
});

const namedPeriodSchema = z.strictObject({
  name: z.string().min(1),
  start: isoDateSchema,
  end: isoDateSchema,
  yearGroups: yearGroups.optional(),
});

const yearSchema = z.strictObject({
  id: z.string().min(1),
  start: isoDateSchema,
  end: isoDateSchema,
  terms: z.array(termSchema).min(1),
  closed: z.array(z.union([isoDateSchema, closureSchema])).optional(),
  periods: z.array(namedPeriodSchema).optional(),
});

/** A school's calendar as it is handed in: academic years, their terms, and the days the school is closed. */
export const calendarSchema = z.strictObject({ years: z.array(yearSchema).min(1) });

export type CalendarJson = z.infer<typeof calendarSchema>;
export type YearJson = z.infer<typeof yearSchema>;

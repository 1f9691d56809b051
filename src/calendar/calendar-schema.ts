import { z } from "zod";
import { isoDateSchema } from "../kernel/schemas.ts";

export const sessionSchema = z.enum(["AM", "PM"]);
export type Session = z.infer<typeof sessionSchema>;

const yearGroups = z
  .array(z.int().min(-2).max(14))
  .optional()
  .meta({ description: "Only for these year groups; reception is 0.", examples: [[11]] });

const firstDay = (example: string) => isoDateSchema.meta({ description: "The first day.", examples: [example] });
const lastDay = (example: string) =>
  isoDateSchema.meta({ description: "The last day, included.", examples: [example] });

const closureSchema = z.strictObject({
  from: firstDay("2025-05-05"),
  to: isoDateSchema
    .optional()
    .meta({ description: "The last day, included; the first day where left out.", examples: ["2025-05-05"] }),
  kind: z
    .string()
    .optional()
    .meta({
      description: "Why closed: bankHoliday, inset, unplanned…; `bankHoliday` also stops working days.",
      examples: ["bankHoliday"],
    }),
  yearGroups,
  session: sessionSchema.optional().meta({ description: "Only this session: a polling afternoon.", examples: ["PM"] }),
});

const halfTermSchema = z.strictObject({ start: firstDay("2024-10-28"), end: lastDay("2024-11-01") });

const termSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({ description: "What the term is called.", examples: ["autumn"] }),
  start: firstDay("2024-09-02"),
  end: lastDay("2024-12-20"),
  halfTerm: halfTermSchema.optional().meta({
    description: "The holiday in the middle of the term; a term without one is one half term.",
    examples: [{ start: "2024-10-28", end: "2024-11-01" }],
  }),
});

const namedPeriodSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({ description: "The name by which the pack speaks of it.", examples: ["mock exams"] }),
  start: firstDay("2025-01-06"),
  end: lastDay("2025-01-17"),
  yearGroups,
});

const exampleTerm = {
  name: "autumn",
  start: "2024-09-02",
  end: "2024-12-20",
  halfTerm: { start: "2024-10-28", end: "2024-11-01" },
};

const yearSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({ description: "The name of the academic year.", examples: ["2024/25"] }),
  start: firstDay("2024-09-02"),
  end: lastDay("2025-07-22"),
  terms: z
    .array(termSchema)
    .min(1)
    .meta({ description: "Its terms: three or six. School days are the weekdays in them.", examples: [[exampleTerm]] }),
  closed: z
    .array(z.union([isoDateSchema, closureSchema]))
    .optional()
    .meta({
      description: "Weekdays in a term on which the school is closed: a date, or a closure.",
      examples: [["2024-09-02", { from: "2025-05-05", kind: "bankHoliday" }]],
    }),
  periods: z
    .array(namedPeriodSchema)
    .optional()
    .meta({
      description: "The dates of periods the pack names.",
      examples: [[{ name: "mock exams", start: "2025-01-06", end: "2025-01-17", yearGroups: [11] }]],
    }),
});

/** A school's calendar as it is handed in: academic years, their terms, and the days the school is closed. */
export const calendarSchema = z.strictObject({
  years: z
    .array(yearSchema)
    .min(1)
    .meta({
      description: "The academic years, as many as there are marks of; the year before too where windows reach back.",
      examples: [[{ id: "2024/25", start: "2024-09-02", end: "2025-07-22", terms: [exampleTerm] }]],
    }),
});

export type CalendarJson = z.infer<typeof calendarSchema>;
export type YearJson = z.infer<typeof yearSchema>;

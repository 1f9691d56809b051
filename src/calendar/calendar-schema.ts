import { z } from "zod";
import { described, isoDateSchema } from "../kernel/schemas.ts";

export const sessionSchema = z.enum(["AM", "PM"]);
export type Session = z.infer<typeof sessionSchema>;

const yearGroups = described(
  z.array(z.int().min(-2).max(14)).optional(),
  "Only for these year groups; reception is 0.",
  [11],
);

const firstDay = (example: string) => described(isoDateSchema, "The first day.", example);
const lastDay = (example: string) => described(isoDateSchema, "The last day, included.", example);

const closureSchema = z.strictObject({
  from: firstDay("2025-05-05"),
  to: described(isoDateSchema.optional(), "The last day, included; the first day where left out.", "2025-05-05"),
  kind: described(
    z.string().optional(),
    "Why closed: bankHoliday, inset, unplanned…; `bankHoliday` also stops working days.",
    "bankHoliday",
  ),
  yearGroups,
  session: described(sessionSchema.optional(), "Only this session: a polling afternoon.", "PM"),
});

const halfTermSchema = z.strictObject({ start: firstDay("2024-10-28"), end: lastDay("2024-11-01") });

const termSchema = z.strictObject({
  name: described(z.string().min(1), "What the term is called.", "autumn"),
  start: firstDay("2024-09-02"),
  end: lastDay("2024-12-20"),
  halfTerm: described(
    halfTermSchema.optional(),
    "The holiday in the middle of the term; a term without one is one half term.",
    { start: "2024-10-28", end: "2024-11-01" },
  ),
});

const namedPeriodSchema = z.strictObject({
  name: described(z.string().min(1), "The name by which the pack speaks of it.", "mock exams"),
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
  id: described(z.string().min(1), "The name of the academic year.", "2024/25"),
  start: firstDay("2024-09-02"),
  end: lastDay("2025-07-22"),
  terms: described(z.array(termSchema).min(1), "Its terms: three or six. School days are the weekdays in them.", [
    exampleTerm,
  ]),
  closed: described(
    z.array(z.union([isoDateSchema, closureSchema])).optional(),
    "Weekdays in a term on which the school is closed: a date, or a closure.",
    ["2024-09-02", { from: "2025-05-05", kind: "bankHoliday" }],
  ),
  periods: described(z.array(namedPeriodSchema).optional(), "The dates of periods the pack names.", [
    { name: "mock exams", start: "2025-01-06", end: "2025-01-17", yearGroups: [11] },
  ]),
});

/** A school's calendar as it is handed in: academic years, their terms, and the days the school is closed. */
export const calendarSchema = z.strictObject({
  years: described(
    z.array(yearSchema).min(1),
    "The academic years, as many as there are marks of; the year before too where windows reach back.",
    [{ id: "2024/25", start: "2024-09-02", end: "2025-07-22", terms: [exampleTerm] }],
  ),
});

export type CalendarJson = z.infer<typeof calendarSchema>;
export type YearJson = z.infer<typeof yearSchema>;

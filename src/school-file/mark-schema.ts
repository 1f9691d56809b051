import { z } from "zod";
import { sessionSchema } from "../calendar/calendar-schema.ts";
import { asOfSchema, clockTimeSchema, isoDateSchema } from "../kernel/schemas.ts";

/** A change to an entry of the register, with the audit trail the Regulations ask for. */
export const amendmentSchema = z.strictObject({
  from: z
    .string()
    .optional()
    .meta({ description: "The original entry.", examples: ["N"] }),
  to: z
    .string()
    .optional()
    .meta({ description: "The amended entry.", examples: ["I"] }),
  reason: z
    .string()
    .optional()
    .meta({ description: "Why it was made.", examples: ["the parent rang"] }),
  on: isoDateSchema
    .optional()
    .meta({ description: "The date on which the amendment was made.", examples: ["2024-09-04"] }),
  by: z
    .strictObject({
      name: z
        .string()
        .optional()
        .meta({ description: "The name of whoever made it.", examples: ["A. Clerk"] }),
      position: z
        .string()
        .optional()
        .meta({ description: "Their position at the school.", examples: ["attendance officer"] }),
    })
    .optional()
    .meta({ description: "Who made it.", examples: [{ name: "A. Clerk", position: "attendance officer" }] }),
});

/** One code given to one session. */
export const markSchema = z.strictObject({
  date: isoDateSchema.meta({ description: "The day of the session.", examples: ["2024-09-03"] }),
  session: sessionSchema.meta({ description: "Morning or afternoon.", examples: ["PM"] }),
  code: z.string().meta({ description: "The code, or what the supplier writes in its place.", examples: ["I"] }),
  reason: z
    .string()
    .optional()
    .meta({
      description: "The reason given, one of the pack's reasons where it declares them.",
      examples: ["illness"],
    }),
  note: z
    .string()
    .optional()
    .meta({ description: "The nature of the activity or circumstances.", examples: ["field trip"] }),
  enteredOn: asOfSchema.optional().meta({
    description: "When the mark was entered; the day of the session where left out. Nothing reads it before then.",
    examples: ["2024-09-03"],
  }),
  minutesLate: z
    .number()
    .min(0)
    .optional()
    .meta({ description: "How many minutes late.", examples: [12] }),
  arrivedAt: clockTimeSchema.optional().meta({ description: "When the pupil arrived.", examples: ["09:12"] }),
  amendments: z
    .array(amendmentSchema)
    .optional()
    .meta({
      description: "Changes to the entry, in any order; the latest known by the day asked about is the mark.",
      examples: [[{ from: "N", to: "I", reason: "the parent rang", on: "2024-09-04" }]],
    }),
});

/** Marks over the open sessions in order, from the first session of a day. */
export const markRunSchema = z.strictObject({
  from: isoDateSchema.meta({ description: "The day of the first mark.", examples: ["2024-09-03"] }),
  marks: z.array(z.string().nullable()).meta({
    description: "A code for each open session from then on; null where there is no mark.",
    examples: [["/", "\\", "I", null]],
  }),
});

/** The same as a string, one character a session: for codes of one letter. */
export const markCodesSchema = z.strictObject({
  from: isoDateSchema.meta({ description: "The day of the first mark.", examples: ["2024-09-03"] }),
  codes: z.string().meta({
    description:
      "The code of each open session from then on, one character each; a space or a dash where there is no mark.",
    examples: ["/\\II -L"],
  }),
});

/** A mark of one lesson. Lesson marks never enter a session rate. */
export const lessonMarkSchema = z.strictObject({
  date: isoDateSchema.meta({ description: "The day of the lesson.", examples: ["2024-09-03"] }),
  lesson: z
    .union([z.string(), z.number()])
    .optional()
    .meta({ description: "The lesson's place in the day.", examples: ["1"] }),
  subject: z
    .string()
    .optional()
    .meta({ description: "The subject.", examples: ["mathematics"] }),
  code: z.string().meta({ description: "The code given to the lesson.", examples: ["L"] }),
});

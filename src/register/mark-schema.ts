import { z } from "zod";
import { sessionSchema } from "../calendar/calendar-schema.ts";
import { asOfSchema, clockTimeSchema, isoDateSchema } from "../kernel/schemas.ts";

/** A change to an entry of the register, with the audit trail the Regulations ask for. */
export const amendmentSchema = z.strictObject({
  from: z.string().optional().meta({ description: "The original entry." }),
  to: z.string().optional().meta({ description: "The amended entry." }),
  reason: z.string().optional(),
  on: isoDateSchema.optional().meta({ description: "The date on which the amendment was made." }),
  by: z.strictObject({ name: z.string().optional(), position: z.string().optional() }).optional(),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** One code given to one session. */
export const markSchema = z.strictObject({
  date: isoDateSchema,
  session: sessionSchema,
  code: z.string(),
  reason: z
    .string()
    .optional()
    .meta({ description: "The reason given, one of the pack's reasons where it declares them." }),
  note: z.string().optional().meta({ description: "The nature of the activity or circumstances." }),
  enteredOn: asOfSchema.optional(),
  minutesLate: z.number().min(0).optional(),
  arrivedAt: clockTimeSchema.optional(),
  amendments: z.array(amendmentSchema).optional(),
});
export type Mark = z.infer<typeof markSchema>;

/** Marks over the open sessions in order, from the first session of a day. */
export const markRunSchema = z.strictObject({ from: isoDateSchema, marks: z.array(z.string().nullable()) });

/** A mark of one lesson. Lesson marks never enter a session rate. */
export const lessonMarkSchema = z.strictObject({
  date: isoDateSchema,
  lesson: z.union([z.string(), z.number()]).optional(),
  subject: z.string().optional(),
  code: z.string(),
});
export type LessonMark = z.infer<typeof lessonMarkSchema>;

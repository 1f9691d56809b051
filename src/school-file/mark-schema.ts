import { z } from "zod";
import { sessionSchema } from "../calendar/calendar-schema.ts";
import { asOfSchema, clockTimeSchema, described, isoDateSchema } from "../kernel/schemas.ts";

/** A change to an entry of the register, with the audit trail the Regulations ask for. */
export const amendmentSchema = z.strictObject({
  from: described(z.string().optional(), "The original entry.", "N"),
  to: described(z.string().optional(), "The amended entry.", "I"),
  reason: described(z.string().optional(), "Why it was made.", "the parent rang"),
  on: described(isoDateSchema.optional(), "The date on which the amendment was made.", "2024-09-04"),
  by: described(
    z
      .strictObject({
        name: described(z.string().optional(), "The name of whoever made it.", "A. Clerk"),
        position: described(z.string().optional(), "Their position at the school.", "attendance officer"),
      })
      .optional(),
    "Who made it.",
    { name: "A. Clerk", position: "attendance officer" },
  ),
});

/** One code given to one session. */
export const markSchema = z.strictObject({
  date: described(isoDateSchema, "The day of the session.", "2024-09-03"),
  session: described(sessionSchema, "Morning or afternoon.", "PM"),
  code: described(z.string(), "The code, or what the supplier writes in its place.", "I"),
  reason: described(
    z.string().optional(),
    "The reason given, one of the pack's reasons where it declares them.",
    "illness",
  ),
  note: described(z.string().optional(), "The nature of the activity or circumstances.", "field trip"),
  enteredOn: described(
    asOfSchema.optional(),
    "When the mark was entered; the day of the session where left out. Nothing reads it before then.",
    "2024-09-03",
  ),
  minutesLate: described(z.number().min(0).optional(), "How many minutes late.", 12),
  arrivedAt: described(clockTimeSchema.optional(), "When the pupil arrived.", "09:12"),
  amendments: described(
    z.array(amendmentSchema).optional(),
    "Changes to the entry, in any order; the latest known by the day asked about is the mark.",
    [{ from: "N", to: "I", reason: "the parent rang", on: "2024-09-04" }],
  ),
});

/** Marks over the open sessions in order, from the first session of a day. */
export const markRunSchema = z.strictObject({
  from: described(isoDateSchema, "The day of the first mark.", "2024-09-03"),
  marks: described(
    z.array(z.string().nullable()),
    "A code for each open session from then on; null where there is no mark.",
    ["/", "\\", "I", null],
  ),
});

/** The same as a string, one character a session: for codes of one letter. */
export const markCodesSchema = z.strictObject({
  from: described(isoDateSchema, "The day of the first mark.", "2024-09-03"),
  codes: described(
    z.string(),
    "The code of each open session from then on, one character each; a space or a dash where there is no mark.",
    "/\\II -L",
  ),
});

/** A mark of one lesson. Lesson marks never enter a session rate. */
export const lessonMarkSchema = z.strictObject({
  date: described(isoDateSchema, "The day of the lesson.", "2024-09-03"),
  lesson: described(z.union([z.string(), z.number()]).optional(), "The lesson's place in the day.", "1"),
  subject: described(z.string().optional(), "The subject.", "mathematics"),
  code: described(z.string(), "The code given to the lesson.", "L"),
});

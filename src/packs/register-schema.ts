import { z } from "zod";
import { entryFields, sourceSchema } from "../actions/source-schema.ts";
import { sessionSchema } from "../calendar/calendar-schema.ts";
import { lengthSchema } from "../calendar/length.ts";
import { clockTimeSchema } from "../kernel/schemas.ts";

/** When a session's register opens, from when an arrival is late, and when it closes. What the policy does not state is left out. */
export const sessionTimesSchema = z.strictObject({
  id: z.string().min(1).max(100).optional(),
  session: sessionSchema,
  yearGroups: z.array(z.int()).optional(),
  gates: clockTimeSchema.optional(),
  opens: clockTimeSchema.optional(),
  lateAfter: clockTimeSchema.optional().meta({ description: "The last moment at which an arrival is on time." }),
  closes: clockTimeSchema.optional().meta({ description: "The last moment at which a late arrival is still `L`." }),
  ends: clockTimeSchema.optional(),
  effective: entryFields.effective,
  source: entryFields.source,
  assumptions: entryFields.assumptions,
});
export type SessionTimes = z.infer<typeof sessionTimesSchema>;

export const amendmentFieldSchema = z.enum(["from", "to", "reason", "on", "name", "position"]);

export const registerSchema = z
  .strictObject({
    sessions: z.array(sessionTimesSchema).optional(),
    lateCodes: z.strictObject({ late: z.string(), afterClose: z.string(), present: z.strictObject({ AM: z.string(), PM: z.string() }) }).optional().meta({ description: "The codes for arriving on time, late, and after the register closed." }),
    retention: z.strictObject({ years: z.int().min(1), source: entryFields.source, assumptions: entryFields.assumptions }).optional().meta({ description: "How long an entry is kept after it was made." }),
    amendmentFields: z.array(amendmentFieldSchema).optional().meta({ description: "What an amendment has to record." }),
    notesRequired: z.array(z.string()).optional().meta({ description: "Codes with which the nature of the activity or circumstances is recorded." }),
    settling: lengthSchema.optional().meta({ description: "How long a new mark may be corrected before it triggers anything." }),
    lessons: z.array(z.strictObject({ yearGroups: z.array(z.int()).optional(), lesson: z.string(), starts: clockTimeSchema })).optional(),
    source: z.union([sourceSchema, z.array(sourceSchema).min(1)]).optional(),
  })
  .meta({ id: "register" });
export type RegisterRules = z.infer<typeof registerSchema>;

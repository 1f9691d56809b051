import { z } from "zod";
import { sessionSchema } from "../calendar/calendar-schema.ts";
import { lengthSchema } from "../calendar/length.ts";
import { entryFields, sourceSchema } from "../clauses/source-schema.ts";
import { clockTimeSchema } from "../kernel/schemas.ts";
import { yearGroupsSchema } from "./year-groups-schema.ts";

const time = (description: string, example: string) => clockTimeSchema.meta({ description, examples: [example] });
const code = (description: string, example: string) => z.string().meta({ description, examples: [example] });
const yearGroups = yearGroupsSchema([7, 8, 9]);

/** When a session's register opens, from when an arrival is late, and when it closes. What the policy does not state is left out. */
export const sessionTimesSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "The name of these times.", examples: ["morning"] }),
    session: sessionSchema.meta({ description: "The session: AM or PM.", examples: ["AM"] }),
    yearGroups,
    gates: time("When the gates open.", "08:40").optional(),
    opens: time("When the register opens.", "08:50").optional(),
    lateAfter: time("The last moment at which an arrival is on time.", "09:00").optional(),
    closes: time("The last moment at which a late arrival is still `L`.", "09:15").optional(),
    ends: time("When the session ends.", "12:00").optional(),
    effective: entryFields.effective,
    source: entryFields.source,
    assumptions: entryFields.assumptions,
  })
  .meta({
    description: "When the register of a session opens and closes. What the policy does not state is left out.",
    examples: [{ session: "AM", opens: "08:50", lateAfter: "09:00", closes: "09:15" }],
  });
export type SessionTimes = z.infer<typeof sessionTimesSchema>;

export const amendmentFieldSchema = z
  .enum(["from", "to", "reason", "on", "name", "position"])
  .meta({ description: "One of the particulars of an amendment.", examples: ["reason"] });

const lateCodesSchema = z.strictObject({
  late: code("Late, before the register closed.", "L"),
  afterClose: code("Arrived after the register closed.", "U"),
  present: z
    .strictObject({ AM: code("Present in the morning.", "/"), PM: code("Present in the afternoon.", "\\") })
    .meta({ description: "On time.", examples: [{ AM: "/", PM: "\\" }] }),
});

const retentionSchema = z.strictObject({
  years: z
    .int()
    .min(1)
    .meta({ description: "So many years from the entry.", examples: [6] }),
  source: entryFields.source,
  assumptions: entryFields.assumptions,
});

const lessonSchema = z
  .strictObject({
    yearGroups,
    lesson: z.string().meta({ description: "The name of the lesson's place in the day.", examples: ["1"] }),
    starts: time("When it starts.", "09:00"),
  })
  .meta({ description: "A lesson of the day.", examples: [{ lesson: "1", starts: "09:00" }] });

export const registerSchema = z
  .strictObject({
    sessions: z
      .array(sessionTimesSchema)
      .optional()
      .meta({
        description: "The times of each session.",
        examples: [[{ session: "AM", opens: "08:50", closes: "09:15" }]],
      }),
    lateCodes: lateCodesSchema.optional().meta({
      description: "The codes for arriving on time, late, and after the register closed.",
      examples: [{ late: "L", afterClose: "U", present: { AM: "/", PM: "\\" } }],
    }),
    retention: retentionSchema
      .optional()
      .meta({ description: "How long an entry is kept after it was made.", examples: [{ years: 6 }] }),
    amendmentFields: z
      .array(amendmentFieldSchema)
      .optional()
      .meta({
        description: "What an amendment has to record.",
        examples: [["from", "to", "reason", "on", "name", "position"]],
      }),
    notesRequired: z
      .array(z.string())
      .optional()
      .meta({
        description: "Codes with which the nature of the activity or circumstances is recorded.",
        examples: [["B", "Y7"]],
      }),
    settling: lengthSchema.optional().meta({
      description: "How long a new mark may be corrected before it triggers anything.",
      examples: [{ schoolDays: 1 }],
    }),
    lessons: z
      .array(lessonSchema)
      .optional()
      .meta({ description: "The lessons of the day.", examples: [[{ lesson: "1", starts: "09:00" }]] }),
    source: z
      .union([sourceSchema, z.array(sourceSchema).min(1)])
      .optional()
      .meta({ description: "Where the register's rules come from.", examples: [{ section: "Registers" }] }),
  })
  .meta({
    id: "register",
    description: "Session times, retention of entries, what an amendment records.",
    examples: [{ sessions: [{ session: "AM", opens: "08:50", lateAfter: "09:00", closes: "09:15" }] }],
  });
export type RegisterRules = z.infer<typeof registerSchema>;

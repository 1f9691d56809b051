import { z } from "zod";
import { sessionSchema } from "../calendar/calendar-schema.ts";
import { lengthSchema } from "../calendar/length.ts";
import { entryFields, sourceSchema } from "../clauses/source-schema.ts";
import { clockTimeSchema, described, named } from "../kernel/schemas.ts";
import { yearGroupsSchema } from "./year-groups-schema.ts";

const time = (description: string, example: string) => described(clockTimeSchema, description, example);
const code = (description: string, example: string) => described(z.string(), description, example);
const yearGroups = yearGroupsSchema([7, 8, 9]);

/** When a session's register opens, from when an arrival is late, and when it closes. What the policy does not state is left out. */
export const sessionTimesSchema = described(
  z.strictObject({
    id: described(z.string().min(1).max(100).optional(), "The name of these times.", "morning"),
    session: described(sessionSchema, "The session: AM or PM.", "AM"),
    yearGroups,
    gates: time("When the gates open.", "08:40").optional(),
    opens: time("When the register opens.", "08:50").optional(),
    lateAfter: time("The last moment at which an arrival is on time.", "09:00").optional(),
    closes: time("The last moment at which a late arrival is still `L`.", "09:15").optional(),
    ends: time("When the session ends.", "12:00").optional(),
    effective: entryFields.effective,
    source: entryFields.source,
    assumptions: entryFields.assumptions,
  }),
  "When the register of a session opens and closes. What the policy does not state is left out.",
  { session: "AM", opens: "08:50", lateAfter: "09:00", closes: "09:15" },
);
export type SessionTimes = z.infer<typeof sessionTimesSchema>;

export const amendmentFieldSchema = described(
  z.enum(["from", "to", "reason", "on", "name", "position"]),
  "One of the particulars of an amendment.",
  "reason",
);

const lateCodesSchema = z.strictObject({
  late: code("Late, before the register closed.", "L"),
  afterClose: code("Arrived after the register closed.", "U"),
  present: described(
    z.strictObject({ AM: code("Present in the morning.", "/"), PM: code("Present in the afternoon.", "\\") }),
    "On time.",
    { AM: "/", PM: "\\" },
  ),
});

const retentionSchema = z.strictObject({
  years: described(z.int().min(1), "So many years from the entry.", 6),
  source: entryFields.source,
  assumptions: entryFields.assumptions,
});

const lessonSchema = described(
  z.strictObject({
    yearGroups,
    lesson: described(z.string(), "The name of the lesson's place in the day.", "1"),
    starts: time("When it starts.", "09:00"),
  }),
  "A lesson of the day.",
  { lesson: "1", starts: "09:00" },
);

export const registerSchema = named(
  z.strictObject({
    sessions: described(z.array(sessionTimesSchema).optional(), "The times of each session.", [
      { session: "AM", opens: "08:50", closes: "09:15" },
    ]),
    lateCodes: described(
      lateCodesSchema.optional(),
      "The codes for arriving on time, late, and after the register closed.",
      { late: "L", afterClose: "U", present: { AM: "/", PM: "\\" } },
    ),
    retention: described(retentionSchema.optional(), "How long an entry is kept after it was made.", { years: 6 }),
    amendmentFields: described(z.array(amendmentFieldSchema).optional(), "What an amendment has to record.", [
      "from",
      "to",
      "reason",
      "on",
      "name",
      "position",
    ]),
    notesRequired: described(
      z.array(z.string()).optional(),
      "Codes with which the nature of the activity or circumstances is recorded.",
      ["B", "Y7"],
    ),
    settling: described(lengthSchema.optional(), "How long a new mark may be corrected before it triggers anything.", {
      schoolDays: 1,
    }),
    lessons: described(z.array(lessonSchema).optional(), "The lessons of the day.", [{ lesson: "1", starts: "09:00" }]),
    source: described(
      z.union([sourceSchema, z.array(sourceSchema).min(1)]).optional(),
      "Where the register's rules come from.",
      { section: "Registers" },
    ),
  }),
  "register",
  "Session times, retention of entries, what an amendment records.",
  { sessions: [{ session: "AM", opens: "08:50", lateAfter: "09:00", closes: "09:15" }] },
);
export type RegisterRules = z.infer<typeof registerSchema>;

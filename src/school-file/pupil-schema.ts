import { z } from "zod";
import { clockTimeSchema, isoDateSchema } from "../kernel/schemas.ts";
import { lessonMarkSchema } from "./mark-schema.ts";

const text = (description: string, example: string) => z.string().meta({ description, examples: [example] });
const date = (description: string, example: string) => isoDateSchema.meta({ description, examples: [example] });
const yesOrNo = (description: string) =>
  z
    .boolean()
    .optional()
    .meta({ description, examples: [true] });

export const parentSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({ description: "What events and requests call this parent.", examples: ["m"] }),
  livesWith: yesOrNo("Whether the pupil normally lives with this parent."),
});

/** Something that was done or that happened, dated. Stages, next steps and repeats are computed from these. */
export const eventSchema = z.strictObject({
  date: date("The day it happened.", "2024-10-14"),
  time: clockTimeSchema.optional().meta({ description: "When on that day, where it matters.", examples: ["09:10"] }),
  type: z
    .string()
    .min(1)
    .meta({
      description:
        "What happened: an action id of the pack (that action was done), an event the pack declares, or a common one.",
      examples: ["stage-1-letter"],
    }),
  parent: text("The parent concerned; without one, every parent.", "m").nullable().optional(),
  about: text("A date in the absence, the id of the request, or the id of the ladder concerned.", "2024-10-07")
    .nullable()
    .optional(),
  until: date("The date on which the pupil is expected back, or the period ends.", "2024-10-16").nullable().optional(),
  outcome: text("How it ended; `withdrawn` is as if it had never been.", "sent").nullable().optional(),
  note: text("Anything more, for people.", "left with the neighbour").nullable().optional(),
});

/** A person's answer to one of the pack's questions. */
export const answerSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({ description: "The question.", examples: ["support-appropriate"] }),
  answer: z
    .union([z.boolean(), z.number(), z.string()])
    .nullable()
    .meta({ description: "Yes or no, a number, or the id of one of its answers.", examples: [true] }),
  about: text("What it is about: a date in the absence, the id of the parent or of the request.", "2024-10-07")
    .nullable()
    .optional(),
  on: date("The day it was given; one without a day always holds.", "2024-11-01").optional(),
  by: text("The role that answered.", "headteacher").optional(),
});

/** A request for leave of absence. What is left out is missing, not false. */
export const leaveRequestSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({ description: "What events and answers call this request.", examples: ["R1"] }),
  kind: z
    .string()
    .min(1)
    .optional()
    .meta({
      description:
        "What for: one of the pack's reasons, or `holiday`, `performance`, `employment-abroad`, `interview`, `study`, `part-time-timetable`, `religious-observance`, `occupational-travel`, `sport`, `medical`, `protest`, `other`.",
      examples: ["holiday"],
    }),
  from: date("The first day of leave.", "2025-02-10"),
  to: date("The last day of leave, included.", "2025-02-14"),
  requestedOn: date("The day it was asked for.", "2025-01-13").optional(),
  requestedBy: text("The parent who asks.", "m").nullable().optional(),
  inWriting: yesOrNo("Whether it was asked for in writing."),
  onForm: yesOrNo("Whether it was asked for on the school's form."),
  reason: text("The reason given.", "a wedding abroad").nullable().optional(),
  evidence: z
    .union([z.boolean(), z.string(), z.array(z.string())])
    .nullable()
    .optional()
    .meta({ description: "Whether evidence came with it, or what came.", examples: [["invitation"]] }),
  licence: z
    .enum(["none", "undated", "dated"])
    .optional()
    .meta({ description: "The licence for a performance.", examples: ["dated"] }),
  organisedBy: z
    .enum(["club", "parent"])
    .optional()
    .meta({ description: "Who organises the activity.", examples: ["club"] }),
});

const enrolmentSchema = z.strictObject({
  from: date("The first day on roll.", "2023-09-04").optional(),
  to: date("The last day on roll.", "2025-07-22").nullable().optional(),
});

const marksDescription =
  "Session marks, in any of four shapes: a list of marks; morning and afternoon by day; a run over the open sessions in order; or such a run as a string of codes.";
const markShapes = [
  [{ date: "2024-09-03", session: "AM", code: "/" }],
  { "2024-09-03": ["/", "L"], "2024-09-04": ["I", "I"] },
  { from: "2024-09-03", marks: ["/", "\\", "I", "I"] },
  { from: "2024-09-03", codes: "/\\II" },
];

/** A setting the pupil attended before; it counts only where a rule says so. */
export const earlierSettingSchema = z.strictObject({
  name: text("The setting.", "Example Infant School").optional(),
  from: date("The first day there.", "2024-09-02").optional(),
  to: date("The last day there.", "2024-12-20").optional(),
  marks: z
    .unknown()
    .optional()
    .meta({ description: "Its session marks, in any of the four shapes.", examples: markShapes.slice(1) }),
});

/** A pupil as handed in. Only `id` is needed. Marks are read one by one, so that a bad mark never costs the others. */
export const pupilSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({ description: "What the decision calls the pupil.", examples: ["P001"] }),
  name: text("For people; nothing reads it.", "A. Pupil").optional(),
  dateOfBirth: date("The date of birth, from which compulsory school age is worked out.", "2012-03-14").optional(),
  yearGroup: z
    .int()
    .min(-2)
    .max(14)
    .optional()
    .meta({ description: "The year group; reception is 0.", examples: [8] }),
  registrationGroup: text("The registration group.", "8B").optional(),
  household: text("The same for pupils of one household.", "H1").optional(),
  enrolled: enrolmentSchema.optional().meta({
    description: "When the pupil is on roll; from the first mark on where left out.",
    examples: [{ from: "2023-09-04" }],
  }),
  flags: z
    .array(z.string())
    .optional()
    .meta({ description: "Flags of the pupil, as the pack names them.", examples: [["send", "social-worker"]] }),
  parents: z
    .array(parentSchema)
    .optional()
    .meta({ description: "The parents, each with an id.", examples: [[{ id: "m", livesWith: true }, { id: "f" }]] }),
  marks: z.unknown().optional().meta({ description: marksDescription, examples: markShapes }),
  lessonMarks: z
    .array(lessonMarkSchema)
    .optional()
    .meta({
      description: "Marks of lessons; they never enter a rate of sessions.",
      examples: [[{ date: "2024-09-03", lesson: "1", subject: "mathematics", code: "L" }]],
    }),
  earlierSettings: z
    .array(earlierSettingSchema)
    .optional()
    .meta({
      description: "Settings attended before; they count only where a rule says so.",
      examples: [[{ name: "Example Infant School", marks: { "2024-09-03": ["/", "O"] } }]],
    }),
  events: z
    .array(eventSchema)
    .optional()
    .meta({
      description: "The case log: what was done and what happened.",
      examples: [[{ date: "2024-10-14", type: "stage-1-letter", parent: "m", outcome: "sent" }]],
    }),
  answers: z
    .array(answerSchema)
    .optional()
    .meta({
      description: "Answers to the pack's questions.",
      examples: [[{ id: "support-appropriate", answer: true, on: "2024-11-01", by: "headteacher" }]],
    }),
  leaveRequests: z
    .array(leaveRequestSchema)
    .optional()
    .meta({
      description: "Requests for leave of absence.",
      examples: [[{ id: "R1", kind: "holiday", from: "2025-02-10", to: "2025-02-14", requestedOn: "2025-01-13" }]],
    }),
});
export type PupilJson = z.infer<typeof pupilSchema>;

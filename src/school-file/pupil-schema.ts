import { z } from "zod";
import { clockTimeSchema, described, isoDateSchema } from "../kernel/schemas.ts";
import { lessonMarkSchema } from "./mark-schema.ts";

const text = (description: string, example: string) => described(z.string(), description, example);
const date = (description: string, example: string) => described(isoDateSchema, description, example);
const yesOrNo = (description: string) => described(z.boolean().optional(), description, true);

export const parentSchema = z.strictObject({
  id: described(z.string().min(1), "What events and requests call this parent.", "m"),
  livesWith: yesOrNo("Whether the pupil normally lives with this parent."),
});

/** Something that was done or that happened, dated. Stages, next steps and repeats are computed from these. */
export const eventSchema = z.strictObject({
  date: date("The day it happened.", "2024-10-14"),
  time: described(clockTimeSchema.optional(), "When on that day, where it matters.", "09:10"),
  type: described(
    z.string().min(1),
    "What happened: an action id of the pack (that action was done), an event the pack declares, or a common one.",
    "stage-1-letter",
  ),
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
  id: described(z.string().min(1), "The question.", "support-appropriate"),
  answer: described(
    z.union([z.boolean(), z.number(), z.string()]).nullable(),
    "Yes or no, a number, or the id of one of its answers.",
    true,
  ),
  about: text("What it is about: a date in the absence, the id of the parent or of the request.", "2024-10-07")
    .nullable()
    .optional(),
  on: date("The day it was given; one without a day always holds.", "2024-11-01").optional(),
  by: text("The role that answered.", "headteacher").optional(),
});

/** A request for leave of absence. What is left out is missing, not false. */
export const leaveRequestSchema = z.strictObject({
  id: described(z.string().min(1), "What events and answers call this request.", "R1"),
  kind: described(
    z.string().min(1).optional(),
    "What for: one of the pack's reasons, or `holiday`, `performance`, `employment-abroad`, `interview`, `study`, `part-time-timetable`, `religious-observance`, `occupational-travel`, `sport`, `medical`, `protest`, `other`.",
    "holiday",
  ),
  from: date("The first day of leave.", "2025-02-10"),
  to: date("The last day of leave, included.", "2025-02-14"),
  requestedOn: date("The day it was asked for.", "2025-01-13").optional(),
  requestedBy: text("The parent who asks.", "m").nullable().optional(),
  inWriting: yesOrNo("Whether it was asked for in writing."),
  onForm: yesOrNo("Whether it was asked for on the school's form."),
  reason: text("The reason given.", "a wedding abroad").nullable().optional(),
  evidence: described(
    z
      .union([z.boolean(), z.string(), z.array(z.string())])
      .nullable()
      .optional(),
    "Whether evidence came with it, or what came.",
    ["invitation"],
  ),
  licence: described(z.enum(["none", "undated", "dated"]).optional(), "The licence for a performance.", "dated"),
  organisedBy: described(z.enum(["club", "parent"]).optional(), "Who organises the activity.", "club"),
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
  marks: described(z.unknown().optional(), "Its session marks, in any of the four shapes.", ...markShapes.slice(1)),
});

/** A pupil as handed in. Only `id` is needed. Marks are read one by one, so that a bad mark never costs the others. */
export const pupilSchema = z.strictObject({
  id: described(z.string().min(1), "What the decision calls the pupil.", "P001"),
  name: text("For people; nothing reads it.", "A. Pupil").optional(),
  dateOfBirth: date("The date of birth, from which compulsory school age is worked out.", "2012-03-14").optional(),
  yearGroup: described(z.int().min(-2).max(14).optional(), "The year group; reception is 0.", 8),
  registrationGroup: text("The registration group.", "8B").optional(),
  household: text("The same for pupils of one household.", "H1").optional(),
  enrolled: described(enrolmentSchema.optional(), "When the pupil is on roll; from the first mark on where left out.", {
    from: "2023-09-04",
  }),
  flags: described(z.array(z.string()).optional(), "Flags of the pupil, as the pack names them.", [
    "send",
    "social-worker",
  ]),
  parents: described(z.array(parentSchema).optional(), "The parents, each with an id.", [
    { id: "m", livesWith: true },
    { id: "f" },
  ]),
  marks: described(z.unknown().optional(), marksDescription, ...markShapes),
  lessonMarks: described(
    z.array(lessonMarkSchema).optional(),
    "Marks of lessons; they never enter a rate of sessions.",
    [{ date: "2024-09-03", lesson: "1", subject: "mathematics", code: "L" }],
  ),
  earlierSettings: described(
    z.array(earlierSettingSchema).optional(),
    "Settings attended before; they count only where a rule says so.",
    [{ name: "Example Infant School", marks: { "2024-09-03": ["/", "O"] } }],
  ),
  events: described(z.array(eventSchema).optional(), "The case log: what was done and what happened.", [
    { date: "2024-10-14", type: "stage-1-letter", parent: "m", outcome: "sent" },
  ]),
  answers: described(z.array(answerSchema).optional(), "Answers to the pack's questions.", [
    { id: "support-appropriate", answer: true, on: "2024-11-01", by: "headteacher" },
  ]),
  leaveRequests: described(z.array(leaveRequestSchema).optional(), "Requests for leave of absence.", [
    { id: "R1", kind: "holiday", from: "2025-02-10", to: "2025-02-14", requestedOn: "2025-01-13" },
  ]),
});
export type PupilJson = z.infer<typeof pupilSchema>;

import { z } from "zod";
import { clockTimeSchema, isoDateSchema } from "../kernel/schemas.ts";
import { lessonMarkSchema } from "./mark-schema.ts";

export const parentSchema = z.strictObject({ id: z.string().min(1), livesWith: z.boolean().optional() });
export type Parent = z.infer<typeof parentSchema>;

/** Something that was done or that happened, dated. Stages, next steps and repeats are computed from these. */
export const eventSchema = z.strictObject({
  date: isoDateSchema,
  time: clockTimeSchema.optional(),
  type: z.string().min(1),
  parent: z.string().nullable().optional().meta({ description: "The parent concerned; without one, every parent." }),
  about: z
    .string()
    .nullable()
    .optional()
    .meta({ description: "A date in the absence, the id of the request, or the id of the ladder concerned." }),
  until: isoDateSchema
    .nullable()
    .optional()
    .meta({ description: "The date on which the pupil is expected back, or the period ends." }),
  outcome: z.string().nullable().optional(),
  note: z.string().nullable().optional(),
});
export type CaseEvent = z.infer<typeof eventSchema>;

/** A person's answer to one of the pack's questions. */
export const answerSchema = z.strictObject({
  id: z.string().min(1),
  answer: z.union([z.boolean(), z.number(), z.string()]).nullable(),
  about: z.string().nullable().optional(),
  on: isoDateSchema.optional(),
  by: z.string().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A request for leave of absence. What is left out is missing, not false. */
export const leaveRequestSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1).optional(),
  from: isoDateSchema,
  to: isoDateSchema,
  requestedOn: isoDateSchema.optional(),
  requestedBy: z.string().nullable().optional(),
  inWriting: z.boolean().optional(),
  onForm: z.boolean().optional(),
  reason: z.string().nullable().optional(),
  evidence: z
    .union([z.boolean(), z.string(), z.array(z.string())])
    .nullable()
    .optional(),
  licence: z.enum(["none", "undated", "dated"]).optional(),
  organisedBy: z.enum(["club", "parent"]).optional(),
});
export type LeaveRequest = z.infer<typeof leaveRequestSchema>;

const enrolmentSchema = z.strictObject({ from: isoDateSchema.optional(), to: isoDateSchema.nullable().optional() });

/** A setting the pupil attended before; it counts only where a rule says so. */
export const earlierSettingSchema = z.strictObject({
  name: z.string().optional(),
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
  marks: z.unknown().optional(),
});

/** A pupil as handed in. Only `id` is needed. Marks are read one by one, so that a bad mark never costs the others. */
export const pupilSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  dateOfBirth: isoDateSchema.optional(),
  yearGroup: z.int().min(-2).max(14).optional(),
  registrationGroup: z.string().optional(),
  household: z.string().optional(),
  enrolled: enrolmentSchema.optional(),
  flags: z.array(z.string()).optional(),
  parents: z.array(parentSchema).optional(),
  marks: z.unknown().optional(),
  lessonMarks: z.array(lessonMarkSchema).optional(),
  earlierSettings: z.array(earlierSettingSchema).optional(),
  events: z.array(eventSchema).optional(),
  answers: z.array(answerSchema).optional(),
  leaveRequests: z.array(leaveRequestSchema).optional(),
});
export type PupilJson = z.infer<typeof pupilSchema>;

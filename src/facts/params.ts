import { z } from "zod";
import { ofSchema } from "../codes/classes.ts";
import { isoDateSchema } from "../kernel/schemas.ts";
import { windowOf, windowParam, windowSchema } from "../record/window-kind.ts";

/** Parameters that several facts share, each described once. */
export const shared = {
  of: ofSchema,
  window: windowParam,
  sameReason: z
    .boolean()
    .optional()
    .meta({
      description: "Only what was given for one and the same reason: the largest count for any one reason.",
      examples: [true],
    }),
  minutesLateAtLeast: z
    .number()
    .min(0)
    .optional()
    .meta({ description: "Only lates of at least so many minutes.", examples: [30] }),
  anyTimeIn: windowSchema
    .meta({
      description: "The highest the count has stood at any time in this window, not only now.",
      examples: ["academicYear"],
    })
    .transform(windowOf)
    .optional(),
  unspent: z
    .boolean()
    .optional()
    .meta({
      description:
        "Leave out sessions up to the parent's last penalty notice that was not withdrawn: a session is spent once.",
      examples: [true],
    }),
  compulsorySchoolAge: z
    .boolean()
    .optional()
    .meta({
      description: "Leave out sessions on dates on which the pupil was not of compulsory school age.",
      examples: [true],
    }),
  earlierSettings: z
    .boolean()
    .optional()
    .meta({ description: "Count the marks of earlier settings too.", examples: [true] }),
  absencesFrom: isoDateSchema.optional().meta({
    description: "Leave out sessions before this date: what a law is tied to that applies to absences from a day on.",
    examples: ["2024-08-19"],
  }),
  unit: z.enum(["sessions", "schoolDays"]).meta({
    description: "What a run is measured in; a run in school days counts days wholly of the class.",
    examples: ["schoolDays"],
  }),
  type: z
    .string()
    .min(1)
    .meta({
      description: "An event type: an action id of the pack, one it declares, or a common one.",
      examples: ["stage-1-letter"],
    }),
  flag: z
    .string()
    .min(1)
    .meta({ description: "The flag.", examples: ["social-worker"] }),
  period: z
    .string()
    .min(1)
    .meta({ description: "A named period of the pack or the calendar.", examples: ["september"] }),
  subject: z
    .string()
    .optional()
    .meta({ description: "Only lessons of this subject.", examples: ["mathematics"] }),
  without: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: "Leave out pupils with this flag, or these flags.", examples: ["send"] }),
};

export const noParams = z.strictObject({});

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

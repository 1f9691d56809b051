import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { ofSchema } from "../codes/classes.ts";
import { isoDateSchema } from "../kernel/schemas.ts";
import { windowSchema } from "../record/window-schema.ts";

const stepSchema = z
  .strictObject({
    amount: z
      .number()
      .min(0)
      .meta({ description: "Pounds.", examples: [80] }),
    withinDays: z
      .int()
      .min(1)
      .meta({ description: "If paid within so many days, the day of receipt being day 1.", examples: [21] }),
  })
  .meta({
    description: "Pounds, if paid within so many days beginning with the day of receipt.",
    examples: [{ amount: 80, withinDays: 21 }],
  });

const thresholdSchema = z
  .strictObject({
    of: ofSchema,
    sessions: z
      .int()
      .min(1)
      .meta({ description: "How many sessions reach the threshold.", examples: [10] }),
    window: windowSchema,
    earlierSettings: z
      .boolean()
      .optional()
      .meta({ description: "Count the marks of earlier settings too.", examples: [true] }),
    compulsorySchoolAge: z
      .boolean()
      .optional()
      .meta({ description: "Leave out dates on which the pupil was not of compulsory school age.", examples: [true] }),
    absencesFrom: isoDateSchema.optional().meta({
      description: "Leave out sessions before this date: those the threshold does not apply to.",
      examples: ["2024-08-19"],
    }),
    closedBy: z
      .array(z.string().min(1))
      .optional()
      .meta({
        description: "Events that settle a threshold once met, so that only a later session meets it again.",
        examples: [["notice-to-improve-issued"]],
      }),
  })
  .meta({
    description: "When a notice is to be considered.",
    examples: [{ of: ["G", "N", "O", "U"], sessions: 10, window: { schoolWeeks: 10 } }],
  });

const limitSchema = z
  .strictObject({
    count: z
      .int()
      .min(1)
      .meta({ description: "So many notices at most.", examples: [2] }),
    per: z
      .enum(["parentAndPupil", "parent", "pupil"])
      .meta({ description: "For whom they are counted.", examples: ["parentAndPupil"] }),
    months: z
      .int()
      .min(1)
      .meta({ description: "Within so many months.", examples: [36] }),
    countFrom: z
      .enum(["proposedIssue", "firstIssue"])
      .optional()
      .meta({
        description: "Look back from the day a notice is proposed (default), or forward from the issue of the first.",
        examples: ["proposedIssue"],
      }),
    absencesFrom: z
      .string()
      .optional()
      .meta({ description: "Only notices issued on or after this date count.", examples: ["2024-08-19"] }),
  })
  .meta({
    description: "How many notices there may be.",
    examples: [{ count: 2, per: "parentAndPupil", months: 36 }],
  });

/** Penalty notices: when one is considered, what it costs, how many there may be. */
export const tariffSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The name of the tariff.", examples: ["penalty-notice"] }),
    ...entryFields,
    notice: z.enum(["penaltyNotice", "publicPlace"]).meta({
      description: "Which notice: for irregular attendance, or for an excluded pupil in a public place.",
      examples: ["penaltyNotice"],
    }),
    event: z
      .string()
      .optional()
      .meta({
        description:
          "The event that records the notice; `penalty-notice-issued` or `public-place-notice-issued` where left out.",
        examples: ["penalty-notice-issued"],
      }),
    threshold: thresholdSchema.optional(),
    amounts: z
      .array(
        z.strictObject({
          rank: z
            .enum(["first", "second"])
            .meta({ description: "The first notice, or the second within the limit's time.", examples: ["first"] }),
          steps: z
            .array(stepSchema)
            .min(1)
            .meta({ description: "What is paid by when.", examples: [[{ amount: 80, withinDays: 21 }]] }),
        }),
      )
      .min(1)
      .meta({
        description: "What a notice costs, by rank.",
        examples: [[{ rank: "first", steps: [{ amount: 80, withinDays: 21 }] }]],
      }),
    limit: limitSchema.optional(),
    afterwards: z
      .string()
      .min(1)
      .optional()
      .meta({
        description: "What follows if nothing is paid.",
        examples: ["The authority prosecutes or withdraws the notice."],
      }),
    beyondLimit: z
      .string()
      .optional()
      .meta({
        description: "What is done in place of a further notice.",
        examples: ["Another measure is considered."],
      }),
  })
  .meta({
    id: "tariff",
    description: "Amounts, days and limits of a kind of notice.",
    examples: [
      {
        id: "penalty-notice",
        notice: "penaltyNotice",
        amounts: [{ rank: "first", steps: [{ amount: 80, withinDays: 21 }] }],
        afterwards: "The authority prosecutes or withdraws the notice.",
      },
    ],
  });
export type Tariff = z.infer<typeof tariffSchema>;

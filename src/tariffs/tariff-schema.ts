import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { ofSchema } from "../codes/classes.ts";
import { described, isoDateSchema, named } from "../kernel/schemas.ts";
import { windowSchema } from "../record/window-kind.ts";

const stepSchema = described(
  z.strictObject({
    amount: described(z.number().min(0), "Pounds.", 80),
    withinDays: described(z.int().min(1), "If paid within so many days, the day of receipt being day 1.", 21),
  }),
  "Pounds, if paid within so many days beginning with the day of receipt.",
  { amount: 80, withinDays: 21 },
);

const thresholdSchema = described(
  z.strictObject({
    of: ofSchema,
    sessions: described(z.int().min(1), "How many sessions reach the threshold.", 10),
    window: windowSchema,
    earlierSettings: described(z.boolean().optional(), "Count the marks of earlier settings too.", true),
    compulsorySchoolAge: described(
      z.boolean().optional(),
      "Leave out dates on which the pupil was not of compulsory school age.",
      true,
    ),
    absencesFrom: described(
      isoDateSchema.optional(),
      "Leave out sessions before this date: those the threshold does not apply to.",
      "2024-08-19",
    ),
    closedBy: described(
      z.array(z.string().min(1)).optional(),
      "Events that settle a threshold once met, so that only a later session meets it again.",
      ["notice-to-improve-issued"],
    ),
  }),
  "When a notice is to be considered.",
  { of: ["G", "N", "O", "U"], sessions: 10, window: { schoolWeeks: 10 } },
);

const limitSchema = described(
  z.strictObject({
    count: described(z.int().min(1), "So many notices at most.", 2),
    per: described(z.enum(["parentAndPupil", "parent", "pupil"]), "For whom they are counted.", "parentAndPupil"),
    months: described(z.int().min(1), "Within so many months.", 36),
    countFrom: described(
      z.enum(["proposedIssue", "firstIssue"]).optional(),
      "Look back from the day a notice is proposed (default), or forward from the issue of the first.",
      "proposedIssue",
    ),
    absencesFrom: described(z.string().optional(), "Only notices issued on or after this date count.", "2024-08-19"),
  }),
  "How many notices there may be.",
  { count: 2, per: "parentAndPupil", months: 36 },
);

/** Penalty notices: when one is considered, what it costs, how many there may be. */
export const tariffSchema = named(
  z.strictObject({
    id: described(z.string().min(1).max(100), "The name of the tariff.", "penalty-notice"),
    ...entryFields,
    notice: described(
      z.enum(["penaltyNotice", "publicPlace"]),
      "Which notice: for irregular attendance, or for an excluded pupil in a public place.",
      "penaltyNotice",
    ),
    event: described(
      z.string().optional(),
      "The event that records the notice; `penalty-notice-issued` or `public-place-notice-issued` where left out.",
      "penalty-notice-issued",
    ),
    threshold: thresholdSchema.optional(),
    amounts: described(
      z
        .array(
          z.strictObject({
            rank: described(
              z.enum(["first", "second"]),
              "The first notice, or the second within the limit's time.",
              "first",
            ),
            steps: described(z.array(stepSchema).min(1), "What is paid by when.", [{ amount: 80, withinDays: 21 }]),
          }),
        )
        .min(1),
      "What a notice costs, by rank.",
      [{ rank: "first", steps: [{ amount: 80, withinDays: 21 }] }],
    ),
    limit: limitSchema.optional(),
    afterwards: described(
      z.string().min(1).optional(),
      "What follows if nothing is paid.",
      "The authority prosecutes or withdraws the notice.",
    ),
    beyondLimit: described(
      z.string().optional(),
      "What is done in place of a further notice.",
      "Another measure is considered.",
    ),
  }),
  "tariff",
  "Amounts, days and limits of a kind of notice.",
  {
    id: "penalty-notice",
    notice: "penaltyNotice",
    amounts: [{ rank: "first", steps: [{ amount: 80, withinDays: 21 }] }],
    afterwards: "The authority prosecutes or withdraws the notice.",
  },
);
export type Tariff = z.infer<typeof tariffSchema>;

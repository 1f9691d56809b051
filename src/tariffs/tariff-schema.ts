import { z } from "zod";
import { entryFields } from "../actions/source-schema.ts";
import { ofSchema } from "../codes/classes.ts";
import { windowSchema } from "../history/window-schema.ts";

const stepSchema = z
  .strictObject({ amount: z.number().min(0), withinDays: z.int().min(1) })
  .meta({ description: "Pounds, if paid within so many days beginning with the day of receipt." });

/** Penalty notices: when one is considered, what it costs, how many there may be. */
export const tariffSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    ...entryFields,
    notice: z.enum(["penaltyNotice", "publicPlace"]),
    event: z.string().optional().meta({ description: "The event that records the notice; `penalty-notice-issued` or `public-place-notice-issued` where left out." }),
    threshold: z
      .strictObject({
        of: ofSchema,
        sessions: z.int().min(1),
        window: windowSchema,
        earlierSettings: z.boolean().optional(),
        compulsorySchoolAge: z.boolean().optional(),
        closedBy: z.array(z.string().min(1)).optional().meta({ description: "Events that settle a threshold once met, so that only a later session meets it again." }),
      })
      .optional(),
    amounts: z.array(z.strictObject({ rank: z.enum(["first", "second"]), steps: z.array(stepSchema).min(1) })).min(1),
    limit: z
      .strictObject({
        count: z.int().min(1),
        per: z.enum(["parentAndPupil", "parent", "pupil"]),
        months: z.int().min(1),
        countFrom: z.enum(["proposedIssue", "firstIssue"]).optional().meta({ description: "Look back from the day a notice is proposed (default), or forward from the issue of the first." }),
        absencesFrom: z.string().optional().meta({ description: "Only notices issued on or after this date count." }),
      })
      .optional(),
    afterwards: z.string().min(1).meta({ description: "What follows if nothing is paid." }),
    beyondLimit: z.string().optional().meta({ description: "What is done instead of a further notice." }),
  })
  .meta({ id: "tariff", description: "Amounts, days and limits of a kind of notice." });
export type Tariff = z.infer<typeof tariffSchema>;

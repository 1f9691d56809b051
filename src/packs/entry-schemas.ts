import { z } from "zod";
import { entryFields } from "../actions/source-schema.ts";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema, factValueSchema } from "../conditions/condition-schema.ts";

const id = z.string().min(1).max(100);
const sentence = z.string().min(1).max(300);

/** Something marks do not hold: a person's judgement, or a value of the MIS. */
export const questionSchema = z
  .strictObject({
    id,
    ...entryFields,
    question: z.string().min(1).meta({ description: "The question in full, as it is put to the person." }),
    type: z.enum(["boolean", "number", "percent", "date", "text"]).optional(),
    answers: z.array(z.union([z.string().min(1), z.strictObject({ id, title: z.string().min(1) })])).min(2).optional(),
    by: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional().meta({ description: "The role that answers." }),
    about: z.enum(["pupil", "absence", "parent", "request"]).optional(),
    lasts: z.union([periodSchema, lengthSchema, z.literal("ever")]).optional().meta({ description: "How long an answer holds; to the end of the academic year where left out." }),
  })
  .meta({ id: "question" });
export type Question = z.infer<typeof questionSchema>;

/** A condition with a sentence for a name. */
export const sharedConditionSchema = z.strictObject({ id: sentence, ...entryFields, when: conditionSchema }).meta({ id: "sharedCondition" });
export type SharedCondition = z.infer<typeof sharedConditionSchema>;

const contentSchema = z.strictObject({
  id,
  text: z.string().min(1),
  condition: conditionSchema.optional().meta({ description: "Present where this holds." }),
  question: z.string().optional().meta({ description: "Present where this question is answered (yes)." }),
  figure: factValueSchema.optional().meta({ description: "Present where this figure is known." }),
  source: entryFields.source,
});

/** What a letter, notice or referral must contain. */
export const documentSchema = z.strictObject({ id, ...entryFields, contents: z.array(contentSchema).min(1) }).meta({ id: "document" });
export type Document = z.infer<typeof documentSchema>;

/** What each party is expected to do; shown, never evaluated. */
export const expectationSchema = z
  .strictObject({
    id,
    ...entryFields,
    party: z.string().min(1),
    band: z.strictObject({ set: z.string().min(1), band: z.string().min(1) }).optional(),
    flag: z.string().optional(),
    expects: z.array(z.string().min(1)).min(1),
  })
  .meta({ id: "expectation" });
export type Expectation = z.infer<typeof expectationSchema>;

import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { entryFields } from "../clauses/source-schema.ts";
import { conditionSchema, factValueSchema } from "../conditions/condition-schema.ts";

const id = (example: string) =>
  z
    .string()
    .min(1)
    .max(100)
    .meta({ description: "The name of the entry, unique in its list.", examples: [example] });
const sentence = z
  .string()
  .min(1)
  .max(300)
  .meta({
    description: "The sentence by which rules call it.",
    examples: ["attendance has improved since the last stage"],
  });

const namedAnswer = z.strictObject({
  id: id("social"),
  title: z
    .string()
    .min(1)
    .meta({ description: "The answer as people read it.", examples: ["Social reasons"] }),
});

/** Something marks do not hold: a person's judgement, or a value of the MIS. */
export const questionSchema = z
  .strictObject({
    id: id("support-appropriate"),
    ...entryFields,
    question: z
      .string()
      .min(1)
      .meta({
        description: "The question in full, as it is put to the person.",
        examples: ["Would support be appropriate?"],
      }),
    type: z
      .enum(["boolean", "number", "percent", "date", "text"])
      .optional()
      .meta({ description: "The kind of answer, where there is no list of answers.", examples: ["boolean"] }),
    answers: z
      .array(z.union([z.string().min(1), namedAnswer]))
      .min(2)
      .optional()
      .meta({ description: "The answers to choose from.", examples: [["medical", "social"]] }),
    by: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .meta({ description: "The role that answers, or several.", examples: ["headteacher"] }),
    about: z
      .enum(["pupil", "absence", "parent", "request"])
      .optional()
      .meta({ description: "What it is asked about; the pupil where left out.", examples: ["absence"] }),
    lasts: z
      .union([periodSchema, lengthSchema, z.literal("ever")])
      .optional()
      .meta({
        description: "How long an answer holds; to the end of the academic year where left out.",
        examples: ["term", { days: 28 }],
      }),
  })
  .meta({
    id: "question",
    description: "Something marks do not hold: a person's judgement, or a value of the MIS.",
    examples: [
      { id: "support-appropriate", question: "Would support be appropriate?", type: "boolean", by: "headteacher" },
    ],
  });
export type Question = z.infer<typeof questionSchema>;

/** A condition with a sentence for a name. */
export const sharedConditionSchema = z
  .strictObject({
    id: sentence,
    ...entryFields,
    when: conditionSchema.meta({
      description: "The condition itself.",
      examples: [{ fact: "flag", params: { name: "send" }, operator: "is", value: true }],
    }),
  })
  .meta({
    id: "sharedCondition",
    description: 'A condition with a sentence for a name, called by `{ "condition": sentence }`.',
    examples: [
      {
        id: "the pupil has special needs",
        when: { fact: "flag", params: { name: "send" }, operator: "is", value: true },
      },
    ],
  });
export type SharedCondition = z.infer<typeof sharedConditionSchema>;

const contentSchema = z
  .strictObject({
    id: id("warning"),
    text: z
      .string()
      .min(1)
      .meta({ description: "What has to stand there.", examples: ["A plain warning of what may follow"] }),
    condition: conditionSchema.optional().meta({
      description: "Present where this holds.",
      examples: [{ condition: "support has been offered" }],
    }),
    question: z
      .string()
      .optional()
      .meta({ description: "Present where this question is answered (yes).", examples: ["support-appropriate"] }),
    figure: factValueSchema.optional().meta({
      description: "Present where this figure is known.",
      examples: [{ fact: "attendancePercent", params: { window: "academicYear" } }],
    }),
    source: entryFields.source,
  })
  .meta({
    description: "One thing the document must contain.",
    examples: [{ id: "warning", text: "A plain warning" }],
  });

/** What a letter, notice or referral must contain. */
export const documentSchema = z
  .strictObject({
    id: id("notice-to-improve"),
    ...entryFields,
    contents: z
      .array(contentSchema)
      .min(1)
      .meta({ description: "What it must contain.", examples: [[{ id: "warning", text: "A plain warning" }]] }),
  })
  .meta({
    id: "document",
    description: "What a letter, notice or referral must contain.",
    examples: [{ id: "notice-to-improve", contents: [{ id: "warning", text: "A plain warning" }] }],
  });
export type Document = z.infer<typeof documentSchema>;

/** What each party is expected to do; shown, never evaluated. */
export const expectationSchema = z
  .strictObject({
    id: id("parents-report-absence"),
    ...entryFields,
    party: z
      .string()
      .min(1)
      .meta({ description: "The role it is expected of.", examples: ["parents"] }),
    band: z
      .strictObject({
        set: z
          .string()
          .min(1)
          .meta({ description: "The set of bands.", examples: ["dfe-absence"] }),
        band: z
          .string()
          .min(1)
          .meta({ description: "The band of the set.", examples: ["persistent-absence"] }),
      })
      .optional()
      .meta({
        description: "Only of pupils in this band.",
        examples: [{ set: "dfe-absence", band: "persistent-absence" }],
      }),
    flag: z
      .string()
      .optional()
      .meta({ description: "Only of pupils with this flag.", examples: ["send"] }),
    expects: z
      .array(z.string().min(1))
      .min(1)
      .meta({ description: "What is expected.", examples: [["Tell the school of an absence before 09:00."]] }),
  })
  .meta({
    id: "expectation",
    description: "What a party is expected to do; shown, never evaluated.",
    examples: [{ id: "parents-report", party: "parents", expects: ["Tell the school of an absence before 09:00."] }],
  });
export type Expectation = z.infer<typeof expectationSchema>;

import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { entryFields } from "../clauses/source-schema.ts";
import { conditionSchema, factValueSchema } from "../conditions/condition-schema.ts";
import { described, named } from "../kernel/schemas.ts";

const id = (example: string) =>
  described(z.string().min(1).max(100), "The name of the entry, unique in its list.", example);
const sentence = described(
  z.string().min(1).max(300),
  "The sentence by which rules call it.",
  "attendance has improved since the last stage",
);

const namedAnswer = z.strictObject({
  id: id("social"),
  title: described(z.string().min(1), "The answer as people read it.", "Social reasons"),
});

/** Something marks do not hold: a person's judgement, or a value of the MIS. */
export const questionSchema = named(
  z.strictObject({
    id: id("support-appropriate"),
    ...entryFields,
    question: described(
      z.string().min(1),
      "The question in full, as it is put to the person.",
      "Would support be appropriate?",
    ),
    type: described(
      z.enum(["boolean", "number", "percent", "date", "text"]).optional(),
      "The kind of answer, where there is no list of answers.",
      "boolean",
    ),
    answers: described(
      z
        .array(z.union([z.string().min(1), namedAnswer]))
        .min(2)
        .optional(),
      "The answers to choose from.",
      ["medical", "social"],
    ),
    by: described(
      z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
      "The role that answers, or several.",
      "headteacher",
    ),
    about: described(
      z.enum(["pupil", "absence", "parent", "request"]).optional(),
      "What it is asked about; the pupil where left out.",
      "absence",
    ),
    lasts: described(
      z.union([periodSchema, lengthSchema, z.literal("ever")]).optional(),
      "How long an answer holds; to the end of the academic year where left out.",
      "term",
      { days: 28 },
    ),
  }),
  "question",
  "Something marks do not hold: a person's judgement, or a value of the MIS.",
  { id: "support-appropriate", question: "Would support be appropriate?", type: "boolean", by: "headteacher" },
);
export type Question = z.infer<typeof questionSchema>;

/** A condition with a sentence for a name. */
export const sharedConditionSchema = named(
  z.strictObject({
    id: sentence,
    ...entryFields,
    when: described(conditionSchema, "The condition itself.", {
      fact: "flag",
      params: { name: "send" },
      operator: "is",
      value: true,
    }),
  }),
  "sharedCondition",
  'A condition with a sentence for a name, called by `{ "condition": sentence }`.',
  {
    id: "the pupil has special needs",
    when: { fact: "flag", params: { name: "send" }, operator: "is", value: true },
  },
);
export type SharedCondition = z.infer<typeof sharedConditionSchema>;

const contentSchema = described(
  z.strictObject({
    id: id("warning"),
    text: described(z.string().min(1), "What has to stand there.", "A plain warning of what may follow"),
    condition: described(conditionSchema.optional(), "Present where this holds.", {
      condition: "support has been offered",
    }),
    question: described(z.string().optional(), "Present where this question is answered (yes).", "support-appropriate"),
    figure: described(factValueSchema.optional(), "Present where this figure is known.", {
      fact: "attendancePercent",
      params: { window: "academicYear" },
    }),
    source: entryFields.source,
  }),
  "One thing the document must contain.",
  { id: "warning", text: "A plain warning" },
);

/** What a letter, notice or referral must contain. */
export const documentSchema = named(
  z.strictObject({
    id: id("notice-to-improve"),
    ...entryFields,
    contents: described(z.array(contentSchema).min(1), "What it must contain.", [
      { id: "warning", text: "A plain warning" },
    ]),
  }),
  "document",
  "What a letter, notice or referral must contain.",
  { id: "notice-to-improve", contents: [{ id: "warning", text: "A plain warning" }] },
);
export type Document = z.infer<typeof documentSchema>;

/** What each party is expected to do; shown, never evaluated. */
export const expectationSchema = named(
  z.strictObject({
    id: id("parents-report-absence"),
    ...entryFields,
    party: described(z.string().min(1), "The role it is expected of.", "parents"),
    band: described(
      z
        .strictObject({
          set: described(z.string().min(1), "The set of bands.", "dfe-absence"),
          band: described(z.string().min(1), "The band of the set.", "persistent-absence"),
        })
        .optional(),
      "Only of pupils in this band.",
      { set: "dfe-absence", band: "persistent-absence" },
    ),
    flag: described(z.string().optional(), "Only of pupils with this flag.", "send"),
    expects: described(z.array(z.string().min(1)).min(1), "What is expected.", [
      "Tell the school of an absence before 09:00.",
    ]),
  }),
  "expectation",
  "What a party is expected to do; shown, never evaluated.",
  { id: "parents-report", party: "parents", expects: ["Tell the school of an absence before 09:00."] },
);
export type Expectation = z.infer<typeof expectationSchema>;

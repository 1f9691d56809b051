import { z } from "zod";
import { ladderSchema } from "../clauses/ladder-schema.ts";
import { ruleSchema } from "../clauses/rule-schema.ts";
import { effectiveSchema, entryFields } from "../clauses/source-schema.ts";
import { codeSchema } from "../codes/code-schema.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { described, isoDateSchema } from "../kernel/schemas.ts";
import { tariffSchema } from "../tariffs/tariff-schema.ts";
import { bandSetSchema } from "./band-schema.ts";
import { documentSchema, expectationSchema, questionSchema, sharedConditionSchema } from "./entry-schemas.ts";
import { lawEntrySchema } from "./law-schema.ts";
import { registerSchema } from "./register-schema.ts";
import { wordsSchema } from "./words-schema.ts";

/** The letters an id may have. */
export const ID_PATTERN = "^[a-z0-9-]+$";

const idSchema = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => [...id].every((letter) => "abcdefghijklmnopqrstuvwxyz0123456789-".includes(letter)), {
    error: withHelp("is not an id", "use lower-case letters, digits and hyphens"),
  });

const text = (description: string, example: string) => described(z.string().optional(), description, example);

const documentedSchema = z.strictObject({
  title: text("The title of the document.", "Attendance policy"),
  issuer: text("Who issued it.", "Example Primary School"),
  version: text("Which version of the document.", "3.2"),
  date: text("The date on the document.", "2024-10-01"),
  url: text("Where the document can be read.", "https://www.example.org/attendance-policy.pdf"),
  approved: text("When it was approved, as the document says it.", "October 2024"),
  reviewed: text("When it was last reviewed, as the document says it.", "September 2024"),
  nextReview: text("When it is reviewed next, as the document says it.", "September 2025"),
  reviewBy: described(isoDateSchema.optional(), "The last day before which it has to be reviewed.", "2025-09-30"),
  note: text("What a reader should know of the document.", "Follows the local authority's model policy."),
});

const targetSchema = z.strictObject({
  percent: described(z.number(), "The target in percent: 96, not 0.96.", 96),
  ...entryFields,
});

const droppedSchema = described(
  z.strictObject({
    id: described(z.string().min(1), "The id of the entry of the base.", "sickness-return"),
    why: described(z.string().min(1), "Why the school does without it.", "The trust does this centrally."),
  }),
  "An entry of the base that is dropped.",
  { id: "sickness-return", why: "The trust does this." },
);

/** The kinds of school, and of packs that are no school's. */
export const phases = [
  "nursery",
  "infant",
  "first",
  "primary",
  "junior",
  "middle",
  "secondary",
  "all-through",
  "special",
  "alternative-provision",
  "pupil-referral-unit",
  "sixth-form",
  "post-16",
  "national",
  "trust",
] as const;

/** A rule pack: one school's policy, or a national base, as data. */
export const packSchema = z
  .strictObject({
    $schema: text("Where `pack.schema.json` is, so that an editor can complete and explain.", "../pack.schema.json"),
    id: described(idSchema, "The name of the pack: lower-case letters, digits and hyphens.", "my-school"),
    version: described(z.string().min(1), "Moves whenever a decision of the pack can change.", "1.0.0"),
    title: described(z.string().min(1), "What the pack is.", "Example Primary School: attendance policy"),
    description: text("What the policy is for, in a sentence or two.", "Every day at school matters."),
    phase: described(
      z.enum(phases).optional(),
      "The kind of school; `national` for a base, `trust` for a trust's pack.",
      "primary",
    ),
    extends: text("The pack this one builds on, by id.", "england-2024"),
    effective: effectiveSchema.optional(),
    document: described(documentedSchema.optional(), "The policy document the pack was written from.", {
      title: "Attendance policy",
      approved: "October 2024",
      reviewBy: "2025-10-31",
    }),
    target: described(
      z.union([z.number(), targetSchema]).optional(),
      "The school's attendance target in percent.",
      96,
      { percent: 96 },
    ),
    without: described(z.array(droppedSchema).optional(), "Entries of the base that this pack drops, and why.", [
      { id: "sickness-return", why: "The trust does this." },
    ]),
    codes: described(z.array(codeSchema).optional(), "Attendance codes. A school pack inherits them from its base.", [
      { id: "I", title: "Illness", class: "authorised" },
    ]),
    words: wordsSchema.optional(),
    register: registerSchema.optional(),
    bands: described(z.array(bandSetSchema).optional(), "Named sets of bands of attendance or absence.", [
      {
        id: "attendance",
        measure: { fact: "attendancePercent", params: { window: "term" } },
        bands: [{ id: "concern", below: 96 }],
      },
    ]),
    questions: described(z.array(questionSchema).optional(), "What marks do not hold, and who answers it.", [
      {
        id: "support-appropriate",
        question: "Would support be appropriate?",
        type: "boolean",
        by: "headteacher",
      },
    ]),
    conditions: described(
      z.array(sharedConditionSchema).optional(),
      "Conditions with a sentence for a name: a list, or an object by sentence.",
      [
        {
          id: "the pupil has special needs",
          when: { fact: "flag", params: { name: "send" }, operator: "is", value: true },
        },
      ],
    ),
    rules: described(z.array(ruleSchema).optional(), "This holds, so do that.", [
      {
        id: "weekly-review",
        then: [{ action: "weekly-review", force: "must", by: "attendance-officer", repeat: "week" }],
      },
    ]),
    ladders: described(z.array(ladderSchema).optional(), "This comes after that: letters, meetings, panels.", [
      {
        id: "letters",
        stages: [{ stage: "1", then: [{ action: "stage-1-letter", force: "must", by: "attendance-officer" }] }],
      },
    ]),
    tariffs: described(z.array(tariffSchema).optional(), "Amounts, days and limits of penalty notices.", [
      {
        id: "penalty-notice",
        notice: "penaltyNotice",
        amounts: [{ rank: "first", steps: [{ amount: 80, withinDays: 21 }] }],
        afterwards: "The authority prosecutes or withdraws the notice.",
      },
    ]),
    documents: described(z.array(documentSchema).optional(), "What letters, notices and referrals must contain.", [
      { id: "notice-to-improve", contents: [{ id: "warning", text: "A plain warning" }] },
    ]),
    expectations: described(
      z.array(expectationSchema).optional(),
      "What each party is expected to do; shown, never evaluated.",
      [{ id: "parents-report", party: "parents", expects: ["Tell the school of an absence before 09:00."] }],
    ),
    law: described(
      z.array(lawEntrySchema).optional(),
      "National bases only: values of the law that packs are checked against.",
      [{ id: "register-open-longest", value: 30, unit: "minutes" }],
    ),
  })
  .meta({ description: "A rule pack: one school's attendance policy, or a national base, as data." });

export type Pack = z.infer<typeof packSchema>;

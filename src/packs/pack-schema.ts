import { z } from "zod";
import { effectiveSchema, entryFields } from "../actions/source-schema.ts";
import { codeSchema } from "../codes/code-schema.ts";
import { isoDateSchema } from "../kernel/schemas.ts";
import { ladderSchema } from "../ladders/ladder-schema.ts";
import { ruleSchema } from "../rules/rule-schema.ts";
import { tariffSchema } from "../tariffs/tariff-schema.ts";
import { bandSetSchema } from "./band-schema.ts";
import { documentSchema, expectationSchema, questionSchema, sharedConditionSchema } from "./entry-schemas.ts";
import { registerSchema } from "./register-schema.ts";
import { wordsSchema } from "./words-schema.ts";

const idSchema = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => [...id].every((letter) => "abcdefghijklmnopqrstuvwxyz0123456789-".includes(letter)), { error: "is not an id\u001fuse lower-case letters, digits and hyphens" });

/** A rule pack: one school's policy, or a national base, as data. */
export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema.meta({ description: "The name of the pack.", examples: ["woburn-lower"] }),
  version: z.string().min(1).meta({ description: "Moves whenever a decision of the pack can change.", examples: ["1.0.0"] }),
  title: z.string().min(1),
  description: z.string().optional(),
  phase: z.enum(["nursery", "primary", "middle", "secondary", "all-through", "special", "alternative-provision", "post-16", "national", "trust"]).optional(),
  extends: z.string().optional().meta({ description: "The base this pack builds on.", examples: ["england-2024"] }),
  effective: effectiveSchema.optional(),
  document: z
    .strictObject({ title: z.string().optional(), issuer: z.string().optional(), approved: z.string().optional(), reviewed: z.string().optional(), nextReview: z.string().optional(), reviewBy: isoDateSchema.optional(), note: z.string().optional() })
    .optional()
    .meta({ description: "The policy document the pack was written from." }),
  target: z
    .union([z.number(), z.strictObject({ percent: z.number(), ...entryFields })])
    .optional()
    .meta({ description: "The school's attendance target in percent." }),
  without: z.array(z.strictObject({ id: z.string().min(1), why: z.string().min(1) })).optional().meta({ description: "Entries of the base that this pack drops, and why." }),
  codes: z.array(codeSchema).optional(),
  words: wordsSchema.optional(),
  register: registerSchema.optional(),
  bands: z.array(bandSetSchema).optional(),
  questions: z.array(questionSchema).optional(),
  conditions: z.array(sharedConditionSchema).optional(),
  rules: z.array(ruleSchema).optional(),
  ladders: z.array(ladderSchema).optional(),
  tariffs: z.array(tariffSchema).optional(),
  documents: z.array(documentSchema).optional(),
  expectations: z.array(expectationSchema).optional(),
});

export type Pack = z.infer<typeof packSchema>;

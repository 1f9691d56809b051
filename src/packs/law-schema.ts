import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";

/** What a value of the law counts. */
export const lawUnits = [
  "minutes",
  "days",
  "schoolDays",
  "weeks",
  "schoolWeeks",
  "months",
  "years",
  "sessions",
  "percent",
] as const;

/** A value of the law that no other section holds, so that a pack can be held against it. */
export const lawEntrySchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .meta({
        description: "The name by which the lint rules know it; see `docs/lint/`.",
        examples: ["register-open-longest"],
      }),
    ...entryFields,
    value: z
      .union([z.number(), z.boolean()])
      .meta({ description: "The value: a number, or whether something is so.", examples: [30, true] }),
    unit: z
      .enum(lawUnits)
      .optional()
      .meta({ description: "What the number counts.", examples: ["minutes"] }),
  })
  .meta({
    id: "law",
    description:
      "A value of the law that no other section holds; a national base states it, and packs are checked against it.",
    examples: [{ id: "register-open-longest", title: "How long a register may stay open", value: 30, unit: "minutes" }],
  });
export type LawEntry = z.infer<typeof lawEntrySchema>;

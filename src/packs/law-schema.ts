import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { described, named } from "../kernel/schemas.ts";

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
export const lawEntrySchema = named(
  z.strictObject({
    id: described(
      z.string().min(1).max(100),
      "The name by which the lint rules know it; see `docs/lint/`.",
      "register-open-longest",
    ),
    ...entryFields,
    value: described(z.union([z.number(), z.boolean()]), "The value: a number, or whether something is so.", 30, true),
    unit: described(z.enum(lawUnits).optional(), "What the number counts.", "minutes"),
  }),
  "law",
  "A value of the law that no other section holds; a national base states it, and packs are checked against it.",
  { id: "register-open-longest", title: "How long a register may stay open", value: 30, unit: "minutes" },
);
export type LawEntry = z.infer<typeof lawEntrySchema>;

import { z } from "zod";
import { isoDateSchema } from "../kernel/schemas.ts";

/** Where in the policy or the law an entry comes from, in the author's own words. */
export const sourceSchema = z
  .strictObject({
    section: z
      .string()
      .optional()
      .meta({ description: "The section of the policy, or the provision of the law.", examples: ["Lateness"] }),
    ref: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({
        description: "The number of the rule in the policy's inventory, or several of them.",
        examples: ["SL-04", ["WB-33", "WB-34"]],
      }),
    note: z
      .string()
      .optional()
      .meta({
        description: "What the source says, in the author's own words, where the entry alone does not show it.",
        examples: ["six years from the date of the entry"],
      }),
    confidence: z
      .enum(["official", "official-at-one-remove", "local-authority", "inferred"])
      .optional()
      .meta({
        description:
          "How far the source was seen: `official` in an official text, `official-at-one-remove` quoted from one, `local-authority` as an authority, school or supplier states it, `inferred` from other texts.",
        examples: ["official"],
      }),
  })
  .meta({
    id: "source",
    description: "Where the entry comes from.",
    examples: [{ section: "Lateness", ref: "SL-04" }],
  });
export type Source = z.infer<typeof sourceSchema>;

/** From when until when an entry is in force, both days included. */
export const effectiveSchema = z
  .strictObject({
    from: isoDateSchema.optional().meta({ description: "The first day in force.", examples: ["2024-08-19"] }),
    to: isoDateSchema.optional().meta({ description: "The last day in force.", examples: ["2024-08-18"] }),
  })
  .meta({
    id: "effective",
    description: "From when until when the entry is in force, both days included; left out, always.",
    examples: [{ from: "2024-08-19" }],
  });
export type Effective = z.infer<typeof effectiveSchema>;

/** What every entry of a pack may carry. */
export const entryFields = {
  title: z
    .string()
    .optional()
    .meta({ description: "What the entry is, as people read it.", examples: ["Late five times: a call or a letter"] }),
  description: z
    .string()
    .optional()
    .meta({ description: "More about the entry, for people.", examples: ["Agreed with the governors in October."] }),
  source: z
    .union([sourceSchema, z.array(sourceSchema).min(1)])
    .optional()
    .meta({
      description: "Where the entry comes from: one place, or several.",
      examples: [{ section: "Lateness", ref: "SL-04" }],
    }),
  assumptions: z
    .array(z.string().min(1))
    .optional()
    .meta({
      description: "Readings the policy leaves open, stated so that the school can confirm or change them.",
      examples: [["No period is stated; the academic year is taken."]],
    }),
  effective: effectiveSchema.optional(),
  locked: z
    .boolean()
    .optional()
    .meta({ description: "A pack that extends this one may not replace or drop the entry.", examples: [true] }),
};

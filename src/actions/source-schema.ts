import { z } from "zod";
import { isoDateSchema } from "../kernel/schemas.ts";

/** Where in the policy or the law an entry comes from, in the author's own words. */
export const sourceSchema = z
  .strictObject({
    section: z.string().optional().meta({ description: "The section of the policy, or the provision." }),
    ref: z.union([z.string(), z.array(z.string())]).optional().meta({ description: "The number of the rule in the policy's inventory." }),
    note: z.string().optional(),
    confidence: z.enum(["official", "official-at-one-remove", "local-authority", "inferred"]).optional(),
  })
  .meta({ description: "Where the entry comes from.", examples: [{ section: "Lateness", ref: "SL-04" }] });
export type Source = z.infer<typeof sourceSchema>;

/** From when until when an entry is in force, both days included. */
export const effectiveSchema = z.strictObject({ from: isoDateSchema.optional(), to: isoDateSchema.optional() });
export type Effective = z.infer<typeof effectiveSchema>;

/** What every entry of a pack may carry. */
export const entryFields = {
  title: z.string().optional(),
  description: z.string().optional(),
  source: z.union([sourceSchema, z.array(sourceSchema).min(1)]).optional(),
  assumptions: z.array(z.string().min(1)).optional().meta({ description: "Readings the policy leaves open, stated so that the school can confirm or change them." }),
  effective: effectiveSchema.optional(),
  locked: z.boolean().optional().meta({ description: "A pack that extends this one may not replace or drop the entry." }),
};

import { z } from "zod";
import { described, isoDateSchema, named } from "../kernel/schemas.ts";

/** Where in the policy or the law an entry comes from, in the author's own words. */
export const sourceSchema = named(
  z.strictObject({
    section: described(z.string().optional(), "The section of the policy, or the provision of the law.", "Lateness"),
    ref: described(
      z.union([z.string(), z.array(z.string())]).optional(),
      "The number of the rule in the policy's inventory, or several of them.",
      "SL-04",
      ["WB-33", "WB-34"],
    ),
    note: described(
      z.string().optional(),
      "What the source says, in the author's own words, where the entry alone does not show it.",
      "six years from the date of the entry",
    ),
    confidence: described(
      z.enum(["official", "official-at-one-remove", "local-authority", "inferred"]).optional(),
      "How far the source was seen: `official` in an official text, `official-at-one-remove` quoted from one, `local-authority` as an authority, school or supplier states it, `inferred` from other texts.",
      "official",
    ),
  }),
  "source",
  "Where the entry comes from.",
  { section: "Lateness", ref: "SL-04" },
);
export type Source = z.infer<typeof sourceSchema>;

/** From when until when an entry is in force, both days included. */
export const effectiveSchema = named(
  z.strictObject({
    from: described(isoDateSchema.optional(), "The first day in force.", "2024-08-19"),
    to: described(isoDateSchema.optional(), "The last day in force.", "2024-08-18"),
  }),
  "effective",
  "From when until when the entry is in force, both days included; left out, always.",
  { from: "2024-08-19" },
);
export type Effective = z.infer<typeof effectiveSchema>;

/** What every entry of a pack may carry. */
export const entryFields = {
  title: described(
    z.string().optional(),
    "What the entry is, as people read it.",
    "Late five times: a call or a letter",
  ),
  description: described(
    z.string().optional(),
    "More about the entry, for people.",
    "Agreed with the governors in October.",
  ),
  source: described(
    z.union([sourceSchema, z.array(sourceSchema).min(1)]).optional(),
    "Where the entry comes from: one place, or several.",
    { section: "Lateness", ref: "SL-04" },
  ),
  assumptions: described(
    z.array(z.string().min(1)).optional(),
    "Readings the policy leaves open, stated so that the school can confirm or change them.",
    ["No period is stated; the academic year is taken."],
  ),
  effective: effectiveSchema.optional(),
  locked: described(z.boolean().optional(), "A pack that extends this one may not replace or drop the entry.", true),
};

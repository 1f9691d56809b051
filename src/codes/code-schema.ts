import { z } from "zod";
import { described, isoDateSchema, named } from "../kernel/schemas.ts";

/** The statistical class of a code, as the DfE sums it. */
export const codeClassSchema = described(
  z.enum(["present", "approvedActivity", "authorised", "unauthorised", "notPossible", "administrative"]),
  "present (`/`, `\\`, `L`), approvedActivity (attending elsewhere), authorised or unauthorised absence, notPossible (left out of possible sessions), administrative (not collected, left out).",
  "authorised",
);

export type CodeClass = z.infer<typeof codeClassSchema>;

/** What one code means, and from when until when. */
export const codeSchema = named(
  z.strictObject({
    id: described(z.string().min(1).max(8), "The code as it stands in the register.", "I"),
    title: described(z.string().min(1), "What the code means.", "Illness"),
    class: codeClassSchema,
    late: described(z.boolean().optional(), "The pupil arrived late; DfE late sessions are `L` and `U`.", true),
    seen: described(
      z.boolean().optional(),
      "An absence in the figures although the pupil was seen that session (`U`).",
      true,
    ),
    provisional: described(z.boolean().optional(), "Stands only until the reason is established (`N`).", true),
    noteRequired: described(
      z.boolean().optional(),
      "The nature of the activity or circumstances must be recorded with it.",
      true,
    ),
    aliases: described(z.array(z.string().min(1)).optional(), "Marks a supplier writes in place of this code.", ["<"]),
    from: described(isoDateSchema.optional(), "First session date on which the code is valid.", "2024-08-19"),
    to: described(isoDateSchema.optional(), "Last session date on which the code is valid.", "2024-08-18"),
    successor: described(z.string().optional(), "What to use instead once the code is no longer valid.", "J1"),
    source: described(
      z
        .strictObject({
          section: described(z.string().optional(), "The provision.", "reg 10"),
          ref: described(z.string().optional(), "The number in an inventory.", "LJ-01"),
          note: described(z.string().optional(), "In the author's own words.", "split by cause"),
        })
        .optional(),
      "Where the code comes from.",
      { section: "reg 10" },
    ),
    locked: described(z.boolean().optional(), "A pack that extends this one may not replace or drop the code.", true),
  }),
  "code",
  "An attendance code.",
  { id: "I", title: "Illness", class: "authorised" },
);

export type Code = z.infer<typeof codeSchema>;

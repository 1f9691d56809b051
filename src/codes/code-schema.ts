import { z } from "zod";
import { isoDateSchema } from "../kernel/schemas.ts";

/** The statistical class of a code, as the DfE sums it. */
export const codeClassSchema = z
  .enum(["present", "approvedActivity", "authorised", "unauthorised", "notPossible", "administrative"])
  .meta({
    description:
      "present (`/`, `\\`, `L`), approvedActivity (attending elsewhere), authorised or unauthorised absence, notPossible (left out of possible sessions), administrative (not collected, left out).",
  });

export type CodeClass = z.infer<typeof codeClassSchema>;

/** What one code means, and from when until when. */
export const codeSchema = z
  .strictObject({
    id: z.string().min(1).max(8).meta({ description: "The code as it stands in the register.", examples: ["I"] }),
    title: z.string().min(1).meta({ description: "What the code means.", examples: ["Illness"] }),
    class: codeClassSchema,
    late: z.boolean().optional().meta({ description: "The pupil arrived late; DfE late sessions are `L` and `U`." }),
    seen: z.boolean().optional().meta({ description: "An absence in the figures although the pupil was seen that session (`U`)." }),
    provisional: z.boolean().optional().meta({ description: "Stands only until the reason is established (`N`)." }),
    noteRequired: z.boolean().optional().meta({ description: "The nature of the activity or circumstances must be recorded with it." }),
    aliases: z.array(z.string().min(1)).optional().meta({ description: "Marks a supplier writes in place of this code." }),
    from: isoDateSchema.optional().meta({ description: "First session date on which the code is valid." }),
    to: isoDateSchema.optional().meta({ description: "Last session date on which the code is valid." }),
    successor: z.string().optional().meta({ description: "What to use instead once the code is no longer valid." }),
    source: z.strictObject({ section: z.string().optional(), ref: z.string().optional(), note: z.string().optional() }).optional(),
    locked: z.boolean().optional(),
  })
  .meta({ description: "An attendance code." });

export type Code = z.infer<typeof codeSchema>;

import { z } from "zod";
import { isoDateSchema } from "../kernel/schemas.ts";

/** The statistical class of a code, as the DfE sums it. */
export const codeClassSchema = z
  .enum(["present", "approvedActivity", "authorised", "unauthorised", "notPossible", "administrative"])
  .meta({
    description:
      "present (`/`, `\\`, `L`), approvedActivity (attending elsewhere), authorised or unauthorised absence, notPossible (left out of possible sessions), administrative (not collected, left out).",
    examples: ["authorised"],
  });

export type CodeClass = z.infer<typeof codeClassSchema>;

/** What one code means, and from when until when. */
export const codeSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(8)
      .meta({ description: "The code as it stands in the register.", examples: ["I"] }),
    title: z
      .string()
      .min(1)
      .meta({ description: "What the code means.", examples: ["Illness"] }),
    class: codeClassSchema,
    late: z
      .boolean()
      .optional()
      .meta({ description: "The pupil arrived late; DfE late sessions are `L` and `U`.", examples: [true] }),
    seen: z
      .boolean()
      .optional()
      .meta({
        description: "An absence in the figures although the pupil was seen that session (`U`).",
        examples: [true],
      }),
    provisional: z
      .boolean()
      .optional()
      .meta({ description: "Stands only until the reason is established (`N`).", examples: [true] }),
    noteRequired: z
      .boolean()
      .optional()
      .meta({ description: "The nature of the activity or circumstances must be recorded with it.", examples: [true] }),
    aliases: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: "Marks a supplier writes in place of this code.", examples: [["<"]] }),
    from: isoDateSchema
      .optional()
      .meta({ description: "First session date on which the code is valid.", examples: ["2024-08-19"] }),
    to: isoDateSchema
      .optional()
      .meta({ description: "Last session date on which the code is valid.", examples: ["2024-08-18"] }),
    successor: z
      .string()
      .optional()
      .meta({ description: "What to use instead once the code is no longer valid.", examples: ["J1"] }),
    source: z
      .strictObject({
        section: z
          .string()
          .optional()
          .meta({ description: "The provision.", examples: ["reg 10"] }),
        ref: z
          .string()
          .optional()
          .meta({ description: "The number in an inventory.", examples: ["LJ-01"] }),
        note: z
          .string()
          .optional()
          .meta({ description: "In the author's own words.", examples: ["split by cause"] }),
      })
      .optional()
      .meta({ description: "Where the code comes from.", examples: [{ section: "reg 10" }] }),
    locked: z
      .boolean()
      .optional()
      .meta({ description: "A pack that extends this one may not replace or drop the code.", examples: [true] }),
  })
  .meta({
    id: "code",
    description: "An attendance code.",
    examples: [{ id: "I", title: "Illness", class: "authorised" }],
  });

export type Code = z.infer<typeof codeSchema>;

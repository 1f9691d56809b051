import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { factValueSchema } from "../conditions/condition-schema.ts";

const edge = (description: string, example: number) =>
  z
    .number()
    .optional()
    .meta({ description, examples: [example] });

export const bandSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The name of the band, unique in its set.", examples: ["concern"] }),
    ...entryFields,
    atLeast: edge("Lower edge, included.", 90),
    moreThan: edge("Lower edge, not included.", 90),
    atMost: edge("Upper edge, included.", 92),
    below: edge("Upper edge, not included.", 96),
    status: z
      .enum(["persistentAbsence", "severeAbsence"])
      .optional()
      .meta({ description: "The DfE status this band means.", examples: ["persistentAbsence"] }),
  })
  .meta({
    id: "band",
    description: "A band, each edge stated as included or not.",
    examples: [{ id: "concern", atLeast: 90, below: 96 }],
  });
export type Band = z.infer<typeof bandSchema>;

/** A named set of bands of one measure. Gaps and overlaps are shown, not repaired. */
export const bandSetSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The name of the set.", examples: ["attendance"] }),
    ...entryFields,
    measure: factValueSchema.meta({
      description: "What is banded, with its window.",
      examples: [{ fact: "attendancePercent", params: { window: "academicYear" } }],
    }),
    overlap: z
      .enum(["show", "mostSevere"])
      .optional()
      .meta({
        description: "What to do where bands overlap: show all, or take the most severe, which is the last listed.",
        examples: ["show"],
      }),
    bands: z
      .array(bandSchema)
      .min(1)
      .meta({ description: "From the mildest to the most severe.", examples: [[{ id: "concern", below: 96 }]] }),
  })
  .meta({
    id: "bandSet",
    description: "A named set of bands of one measure. Gaps and overlaps are shown, not repaired.",
    examples: [
      {
        id: "attendance",
        measure: { fact: "attendancePercent", params: { window: "academicYear" } },
        bands: [{ id: "concern", below: 96 }],
      },
    ],
  });
export type BandSet = z.infer<typeof bandSetSchema>;

import { z } from "zod";
import { entryFields } from "../actions/source-schema.ts";
import { factValueSchema } from "../conditions/condition-schema.ts";

export const bandSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    ...entryFields,
    atLeast: z.number().optional().meta({ description: "Lower edge, included." }),
    moreThan: z.number().optional().meta({ description: "Lower edge, not included." }),
    atMost: z.number().optional().meta({ description: "Upper edge, included." }),
    below: z.number().optional().meta({ description: "Upper edge, not included." }),
    status: z.enum(["persistentAbsence", "severeAbsence"]).optional().meta({ description: "The DfE status this band means." }),
  })
  .meta({ description: "A band, each edge stated as included or not." });
export type Band = z.infer<typeof bandSchema>;

/** A named set of bands of one measure. Gaps and overlaps are shown, not repaired. */
export const bandSetSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    ...entryFields,
    measure: factValueSchema.meta({ description: "What is banded, with its window.", examples: [{ fact: "attendancePercent", params: { window: "academicYear" } }] }),
    overlap: z.enum(["show", "mostSevere"]).optional().meta({ description: "What to do where bands overlap: show all, or take the most severe, which is the last listed." }),
    bands: z.array(bandSchema).min(1).meta({ description: "From the mildest to the most severe." }),
  })
  .meta({ id: "bandSet" });
export type BandSet = z.infer<typeof bandSetSchema>;

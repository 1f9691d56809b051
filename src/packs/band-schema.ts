import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { factValueSchema } from "../conditions/condition-schema.ts";
import { described, named } from "../kernel/schemas.ts";

const edge = (description: string, example: number) => described(z.number().optional(), description, example);

export const bandSchema = named(
  z.strictObject({
    id: described(z.string().min(1).max(100), "The name of the band, unique in its set.", "concern"),
    ...entryFields,
    atLeast: edge("Lower edge, included.", 90),
    moreThan: edge("Lower edge, not included.", 90),
    atMost: edge("Upper edge, included.", 92),
    below: edge("Upper edge, not included.", 96),
    status: described(
      z.enum(["persistentAbsence", "severeAbsence"]).optional(),
      "The DfE status this band means.",
      "persistentAbsence",
    ),
  }),
  "band",
  "A band, each edge stated as included or not.",
  { id: "concern", atLeast: 90, below: 96 },
);
export type Band = z.infer<typeof bandSchema>;

/** A named set of bands of one measure. Gaps and overlaps are shown, not repaired. */
export const bandSetSchema = named(
  z.strictObject({
    id: described(z.string().min(1).max(100), "The name of the set.", "attendance"),
    ...entryFields,
    measure: described(factValueSchema, "What is banded, with its window.", {
      fact: "attendancePercent",
      params: { window: "academicYear" },
    }),
    overlap: described(
      z.enum(["show", "mostSevere"]).optional(),
      "What to do where bands overlap: show all, or take the most severe, which is the last listed.",
      "show",
    ),
    bands: described(z.array(bandSchema).min(1), "From the mildest to the most severe.", [
      { id: "concern", below: 96 },
    ]),
  }),
  "bandSet",
  "A named set of bands of one measure. Gaps and overlaps are shown, not repaired.",
  {
    id: "attendance",
    measure: { fact: "attendancePercent", params: { window: "academicYear" } },
    bands: [{ id: "concern", below: 96 }],
  },
);
export type BandSet = z.infer<typeof bandSetSchema>;

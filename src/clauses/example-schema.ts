import { z } from "zod";

/** An example of a rule or stage: the figures it looks at, and whether it fires. */
export const exampleSchema = z
  .looseObject({
    fires: z.union([z.boolean(), z.literal("undetermined")]).meta({
      description: "Whether the rule fires with these figures; `undetermined` where it cannot be known.",
      examples: [true, "undetermined"],
    }),
    note: z
      .string()
      .optional()
      .meta({ description: "Why the example is worth giving.", examples: ["the fifth late is the first that counts"] }),
  })
  .meta({
    id: "example",
    description:
      "Figures by the name of the comparison (a percentage also as `342/380`; left out or null: not known), and whether the rule fires.",
    examples: [
      { lates: 4, fires: false },
      { lates: 5, fires: true },
    ],
  });
export type Example = z.infer<typeof exampleSchema>;

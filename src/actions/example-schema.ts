import { z } from "zod";

/** An example of a rule or stage: the figures it looks at, and whether it fires. */
export const exampleSchema = z
  .looseObject({ fires: z.union([z.boolean(), z.literal("undetermined")]), note: z.string().optional() })
  .meta({ description: "Values by the name of the comparison, and whether the rule fires.", examples: [{ lates: 4, fires: false }] });
export type Example = z.infer<typeof exampleSchema>;

import { z } from "zod";
import { actionSchema } from "../actions/action-schema.ts";
import { exampleSchema } from "../actions/example-schema.ts";
import { entryFields } from "../actions/source-schema.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { scopeSchema } from "./scope-schema.ts";

/** This holds, so do that. */
export const ruleSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    ...entryFields,
    scope: scopeSchema.optional(),
    when: conditionSchema.optional().meta({ description: "Left out: always." }),
    then: z.array(actionSchema).min(1),
    exceptionTo: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .meta({ description: "Rules whose actions fall away where this one holds." }),
    because: z.string().optional().meta({ description: "Why, for people; {name} stands for the value of the comparison of that name." }),
    examples: z.array(exampleSchema).optional(),
  })
  .meta({ id: "rule", description: "When a condition holds, the actions that follow, with the source." });
export type Rule = z.infer<typeof ruleSchema>;

import { z } from "zod";
import { actionSchema } from "../actions/action-schema.ts";
import { exampleSchema } from "../actions/example-schema.ts";
import { entryFields } from "../actions/source-schema.ts";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";

const afterSchema = z
  .union([
    z.string().min(1),
    z.strictObject({ stage: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]), wait: lengthSchema.optional() }),
  ])
  .meta({ description: "The stage that must be on the log first, and how long to wait after it. Left out: the stage before this one.", examples: [{ stage: "2", wait: { days: 14 } }] });

export const stageSchema = z
  .strictObject({
    stage: z.string().min(1).max(100).meta({ description: "The id of the stage." }),
    ...entryFields,
    when: conditionSchema.optional().meta({ description: "Left out: as soon as the stage may be considered." }),
    then: z.array(actionSchema).min(1),
    because: z.string().optional(),
    after: afterSchema.optional(),
    watch: lengthSchema.optional().meta({ description: "How long attendance is monitored in this stage before the next is considered." }),
    early: z.union([z.boolean(), conditionSchema]).optional().meta({ description: "The stage may be considered before the monitoring of the one before it ends: always, or where a condition holds." }),
    repeatable: z.boolean().optional().meta({ description: "The stage may be entered again, after its own monitoring." }),
    direct: z.boolean().optional().meta({ description: "The stage may be entered without the one before it." }),
    enteredBy: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional().meta({ description: "The event that means the stage was entered; otherwise its first action." }),
    branch: z
      .union([z.string().min(1), z.strictObject({ name: z.string().min(1), event: z.string().min(1) })])
      .optional()
      .meta({ description: "The branch the stage belongs to; stages of other branches are not considered from it. With `event`, the branch is taken by that event on the log." }),
    examples: z.array(exampleSchema).optional(),
  })
  .meta({ id: "stage", description: "One stage of a ladder." });
export type Stage = z.infer<typeof stageSchema>;

/** This comes after that. */
export const ladderSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    ...entryFields,
    resets: z.union([periodSchema, z.literal("never")]).optional().meta({ description: "The period with which the ladder starts afresh; the academic year where left out." }),
    stages: z.array(stageSchema).min(1),
    exit: z
      .strictObject({
        when: conditionSchema,
        by: z.union([z.string(), z.array(z.string())]).optional(),
        then: z.array(actionSchema).optional(),
        because: z.string().optional(),
        ...entryFields,
      })
      .optional()
      .meta({ description: "When the ladder asks to be closed." }),
  })
  .meta({ id: "ladder", description: "Stages that come one after another, read from the case log." });
export type Ladder = z.infer<typeof ladderSchema>;

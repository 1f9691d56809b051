import { z } from "zod";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { actionSchema } from "./action-schema.ts";
import { exampleSchema } from "./example-schema.ts";
import { scopeSchema } from "./scope-schema.ts";
import { entryFields } from "./source-schema.ts";

/** This holds, so do that. */
export const ruleSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The name of the rule, unique in the pack.", examples: ["lateness-contact"] }),
    ...entryFields,
    scope: scopeSchema.optional(),
    when: conditionSchema.optional().meta({
      description: "The condition under which the actions follow. Left out: always.",
      examples: [{ fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value: 5 }],
    }),
    then: z
      .array(actionSchema)
      .default([])
      .meta({
        description: "What follows where the condition holds. Only an exception may be without.",
        examples: [[{ action: "lateness-contact", force: "must", by: "attendance-officer", to: "parents" }]],
      }),
    exceptionTo: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .meta({
        description:
          "Rules, stages (`ladder/stage`) or ladders whose actions fall away where this one holds; the id of a ladder exempts from all its stages.",
        examples: ["lateness-referral"],
      }),
    because: z
      .string()
      .optional()
      .meta({
        description: "Why, for people; {name} stands for the value of the comparison of that name.",
        examples: ["late {lates} times this year; the policy asks for contact at 5"],
      }),
    examples: z
      .array(exampleSchema)
      .optional()
      .meta({
        description: "Figures on both sides of every boundary, and whether the rule fires; `check` runs them.",
        examples: [
          [
            { lates: 4, fires: false },
            { lates: 5, fires: true },
          ],
        ],
      }),
  })
  .superRefine((rule, context) => {
    if (rule.then.length > 0 || rule.exceptionTo !== undefined) return;
    const message = withHelp(
      "the rule asks for nothing",
      "add `then`, a list of actions; only an exception may be without",
    );
    context.addIssue({ code: "custom", path: ["then"], message });
  })
  .meta({
    id: "rule",
    description: "When a condition holds, the actions that follow, with the source.",
    examples: [
      {
        id: "weekly-review",
        then: [{ action: "weekly-review", force: "must", by: "attendance-officer", repeat: "week" }],
        source: { section: "Monitoring" },
      },
    ],
  });
export type Rule = z.infer<typeof ruleSchema>;

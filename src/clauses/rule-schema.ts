import { z } from "zod";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { described, named } from "../kernel/schemas.ts";
import { actionSchema } from "./action-schema.ts";
import { exampleSchema } from "./example-schema.ts";
import { scopeSchema } from "./scope-schema.ts";
import { entryFields } from "./source-schema.ts";

/** This holds, so do that. */
export const ruleSchema = named(
  z
    .strictObject({
      id: described(z.string().min(1).max(100), "The name of the rule, unique in the pack.", "lateness-contact"),
      ...entryFields,
      scope: scopeSchema.optional(),
      when: described(conditionSchema.optional(), "The condition under which the actions follow. Left out: always.", {
        fact: "sessions",
        params: { of: ["L"], window: "academicYear" },
        operator: "atLeast",
        value: 5,
      }),
      then: described(
        z.array(actionSchema).default([]),
        "What follows where the condition holds. Only an exception may be without.",
        [{ action: "lateness-contact", force: "must", by: "attendance-officer", to: "parents" }],
      ),
      exceptionTo: described(
        z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
        "Rules, stages (`ladder/stage`) or ladders whose actions fall away where this one holds; the id of a ladder exempts from all its stages.",
        "lateness-referral",
      ),
      because: described(
        z.string().optional(),
        "Why, for people; {name} stands for the value of the comparison of that name.",
        "late {lates} times this year; the policy asks for contact at 5",
      ),
      examples: described(
        z.array(exampleSchema).optional(),
        "Figures on both sides of every boundary, and whether the rule fires; `check` runs them.",
        [
          { lates: 4, fires: false },
          { lates: 5, fires: true },
        ],
      ),
    })
    .superRefine((rule, context) => {
      if (rule.then.length > 0 || rule.exceptionTo !== undefined) return;
      const message = withHelp(
        "the rule asks for nothing",
        "add `then`, a list of actions; only an exception may be without",
      );
      context.addIssue({ code: "custom", path: ["then"], message });
    }),
  "rule",
  "When a condition holds, the actions that follow, with the source.",
  {
    id: "weekly-review",
    then: [{ action: "weekly-review", force: "must", by: "attendance-officer", repeat: "week" }],
    source: { section: "Monitoring" },
  },
);
export type Rule = z.infer<typeof ruleSchema>;

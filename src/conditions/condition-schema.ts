import { z } from "zod";
import { described, named } from "../kernel/schemas.ts";
import { checkFactCall } from "./check-leaf.ts";
import { explainForeignGroup } from "./foreign-words.ts";
import { operatorSchema } from "./operators.ts";

const scalarSchema = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const paramsSchema = z.record(z.string(), z.unknown());
const nameSchema = described(z.string().min(1).optional(), "How examples and sentences call this figure.", "lates");

/** A fact with its parameters, standing where a value could. */
export const factValueSchema = z
  .strictObject({ name: nameSchema, fact: z.string().min(1), params: paramsSchema.optional() })
  .superRefine((call, context) => checkFactCall(call, context))
  .meta({ id: "figure" });
export type FactValue = z.infer<typeof factValueSchema>;

export const valueSchema = z.union([scalarSchema, z.array(scalarSchema).min(1), factValueSchema]);
export type ConditionValue = z.infer<typeof valueSchema>;

/** One comparison: a fact, an operator, a value. */
export const leafSchema = z
  .strictObject({
    name: nameSchema,
    fact: z.string().min(1),
    params: paramsSchema.optional(),
    operator: operatorSchema,
    value: valueSchema,
  })
  .superRefine((leaf, context) => checkFactCall(leaf, context))
  .meta({ id: "comparison" });
export type Leaf = z.infer<typeof leafSchema>;

export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition } | { condition: string };

const exampleLeaf = { fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value: 5 };

const partsSchema = (description: string) =>
  described(z.array(z.lazy(() => conditionSchema)).min(1), description, [exampleLeaf]);

/** A tree of comparisons. Groups are never empty; a shared condition is named by its sentence. */
export const conditionSchema: z.ZodType<Condition> = named(
  z.union(
    [
      leafSchema,
      z.strictObject({ all: partsSchema("All of these hold.") }),
      z.strictObject({ any: partsSchema("At least one of these holds.") }),
      z.strictObject({
        not: described(
          z.lazy(() => conditionSchema),
          "This does not hold.",
          exampleLeaf,
        ),
      }),
      z.strictObject({
        condition: described(z.string().min(1), "A shared condition, by its sentence.", "support has been offered"),
      }),
    ],
    { error: explainForeignGroup },
  ),
  "condition",
  "all, any, not, condition (a shared one by name), or a comparison { fact, params, operator, value }.",
  exampleLeaf,
);

export function isLeaf(condition: Condition): condition is Leaf {
  return "fact" in condition;
}

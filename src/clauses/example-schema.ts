import { z } from "zod";
import { described, named } from "../kernel/schemas.ts";

/** An example of a rule or stage: the figures it looks at, and whether it fires. */
export const exampleSchema = named(
  z.looseObject({
    fires: described(
      z.union([z.boolean(), z.literal("undetermined")]),
      "Whether the rule fires with these figures; `undetermined` where it cannot be known.",
      true,
      "undetermined",
    ),
    note: described(
      z.string().optional(),
      "Why the example is worth giving.",
      "the fifth late is the first that counts",
    ),
  }),
  "example",
  "Figures by the name of the comparison (a percentage also as `342/380`; left out or null: not known), and whether the rule fires.",
  { lates: 4, fires: false },
  { lates: 5, fires: true },
);
export type Example = z.infer<typeof exampleSchema>;

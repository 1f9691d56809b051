import { z } from "zod";
import { entryFields } from "../actions/source-schema.ts";
import { monthDaySchema } from "../kernel/schemas.ts";

const id = z.string().min(1).max(100);

const reasonSchema = z.strictObject({
  id,
  ...entryFields,
  code: z.string().optional().meta({ description: "The code the reason leads to." }),
  accepted: z.boolean().optional().meta({ description: "Whether the school accepts the reason." }),
  leave: z.boolean().optional().meta({ description: "Whether leave may be granted for it." }),
  refusedCode: z.string().optional().meta({ description: "The code when leave for it was refused and it was taken all the same." }),
});
export type Reason = z.infer<typeof reasonSchema>;

const periodWordSchema = z
  .strictObject({
    id,
    ...entryFields,
    from: monthDaySchema.optional(),
    to: monthDaySchema.optional(),
    yearGroups: z.array(z.int()).optional(),
  })
  .meta({ description: "A named period: with `from` and `to` it comes round every year; without, the school's calendar gives its dates under this name." });
export type PeriodWord = z.infer<typeof periodWordSchema>;

/** The pack's own words: roles, reasons, event types, named periods. */
export const wordsSchema = z
  .strictObject({
    roles: z.array(z.strictObject({ id, ...entryFields })).optional(),
    reasons: z.array(reasonSchema).optional(),
    events: z.array(z.strictObject({ id, ...entryFields, outcomes: z.array(z.string()).optional() })).optional(),
    flags: z.array(z.strictObject({ id, ...entryFields })).optional(),
    periods: z.array(periodWordSchema).optional(),
  })
  .meta({ id: "words" });
export type Words = z.infer<typeof wordsSchema>;

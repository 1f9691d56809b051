import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { monthDaySchema } from "../kernel/schemas.ts";
import { yearGroupsSchema } from "./year-groups-schema.ts";

const id = (example: string) =>
  z
    .string()
    .min(1)
    .max(100)
    .meta({ description: "The word other entries use.", examples: [example] });

const code = (description: string, example: string) =>
  z
    .string()
    .optional()
    .meta({ description, examples: [example] });

const reasonSchema = z
  .strictObject({
    id: id("holiday"),
    ...entryFields,
    code: code("The code the reason leads to.", "G"),
    accepted: z
      .boolean()
      .optional()
      .meta({ description: "Whether the school accepts the reason.", examples: [false] }),
    leave: z
      .boolean()
      .optional()
      .meta({ description: "Whether leave may be granted for it.", examples: [false] }),
    refusedCode: code("The code when leave for it was refused and it was taken all the same.", "G"),
  })
  .meta({
    description: "A reason for absence.",
    examples: [{ id: "illness", title: "Illness", code: "I", accepted: true }],
  });
export type Reason = z.infer<typeof reasonSchema>;

const periodWordSchema = z
  .strictObject({
    id: id("september"),
    ...entryFields,
    from: monthDaySchema.optional().meta({ description: "The first day, every year.", examples: ["09-01"] }),
    to: monthDaySchema.optional().meta({ description: "The last day, every year.", examples: ["09-30"] }),
    yearGroups: yearGroupsSchema([11]),
  })
  .meta({
    description:
      "A named period: with `from` and `to` it comes round every year; without, the school's calendar gives its dates under this name.",
    examples: [{ id: "september", from: "09-01", to: "09-30" }],
  });
export type PeriodWord = z.infer<typeof periodWordSchema>;

const roleSchema = z.strictObject({ id: id("attendance-officer"), ...entryFields }).meta({
  description: "A role that does something, never a person's name.",
  examples: [{ id: "attendance-officer", title: "Attendance officer" }],
});

const eventSchema = z
  .strictObject({
    id: id("panel-held"),
    ...entryFields,
    outcomes: z
      .array(z.string())
      .optional()
      .meta({ description: "The outcomes it may have.", examples: [["agreed", "refused"]] }),
  })
  .meta({
    description: "A type of event the case log may hold.",
    examples: [{ id: "panel-held", title: "The panel met" }],
  });

const flagSchema = z
  .strictObject({ id: id("send"), ...entryFields })
  .meta({ description: "A flag a pupil may carry.", examples: [{ id: "send", title: "Special educational needs" }] });

/** The pack's own words: roles, reasons, event types, flags, named periods. */
export const wordsSchema = z
  .strictObject({
    roles: z
      .array(roleSchema)
      .optional()
      .meta({ description: "Who does something.", examples: [[{ id: "headteacher", title: "Headteacher" }]] }),
    reasons: z
      .array(reasonSchema)
      .optional()
      .meta({
        description: "Reasons for absence, with the code each leads to.",
        examples: [[{ id: "illness", code: "I" }]],
      }),
    events: z
      .array(eventSchema)
      .optional()
      .meta({ description: "Event types of the pack's own.", examples: [[{ id: "panel-held" }]] }),
    flags: z
      .array(flagSchema)
      .optional()
      .meta({ description: "Flags of pupils.", examples: [[{ id: "send" }]] }),
    periods: z
      .array(periodWordSchema)
      .optional()
      .meta({ description: "Named periods.", examples: [[{ id: "september", from: "09-01", to: "09-30" }]] }),
  })
  .meta({
    id: "words",
    description: "The pack's own words: roles, reasons, event types, flags, named periods.",
    examples: [{ roles: [{ id: "headteacher", title: "Headteacher" }] }],
  });
export type Words = z.infer<typeof wordsSchema>;

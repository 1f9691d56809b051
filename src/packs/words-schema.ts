import { z } from "zod";
import { entryFields } from "../clauses/source-schema.ts";
import { described, monthDaySchema, named } from "../kernel/schemas.ts";
import { yearGroupsSchema } from "./year-groups-schema.ts";

const id = (example: string) => described(z.string().min(1).max(100), "The word other entries use.", example);

const code = (description: string, example: string) => described(z.string().optional(), description, example);

const reasonSchema = described(
  z.strictObject({
    id: id("holiday"),
    ...entryFields,
    code: code("The code the reason leads to.", "G"),
    accepted: described(z.boolean().optional(), "Whether the school accepts the reason.", false),
    leave: described(z.boolean().optional(), "Whether leave may be granted for it.", false),
    refusedCode: code("The code when leave for it was refused and it was taken all the same.", "G"),
  }),
  "A reason for absence.",
  { id: "illness", title: "Illness", code: "I", accepted: true },
);
export type Reason = z.infer<typeof reasonSchema>;

const periodWordSchema = described(
  z.strictObject({
    id: id("september"),
    ...entryFields,
    from: described(monthDaySchema.optional(), "The first day, every year.", "09-01"),
    to: described(monthDaySchema.optional(), "The last day, every year.", "09-30"),
    yearGroups: yearGroupsSchema([11]),
  }),
  "A named period: with `from` and `to` it comes round every year; without, the school's calendar gives its dates under this name.",
  { id: "september", from: "09-01", to: "09-30" },
);
export type PeriodWord = z.infer<typeof periodWordSchema>;

const roleSchema = described(
  z.strictObject({ id: id("attendance-officer"), ...entryFields }),
  "A role that does something, never a person's name.",
  { id: "attendance-officer", title: "Attendance officer" },
);

const eventSchema = described(
  z.strictObject({
    id: id("panel-held"),
    ...entryFields,
    outcomes: described(z.array(z.string()).optional(), "The outcomes it may have.", ["agreed", "refused"]),
  }),
  "A type of event the case log may hold.",
  { id: "panel-held", title: "The panel met" },
);

const flagSchema = described(z.strictObject({ id: id("send"), ...entryFields }), "A flag a pupil may carry.", {
  id: "send",
  title: "Special educational needs",
});

/** The pack's own words: roles, reasons, event types, flags, named periods. */
export const wordsSchema = named(
  z.strictObject({
    roles: described(z.array(roleSchema).optional(), "Who does something.", [
      { id: "headteacher", title: "Headteacher" },
    ]),
    reasons: described(z.array(reasonSchema).optional(), "Reasons for absence, with the code each leads to.", [
      { id: "illness", code: "I" },
    ]),
    events: described(z.array(eventSchema).optional(), "Event types of the pack's own.", [{ id: "panel-held" }]),
    flags: described(z.array(flagSchema).optional(), "Flags of pupils.", [{ id: "send" }]),
    periods: described(z.array(periodWordSchema).optional(), "Named periods.", [
      { id: "september", from: "09-01", to: "09-30" },
    ]),
  }),
  "words",
  "The pack's own words: roles, reasons, event types, flags, named periods.",
  { roles: [{ id: "headteacher", title: "Headteacher" }] },
);
export type Words = z.infer<typeof wordsSchema>;

import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { clockTimeSchema } from "../kernel/schemas.ts";
import { eventRefSchema, windowSchema } from "../record/window-kind.ts";
import { engineActionNames, meaningOf } from "./engine-actions.ts";

export const forceSchema = z
  .enum(["must", "should", "may"])
  .meta({ description: "The policy's own verb: must, should or may.", examples: ["must"] });
export type Force = z.infer<typeof forceSchema>;

const withFrom = {
  from: eventRefSchema.optional().meta({
    description: "Counted from this event, and not from the first day of the duty.",
    examples: ["name-entered"],
  }),
};
const withTime = {
  at: clockTimeSchema
    .optional()
    .meta({ description: "By this time of that day; to the end of the day where left out.", examples: ["15:10"] }),
};
const amount = (of: string) =>
  z
    .int()
    .min(0)
    .max(100_000)
    .meta({ description: `How many ${of}; 0 is the day itself.`, examples: [5] });

/** By when an action is due, counted from the first day of the duty or from an event. */
export const dueSchema = z
  .union([
    z.strictObject({ schoolDays: amount("days the school is open to the pupil"), ...withFrom, ...withTime }),
    z.strictObject({
      workingDays: amount("days from Monday to Friday that are no bank holiday"),
      ...withFrom,
      ...withTime,
    }),
    z.strictObject({ days: amount("calendar days"), ...withFrom, ...withTime }),
    z.strictObject({ weeks: amount("weeks"), ...withFrom }),
    z.strictObject({ schoolWeeks: amount("weeks with at least one session"), ...withFrom }),
    z.strictObject({ months: amount("months"), ...withFrom }),
    z.strictObject({ hours: amount("hours"), ...withFrom }),
    z.strictObject({ minutes: amount("minutes"), ...withFrom }),
    z.strictObject({ at: clockTimeSchema.meta({ description: "A time on the day itself.", examples: ["09:30"] }) }),
  ])
  .meta({
    id: "due",
    description:
      "In time to the end of the n-th school day (working day, day…) after the first day of the duty, or after an event; that first day is day 0. Or a time on the day itself.",
    examples: [
      { schoolDays: 5 },
      { at: "09:30" },
      { schoolDays: 1, at: "15:10" },
      { minutes: 30, from: "pupil-missing" },
    ],
  });
export type Due = z.infer<typeof dueSchema>;

/** When the same duty may arise again. */
export const repeatSchema = z
  .union([
    periodSchema,
    lengthSchema,
    z.strictObject({
      each: z
        .int()
        .min(1)
        .max(100_000)
        .meta({ description: "At each further so many of the counted number.", examples: [5] }),
    }),
  ])
  .meta({
    id: "repeat",
    description:
      "Once in each period, after a length since it was last done, or at each further n of the counted number.",
    examples: ["week", { schoolDays: 1 }, { each: 5 }],
  });
export type Repeat = z.infer<typeof repeatSchema>;

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** Something the policy requires, expects or allows. */
export const actionSchema = z
  .strictObject({
    action: z
      .string()
      .min(1)
      .max(100)
      .meta({
        description: `The id of the action; the case log records it under this type once done. Those the engine understands: ${engineActionNames.join(", ")}.`,
        examples: ["stage-1-letter", "amend-mark"],
      }),
    title: z
      .string()
      .optional()
      .meta({ description: "What is done, as people read it.", examples: ["Write the first letter of concern"] }),
    force: forceSchema.optional().meta({
      description: "The policy's own verb: must, should or may; `must` where an engine action leaves it out.",
      examples: ["must"],
    }),
    by: oneOrMore
      .optional()
      .meta({ description: "The role that does it, or several.", examples: ["attendance-officer"] }),
    to: oneOrMore.optional().meta({
      description: "Whom it is addressed to; of `amend-mark`, the code to write.",
      examples: ["parents", "O"],
    }),
    due: dueSchema.optional(),
    repeat: repeatSchema.optional(),
    if: conditionSchema.optional().meta({
      description: "A condition for this action alone.",
      examples: [{ condition: "the pupil is at significant risk" }],
    }),
    document: z
      .string()
      .optional()
      .meta({ description: "The id of the document that is sent or filled in.", examples: ["notice-to-improve"] }),
    doneBy: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: "Other event types that show it was done.", examples: [["contact-made"]] }),
    from: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: "amend-mark: the codes to replace.", examples: [["N"]] }),
    sessions: windowSchema
      .optional()
      .meta({ description: "amend-mark: only sessions in this window.", examples: [{ olderThan: { schoolDays: 5 } }] }),
    requirement: z
      .string()
      .optional()
      .meta({ description: "require: what is required, in words.", examples: ["The request is made on the form."] }),
    met: conditionSchema.optional().meta({
      description: "require: when the requirement is met.",
      examples: [{ fact: "request.onForm", operator: "is", value: true }],
    }),
    code: z
      .string()
      .optional()
      .meta({
        description: "refuse-leave, may-grant-leave, no-authorisation-needed: the code of the absence that follows.",
        examples: ["G"],
      }),
    exceptionTo: oneOrMore
      .optional()
      .meta({ description: "exempt: the rules that do not apply.", examples: ["lateness-referral"] }),
    ladder: z
      .string()
      .optional()
      .meta({ description: "close-ladder: the ladder.", examples: ["concern-letters"] }),
    note: z
      .string()
      .optional()
      .meta({ description: "What whoever does it should know.", examples: ["As soon as the ground is met."] }),
  })
  .superRefine((action, context) => {
    const report = (path: readonly string[], message: string, help: string) =>
      context.addIssue({ code: "custom", path: [...path], message: withHelp(message, help) });
    const row = meaningOf(action);
    if (action.force === undefined && row === null) {
      report(
        ["force"],
        "the force of this action is missing",
        "add `force`: `must`, `should` or `may`, as the policy's own verb says",
      );
    }
    const { keys = [], text = [] } = row?.needs ?? {};
    const lacks = keys.some((key) => action[key] === undefined) || text.some((key) => typeof action[key] !== "string");
    if (lacks && row?.lacking !== undefined) report(row.lacking.at, row.lacking.message, row.lacking.help);
  })
  .meta({
    id: "action",
    description: "Something the policy requires (must), expects (should) or allows (may).",
    examples: [
      { action: "stage-1-letter", force: "must", by: "attendance-officer", to: "parents", due: { schoolDays: 5 } },
    ],
  });
export type Action = z.infer<typeof actionSchema>;

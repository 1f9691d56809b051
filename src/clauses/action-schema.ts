import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { clockTimeSchema, described, named } from "../kernel/schemas.ts";
import { eventRefSchema, windowSchema } from "../record/window-kind.ts";
import { engineActionNames, meaningOf } from "./engine-actions.ts";

export const forceSchema = described(
  z.enum(["must", "should", "may"]),
  "The policy's own verb: must, should or may.",
  "must",
);
export type Force = z.infer<typeof forceSchema>;

const withFrom = {
  from: described(
    eventRefSchema.optional(),
    "Counted from this event, and not from the first day of the duty.",
    "name-entered",
  ),
};
const withTime = {
  at: described(clockTimeSchema.optional(), "By this time of that day; to the end of the day where left out.", "15:10"),
};
const amount = (of: string) => described(z.int().min(0).max(100_000), `How many ${of}; 0 is the day itself.`, 5);

/** By when an action is due, counted from the first day of the duty or from an event. */
export const dueSchema = named(
  z.union([
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
    z.strictObject({ at: described(clockTimeSchema, "A time on the day itself.", "09:30") }),
  ]),
  "due",
  "In time to the end of the n-th school day (working day, day…) after the first day of the duty, or after an event; that first day is day 0. Or a time on the day itself.",
  { schoolDays: 5 },
  { at: "09:30" },
  { schoolDays: 1, at: "15:10" },
  { minutes: 30, from: "pupil-missing" },
);
export type Due = z.infer<typeof dueSchema>;

/** When the same duty may arise again. */
export const repeatSchema = named(
  z.union([
    periodSchema,
    lengthSchema,
    z.strictObject({
      each: described(z.int().min(1).max(100_000), "At each further so many of the counted number.", 5),
    }),
  ]),
  "repeat",
  "Once in each period, after a length since it was last done, or at each further n of the counted number.",
  "week",
  { schoolDays: 1 },
  { each: 5 },
);
export type Repeat = z.infer<typeof repeatSchema>;

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** Something the policy requires, expects or allows. */
export const actionSchema = named(
  z
    .strictObject({
      action: described(
        z.string().min(1).max(100),
        `The id of the action; the case log records it under this type once done. Those the engine understands: ${engineActionNames.join(", ")}.`,
        "stage-1-letter",
        "amend-mark",
      ),
      title: described(z.string().optional(), "What is done, as people read it.", "Write the first letter of concern"),
      force: described(
        forceSchema.optional(),
        "The policy's own verb: must, should or may; `must` where an engine action leaves it out.",
        "must",
      ),
      by: described(oneOrMore.optional(), "The role that does it, or several.", "attendance-officer"),
      to: described(
        oneOrMore.optional(),
        "Whom it is addressed to; of `amend-mark`, the code to write.",
        "parents",
        "O",
      ),
      due: dueSchema.optional(),
      repeat: repeatSchema.optional(),
      if: described(conditionSchema.optional(), "A condition for this action alone.", {
        condition: "the pupil is at significant risk",
      }),
      document: described(
        z.string().optional(),
        "The id of the document that is sent or filled in.",
        "notice-to-improve",
      ),
      doneBy: described(z.array(z.string().min(1)).optional(), "Other event types that show it was done.", [
        "contact-made",
      ]),
      from: described(z.array(z.string().min(1)).optional(), "amend-mark: the codes to replace.", ["N"]),
      sessions: described(windowSchema.optional(), "amend-mark: only sessions in this window.", {
        olderThan: { schoolDays: 5 },
      }),
      requirement: described(
        z.string().optional(),
        "require: what is required, in words.",
        "The request is made on the form.",
      ),
      met: described(conditionSchema.optional(), "require: when the requirement is met.", {
        fact: "request.onForm",
        operator: "is",
        value: true,
      }),
      code: described(
        z.string().optional(),
        "refuse-leave, may-grant-leave, no-authorisation-needed: the code of the absence that follows.",
        "G",
      ),
      exceptionTo: described(oneOrMore.optional(), "exempt: the rules that do not apply.", "lateness-referral"),
      ladder: described(z.string().optional(), "close-ladder: the ladder.", "concern-letters"),
      note: described(z.string().optional(), "What whoever does it should know.", "As soon as the ground is met."),
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
      const lacks =
        keys.some((key) => action[key] === undefined) || text.some((key) => typeof action[key] !== "string");
      if (lacks && row?.lacking !== undefined) report(row.lacking.at, row.lacking.message, row.lacking.help);
    }),
  "action",
  "Something the policy requires (must), expects (should) or allows (may).",
  { action: "stage-1-letter", force: "must", by: "attendance-officer", to: "parents", due: { schoolDays: 5 } },
);
export type Action = z.infer<typeof actionSchema>;

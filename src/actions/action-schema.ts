import { z } from "zod";
import { lengthSchema, periodSchema } from "../calendar/length.ts";
import { conditionSchema } from "../conditions/condition-schema.ts";
import { eventRefSchema, windowSchema } from "../history/window-schema.ts";
import { clockTimeSchema } from "../kernel/schemas.ts";

export const forceSchema = z.enum(["must", "should", "may"]).meta({ description: "The policy's own verb: must, should or may." });
export type Force = z.infer<typeof forceSchema>;

const withFrom = { from: eventRefSchema.optional() };
const amount = z.int().min(0).max(100_000);

/** By when an action is due, counted from the first day of the duty or from an event. */
export const dueSchema = z
  .union([
    z.strictObject({ schoolDays: amount, ...withFrom }),
    z.strictObject({ workingDays: amount, ...withFrom }),
    z.strictObject({ days: amount, ...withFrom }),
    z.strictObject({ weeks: amount, ...withFrom }),
    z.strictObject({ hours: amount, ...withFrom }),
    z.strictObject({ minutes: amount, ...withFrom }),
    z.strictObject({ at: clockTimeSchema }),
  ])
  .meta({ description: "The n-th school day (working day, day…) after the first day of the duty, that day included; or a time on the day itself.", examples: [{ schoolDays: 5 }, { at: "09:30" }, { minutes: 30, from: "pupil-missing" }] });
export type Due = z.infer<typeof dueSchema>;

/** When the same duty may arise again. */
export const repeatSchema = z
  .union([periodSchema, lengthSchema, z.strictObject({ each: z.int().min(1).max(100_000) })])
  .meta({ description: "Once in each period, after a length since it was last done, or at each further n of the counted number.", examples: ["week", { schoolDays: 1 }, { each: 5 }] });
export type Repeat = z.infer<typeof repeatSchema>;

/** The actions the engine itself understands; any other id is the school's own. */
export const engineActions = {
  "amend-mark": "the sessions named should carry another code; the register is not changed by this library",
  "refuse-leave": "the request is refused",
  "may-grant-leave": "the request may be granted",
  "no-authorisation-needed": "no leave has to be granted by the school",
  require: "a requirement of a request, met or not",
  "consider-penalty-notice": "a penalty notice is to be considered",
  "consider-notice-to-improve": "a notice to improve is to be considered",
  "close-ladder": "the ladder asks to be closed",
  exempt: "the rules named in `exceptionTo` do not apply",
} as const;
export type EngineAction = keyof typeof engineActions;

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** Something the policy requires, expects or allows. */
export const actionSchema = z
  .strictObject({
    action: z.string().min(1).max(100).meta({ description: "The id of the action; the case log records it under this type once done." }),
    title: z.string().optional(),
    force: forceSchema.optional().meta({ description: "must, should or may; `must` where an engine action leaves it out." }),
    by: oneOrMore.optional().meta({ description: "The role that does it." }),
    to: oneOrMore.optional().meta({ description: "Whom it is addressed to; of `amend-mark`, the code to write." }),
    due: dueSchema.optional(),
    repeat: repeatSchema.optional(),
    if: conditionSchema.optional().meta({ description: "A condition for this action alone." }),
    document: z.string().optional().meta({ description: "The id of the document that is sent or filled in." }),
    doneBy: z.array(z.string().min(1)).optional().meta({ description: "Other event types that show it was done." }),
    from: z.array(z.string().min(1)).optional().meta({ description: "amend-mark: the codes to replace." }),
    sessions: windowSchema.optional().meta({ description: "amend-mark: only sessions in this window." }),
    requirement: z.string().optional().meta({ description: "require: what is required, in words." }),
    met: conditionSchema.optional().meta({ description: "require: when the requirement is met." }),
    code: z.string().optional().meta({ description: "refuse-leave, may-grant-leave: the code of the absence that follows." }),
    exceptionTo: oneOrMore.optional().meta({ description: "exempt: the rules that do not apply." }),
    ladder: z.string().optional().meta({ description: "close-ladder: the ladder." }),
    note: z.string().optional(),
  })
  .superRefine((action, context) => {
    if (action.force === undefined && !(action.action in engineActions)) {
      context.addIssue({ code: "custom", path: ["force"], message: "the force of this action is missing\u001fadd `force`: `must`, `should` or `may`, as the policy's own verb says" });
    }
    if (action.action === "amend-mark" && (typeof action.to !== "string" || action.from === undefined)) {
      context.addIssue({ code: "custom", message: "`amend-mark` needs the codes to replace and the code to write\u001fadd `from`, a list of codes, and `to`, one code" });
    }
    if (action.action === "require" && action.requirement === undefined) {
      context.addIssue({ code: "custom", path: ["requirement"], message: "`require` does not say what is required\u001fadd `requirement` in words, and `met`, the condition under which it is met" });
    }
  })
  .meta({ id: "action", description: "Something the policy requires (must), expects (should) or allows (may)." });
export type Action = z.infer<typeof actionSchema>;

import { z } from "zod";
import { lengthSchema } from "../calendar/length.ts";
import { withHelp } from "../kernel/issue-messages.ts";

const amount = z.int().min(1).max(100_000);

/** Which event a window or a due date is measured from. */
export const eventRefSchema = z
  .union([
    z.string().min(1),
    z.array(z.string().min(1)).min(1),
    z.strictObject({ stageOf: z.string().min(1) }),
  ])
  .meta({ description: "An event type, a list of types (the latest of any), or the entry of a ladder's present stage.", examples: ["stage-1-letter", { stageOf: "concern-letters" }] });

export type EventRef = z.infer<typeof eventRefSchema>;

const periodWindow = z.enum(["week", "halfTerm", "term", "academicYear", "ever"]);

export type Window =
  | z.infer<typeof periodWindow>
  | { schoolWeeks: number }
  | { schoolDays: number }
  | { sessions: number }
  | { days: number }
  | { weeks: number }
  | { months: number }
  | { since: EventRef; for?: z.infer<typeof lengthSchema> | undefined; orFrom?: Window | undefined }
  | { before: EventRef }
  | { between: [EventRef, EventRef] }
  | { period: string }
  | { previous: Window }
  | { olderThan: z.infer<typeof lengthSchema> };

const UNITS = ["schoolWeeks", "schoolDays", "sessions", "days", "weeks", "months", "previous"];

function hasPrevious(window: Window): boolean {
  return typeof window === "string" ? window !== "ever" : Object.keys(window).every((key) => UNITS.includes(key));
}

/** The stretch of time a count or rate speaks of. A rule always writes its window. */
export const windowSchema: z.ZodType<Window> = z
  .union([
    periodWindow,
    z.strictObject({ schoolWeeks: amount }),
    z.strictObject({ schoolDays: amount }),
    z.strictObject({ sessions: amount }),
    z.strictObject({ days: amount }),
    z.strictObject({ weeks: amount }),
    z.strictObject({ months: amount }),
    z.strictObject({ since: eventRefSchema, for: lengthSchema.optional(), orFrom: z.lazy(() => windowSchema).optional() }),
    z.strictObject({ before: eventRefSchema }),
    z.strictObject({ between: z.tuple([eventRefSchema, eventRefSchema]) }),
    z.strictObject({ period: z.string().min(1) }),
    z.strictObject({ previous: z.lazy(() => windowSchema).refine(hasPrevious, { error: withHelp("there is no previous one of this window", "take the previous of a period or of a number of units; for what came before an event use `before`") }) }),
    z.strictObject({ olderThan: lengthSchema }),
  ])
  .meta({
    id: "window",
    description:
      "week, halfTerm, term, academicYear, ever; the last n of a unit ({schoolWeeks: 10}); {since: event} from the next session or day after it; {since: event, for: length}; {since: event, orFrom: window} where the event may never have happened; {before: event | \"halfTerm\"} the academic year up to it; {between: [event, event]}; {period: name}; {previous: window}; {olderThan: length} everything further back than that.",
    examples: ["academicYear", { schoolWeeks: 10 }, { since: "stage-1-letter" }, { previous: "week" }],
  });

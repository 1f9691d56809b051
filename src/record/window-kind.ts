import { z } from "zod";
import { type Length, lengthSchema } from "../calendar/length.ts";
import { withHelp } from "../kernel/issue-messages.ts";
import { described, named } from "../kernel/schemas.ts";

const amount = (of: string) => described(z.int().min(1).max(100_000), `The last so many ${of}.`, 10);

/** Which event a window or a due date is measured from. */
export const eventRefSchema = named(
  z.union([
    z.string().min(1),
    z.array(z.string().min(1)).min(1),
    z.strictObject({
      stageOf: described(z.string().min(1), "The ladder.", "concern-letters"),
    }),
  ]),
  "eventRef",
  "An event type, a list of types (the latest of any), or the entry of a ladder's present stage.",
  "stage-1-letter",
  { stageOf: "concern-letters" },
);

export type EventRefJson = z.infer<typeof eventRefSchema>;

/** The windows that have a name of their own, and what each means. */
export const namedWindows = {
  week: "the school week, Monday to Sunday, that has begun last",
  halfTerm: "the half term that has begun last; in the holiday after it, still that one",
  term: "the term that has begun last; in the holiday after it, still that one",
  academicYear: "the academic year that has begun last",
  ever: "everything supplied",
} as const;

const periodNames = ["week", "halfTerm", "term", "academicYear", "ever"] as const;
const periodWindow = described(
  z.enum(periodNames),
  periodNames.map((name) => `${name}: ${namedWindows[name]}`).join("; "),
  "academicYear",
);

/** A window as a pack writes it. */
export type WindowJson =
  | z.infer<typeof periodWindow>
  | { schoolWeeks: number }
  | { schoolDays: number }
  | { sessions: number }
  | { days: number }
  | { weeks: number }
  | { months: number }
  | { since: EventRefJson; for?: Length | undefined; orFrom?: WindowJson | undefined }
  | { before: EventRefJson }
  | { between: [EventRefJson, EventRefJson] }
  | { period: string }
  | { previous: WindowJson }
  | { olderThan: Length };

const UNITS = ["schoolWeeks", "schoolDays", "sessions", "days", "weeks", "months", "previous"];

/** The same for readers of the JSON Schema. */
const WITH_PREVIOUS = {
  anyOf: [
    { enum: periodNames.filter((name) => name !== "ever") },
    ...UNITS.map((key) => ({ required: [key], type: "object" })),
  ],
};

function hasPrevious(window: WindowJson): boolean {
  return typeof window === "string" ? window !== "ever" : Object.keys(window).every((key) => UNITS.includes(key));
}

/** The stretch of time a count or rate speaks of. A rule always writes its window. */
export const windowSchema: z.ZodType<WindowJson> = named(
  z.union([
    periodWindow,
    z.strictObject({ schoolWeeks: amount("weeks that have begun and have at least one session") }),
    z.strictObject({ schoolDays: amount("days open to the pupil's year group") }),
    z.strictObject({ sessions: amount("sessions that were possible for the pupil") }),
    z.strictObject({ days: amount("calendar days, today included") }),
    z.strictObject({ weeks: amount("calendar weeks, today included") }),
    z.strictObject({ months: amount("months, up to today") }),
    z.strictObject({
      since: described(
        eventRefSchema,
        "From the next session after the event, or the next day where it has no time.",
        "stage-1-letter",
      ),
      for: described(lengthSchema.optional(), "For so long after the event.", { schoolDays: 15 }),
      orFrom: described(
        z.lazy(() => windowSchema).optional(),
        "The window where the event has never happened.",
        "ever",
      ),
    }),
    z.strictObject({
      before: described(
        eventRefSchema,
        "The academic year up to the event, or to the half term with `halfTerm`.",
        "stage-1-letter",
        "halfTerm",
      ),
    }),
    z.strictObject({
      between: described(
        z.tuple([eventRefSchema, eventRefSchema]),
        "After the first event, to the end of the second one's day.",
        ["stage-1-letter", "stage-2-letter"],
      ),
    }),
    z.strictObject({
      period: described(z.string().min(1), "A named period of the pack or the calendar.", "september"),
    }),
    z.strictObject({
      previous: z
        .lazy(() => windowSchema)
        .refine(hasPrevious, {
          error: withHelp(
            "there is no previous one of this window",
            "take the previous of a period or of a number of units; for what came before an event use `before`",
          ),
        })
        .meta({ description: "The window before this one.", examples: ["week"], allOf: [WITH_PREVIOUS] }),
    }),
    z.strictObject({
      olderThan: described(lengthSchema, "Everything further back than the length.", { schoolDays: 5 }),
    }),
  ]),
  "window",
  'week, halfTerm, term, academicYear, ever; the last n of a unit ({schoolWeeks: 10}); {since: event} from the next session or day after it; {since: event, for: length}; {since: event, orFrom: window} where the event may never have happened; {before: event | "halfTerm"} the academic year up to it; {between: [event, event]}; {period: name}; {previous: window}; {olderThan: length} everything further back than that.',
  "academicYear",
  { schoolWeeks: 10 },
  { since: "stage-1-letter" },
  { previous: "week" },
);

/** A period of the school's year that a window can be. */
export type PeriodName = "week" | "halfTerm" | "term" | "academicYear";

export type RollingUnit = "schoolWeeks" | "schoolDays" | "sessions" | "days" | "weeks" | "months";

/** The latest event of any of some types, or the entry of a ladder's present stage. */
export type EventRef =
  | { readonly kind: "types"; readonly types: readonly string[] }
  | { readonly kind: "stageOf"; readonly ladder: string };

/** A window as the library works with it: whatever asks what a window is switches on `kind`, and leaves none out. */
export type Window =
  | { readonly kind: "period"; readonly period: PeriodName }
  | { readonly kind: "ever" }
  | { readonly kind: "rolling"; readonly unit: RollingUnit; readonly n: number }
  | { readonly kind: "since"; readonly event: EventRef; readonly for: Length | null; readonly orFrom: Window | null }
  | { readonly kind: "before"; readonly event: EventRef }
  | { readonly kind: "beforePeriod"; readonly period: PeriodName }
  | { readonly kind: "between"; readonly first: EventRef; readonly second: EventRef }
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "previous"; readonly window: Window }
  | { readonly kind: "olderThan"; readonly length: Length };

export type WindowKind = Window["kind"];
export type WindowOf<K extends WindowKind> = Extract<Window, { readonly kind: K }>;

export const ever: Window = { kind: "ever" };
export const academicYear: Window = { kind: "period", period: "academicYear" };

/** The kind of a window written in a pack. */
export function windowOf(json: WindowJson): Window {
  if (json === "ever") return ever;
  if (typeof json === "string") return { kind: "period", period: json };
  if ("schoolWeeks" in json) return rolling("schoolWeeks", json.schoolWeeks);
  if ("schoolDays" in json) return rolling("schoolDays", json.schoolDays);
  if ("sessions" in json) return rolling("sessions", json.sessions);
  if ("days" in json) return rolling("days", json.days);
  if ("weeks" in json) return rolling("weeks", json.weeks);
  if ("months" in json) return rolling("months", json.months);
  if ("since" in json)
    return {
      kind: "since",
      event: eventRefOf(json.since),
      for: json.for ?? null,
      orFrom: json.orFrom === undefined ? null : windowOf(json.orFrom),
    };
  if ("before" in json)
    return isPeriodName(json.before)
      ? { kind: "beforePeriod", period: json.before }
      : { kind: "before", event: eventRefOf(json.before) };
  if ("between" in json)
    return { kind: "between", first: eventRefOf(json.between[0]), second: eventRefOf(json.between[1]) };
  if ("period" in json) return { kind: "named", name: json.period };
  if ("olderThan" in json) return { kind: "olderThan", length: json.olderThan };
  return { kind: "previous", window: windowOf(json.previous) };
}

function rolling(unit: RollingUnit, n: number): Window {
  return { kind: "rolling", unit, n };
}

function isPeriodName(ref: EventRefJson): ref is PeriodName {
  return ref === "week" || ref === "halfTerm" || ref === "term" || ref === "academicYear";
}

export function eventRefOf(json: EventRefJson): EventRef {
  if (typeof json === "string") return { kind: "types", types: [json] };
  return Array.isArray(json) ? { kind: "types", types: json } : { kind: "stageOf", ladder: json.stageOf };
}

/** What a pack writes in, the kind out: for whatever reads a window and does not hand the pack on. */
export const windowParam = windowSchema.transform(windowOf);

/** The same where it has words and an example of its own. */
export function windowSaying(words: string, example: WindowJson) {
  return described(windowSchema, words, example).transform(windowOf);
}

export const eventRefParam = eventRefSchema.transform(eventRefOf);

/** A window among parameters nobody has read yet; null where there is none. */
export function windowIn(value: unknown): Window | null {
  const parsed = windowParam.safeParse(value);
  return parsed.success ? parsed.data : null;
}

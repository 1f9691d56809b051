import type { Length } from "../calendar/length.ts";
import { type EventRefJson, eventRefSchema, type WindowJson, windowSchema } from "./window-schema.ts";

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
export const eventRefParam = eventRefSchema.transform(eventRefOf);

/** A window among parameters nobody has read yet; null where there is none. */
export function windowIn(value: unknown): Window | null {
  const parsed = windowParam.safeParse(value);
  return parsed.success ? parsed.data : null;
}

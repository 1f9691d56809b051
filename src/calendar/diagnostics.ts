import { type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

export const calendarDiagnostics = {
  "calendar-invalid": { severity: "error", meaning: "The calendar does not have the shape of a calendar." },
  "calendar-order": {
    severity: "error",
    meaning: "A year, term, half term or closure ends before it starts, or lies outside what holds it.",
  },
  "calendar-overlap": { severity: "error", meaning: "Two years or two terms overlap, so a date would belong to both." },
} as const satisfies DiagnosticTable<string>;

export const calendarDiagnostic = reporter(calendarDiagnostics);

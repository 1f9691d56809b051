import { type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

export const registerDiagnostics = {
  "pupil-invalid": { severity: "error", meaning: "The pupil does not have the shape of a pupil." },
  "pupil-of-another-calendar": {
    severity: "error",
    meaning: "A pupil that was read with one calendar is asked about with another; nothing is decided.",
  },
  "pupil-entry-invalid": {
    severity: "error",
    meaning:
      "An entry of a pupil (an event, an answer, a date) cannot be read; it is left out and the rest is evaluated.",
  },
  "unknown-key": { severity: "warning", meaning: "A key is not one this library knows; nothing reads it." },
  "mark-invalid": {
    severity: "error",
    meaning: "A mark cannot be read; it is counted nowhere and its session stays without a mark.",
  },
  "mark-duplicate": { severity: "warning", meaning: "A session has the same mark twice; it is counted once." },
  "mark-conflict": {
    severity: "error",
    meaning: "A session has two different marks; neither is believed, and the session counts as missing.",
  },
  "mark-on-closed-day": {
    severity: "warning",
    meaning: "A mark stands on a day or session on which the school is closed to the pupil; it is counted nowhere.",
  },
  "mark-before-entry": {
    severity: "warning",
    meaning: "A mark stands before the pupil was on roll; it is counted nowhere.",
  },
  "mark-after-leaving": { severity: "warning", meaning: "A mark stands after the pupil left; it is counted nowhere." },
  "mark-outside-calendar": {
    severity: "warning",
    meaning: "A mark lies outside the years of the calendar; it is counted nowhere.",
  },
  "mark-missing": { severity: "warning", meaning: "A session that has passed has no mark." },
  "marks-none": { severity: "warning", meaning: "No marks were supplied, so nothing can be measured." },
  "marks-begin-late": {
    severity: "note",
    meaning:
      "The pupil was on roll before the marks supplied begin; counts that reach back further are at least the figure shown.",
  },
  "amendment-incomplete": {
    severity: "warning",
    meaning: "An amendment does not record everything the policy requires.",
  },
  "amendment-mismatch": {
    severity: "warning",
    meaning: "The amendments of a mark do not lead to the code it carries.",
  },
  "note-missing": {
    severity: "warning",
    meaning: "A mark needs a note of the nature of the activity or circumstances.",
  },
  "retention-passed": {
    severity: "note",
    meaning: "Entries are older than the period for which the policy keeps them.",
  },
} as const satisfies DiagnosticTable<string>;

export const registerDiagnostic = reporter(registerDiagnostics);

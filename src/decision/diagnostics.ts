import { type DiagnosticTable, reporter } from "../kernel/diagnostics.ts";

export const decisionDiagnostics = {
  "as-of-invalid": { severity: "error", meaning: "`asOf` is neither a date nor a local date and time." },
  "as-of-outside-calendar": {
    severity: "warning",
    meaning: "The day asked about lies before the calendar supplied, or after its last year has ended.",
  },
  "unknown-event-type": {
    severity: "warning",
    meaning:
      "The case log holds an event of a type the policy does not know; it stays on the log and no fact reads it.",
  },
  "unknown-parent": { severity: "warning", meaning: "An event names a parent the pupil does not have." },
  "unknown-answer": { severity: "warning", meaning: "An answer is given to a question the policy does not ask." },
  "unknown-leave-kind": {
    severity: "warning",
    meaning: "A leave request is of a kind that is neither a reason of the policy nor common; no rule speaks of it.",
  },
  "stage-skipped": {
    severity: "warning",
    meaning: "A stage of a ladder is on the log without the stage it comes after; the answer is not changed.",
  },
  "unknown-logged-stage": {
    severity: "warning",
    meaning: "A stage on the log is one the present version of the policy does not have.",
  },
  "birth-date-missing": {
    severity: "note",
    meaning: "Compulsory school age could not be checked, because the date of birth was not supplied.",
  },
  "groups-omitted": {
    severity: "note",
    meaning: "Duties about groups are worked out for many pupils together, so the evaluation of one leaves them out.",
  },
  "pupil-not-found": { severity: "error", meaning: "No pupil has this id." },
  "duplicate-pupil": { severity: "error", meaning: "Two pupils have the same id." },
  "school-invalid": { severity: "error", meaning: "The school file does not have the shape of a school file." },
  "request-invalid": { severity: "error", meaning: "The leave request does not have the shape of a leave request." },
  "event-on-future": { severity: "note", meaning: "An event lies after the day asked about and was not read." },
} as const satisfies DiagnosticTable<string>;

export const decisionDiagnostic = reporter(decisionDiagnostics);

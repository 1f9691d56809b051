import type { Diagnostic } from "../kernel/diagnostics.ts";
import { type Moment, parseMoment } from "../kernel/moment.ts";
import type { Parsed } from "../kernel/parse.ts";
import type { PupilRecord } from "../record/record.ts";
import { readPupil } from "../school-file/read-pupil.ts";
import { calendarOf } from "../school-file/read-school.ts";
import { decisionDiagnostic } from "./diagnostics.ts";

/** What an evaluation reads: a calendar and a pupil, each as JSON or as it was read once with `readSchool`. */
export interface EvaluateInput {
  readonly calendar: unknown;
  readonly pupil: unknown;
}

/** Input that can be asked about, or everything that is wrong with it; what was noticed about the pupil in either case. */
export type OpenInput =
  | {
      readonly ok: true;
      readonly record: PupilRecord;
      readonly now: Moment;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly ok: false;
      readonly id: string;
      readonly diagnostics: readonly Diagnostic[];
    };

/** Reads what a call about one pupil was handed: the moment, the calendar and the pupil. */
export function openInput(input: EvaluateInput, asOf: unknown): OpenInput {
  const now = readMoment(asOf);
  const calendar = calendarOf(input);
  const { id, record, diagnostics } = readPupil(input.pupil, calendar.ok ? calendar.value : null, "pupil");
  if (now.ok && record !== null) return { ok: true, record, now: now.value, diagnostics };
  const wrong = [...(now.ok ? [] : now.diagnostics), ...(calendar.ok ? [] : calendar.diagnostics)];
  return { ok: false, id, diagnostics: [...wrong, ...diagnostics] };
}

export function readMoment(asOf: unknown): Parsed<Moment> {
  const moment = typeof asOf === "string" ? parseMoment(asOf) : null;
  if (moment !== null) return { ok: true, value: moment };
  const found: Diagnostic = decisionDiagnostic(
    "as-of-invalid",
    "asOf",
    `\`${String(asOf)}\` is neither a date nor a local date and time`,
    "write `2025-01-17` or `2025-01-17T09:20`",
  );
  return { ok: false, diagnostics: [found] };
}

import { Place } from "../facts/place.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { withoutNulls } from "../kernel/nulls.ts";
import { parseWith } from "../kernel/parse.ts";
import type { Policy } from "../packs/policy.ts";
import { leaveRequestSchema } from "../school-file/pupil-schema.ts";
import { readPupil } from "../school-file/read-pupil.ts";
import { calendarOf } from "../school-file/read-school.ts";
import type { EvaluateOptions } from "./evaluate.ts";
import { checkRequest } from "./input-checks.ts";
import { readMoment } from "./open-input.ts";

export type OpenRequest =
  | {
      readonly ok: true;
      readonly place: Place;
      readonly kind: string | null;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Opens a pupil's file with a leave request in it. */
export function openRequest(
  policy: Policy,
  input: { readonly calendar: unknown; readonly pupil: unknown; readonly request: unknown },
  { asOf }: EvaluateOptions,
): OpenRequest {
  const now = readMoment(asOf);
  const calendar = calendarOf(input);
  const request = parseWith(leaveRequestSchema, withoutNulls(input.request), "request-invalid", "request");
  const { record, diagnostics } = readPupil(input.pupil, calendar.ok ? calendar.value : null, "pupil");
  if (!now.ok || !calendar.ok || !request.ok || record === null) {
    return {
      ok: false,
      diagnostics: [
        ...(now.ok ? [] : now.diagnostics),
        ...(calendar.ok ? [] : calendar.diagnostics),
        ...(request.ok ? [] : request.diagnostics),
        ...diagnostics,
      ],
    };
  }
  const subject = { kind: "leaveRequest", request: request.value } as const;
  return {
    ok: true,
    place: Place.of(record.requesting(request.value), policy, now.value, subject),
    kind: request.value.kind ?? null,
    diagnostics: [...diagnostics, ...checkRequest(policy, request.value, "request")],
  };
}

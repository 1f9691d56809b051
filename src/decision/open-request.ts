import { parseCalendar } from "../calendar/parse-calendar.ts";
import { Circumstances } from "../facts/circumstances.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { withoutNulls } from "../kernel/nulls.ts";
import { parseWith } from "../kernel/parse.ts";
import type { Policy } from "../packs/policy.ts";
import { parsePupil } from "../register/parse-pupil.ts";
import { leaveRequestSchema } from "../register/pupil-schema.ts";
import { type EvaluateOptions, readMoment } from "./evaluate.ts";
import { checkRequest } from "./input-checks.ts";
import { openFile } from "./open-file.ts";

export type OpenRequest =
  | {
      readonly ok: true;
      readonly circumstances: Circumstances;
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
  const calendar = parseCalendar(input.calendar);
  const request = parseWith(leaveRequestSchema, withoutNulls(input.request), "request-invalid", "request");
  const { pupil, diagnostics } = parsePupil(input.pupil, "pupil");
  if (!now.ok || !calendar.ok || !request.ok || pupil === null) {
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
  const others = (pupil.leaveRequests ?? []).filter((other) => other.id !== request.value.id);
  const { file } = openFile(policy, calendar.value, { ...pupil, leaveRequests: [...others, request.value] }, now.value);
  const circumstances = Circumstances.of(file, now.value, { kind: "leaveRequest", request: request.value });
  return {
    ok: true,
    circumstances,
    kind: request.value.kind ?? null,
    diagnostics: [...diagnostics, ...checkRequest(policy, request.value, "request")],
  };
}

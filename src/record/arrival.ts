import type { Session } from "../calendar/calendar-schema.ts";
import { parseTime, type SecondOfDay } from "../kernel/times.ts";

/** A session's times as a policy states them; what it does not state is left out. */
export interface StatedTimes {
  readonly opens?: string | undefined;
  readonly lateAfter?: string | undefined;
  readonly closes?: string | undefined;
}

export interface ArrivalCodes {
  readonly present: Readonly<Record<Session, string>>;
  readonly late: string;
  readonly afterClose: string;
}

export type Arrival = { readonly code: string } | { readonly undetermined: true; readonly missing: readonly string[] };

/**
 * The code of an arrival, from the times the policy states. Where the time that would decide is not stated, the answer is
 * undetermined and names it.
 */
export function codeOfArrival(
  session: Session,
  time: SecondOfDay,
  times: StatedTimes | null,
  codes: ArrivalCodes,
): Arrival {
  const lateAfter = secondOf(times?.lateAfter ?? times?.opens);
  const closes = secondOf(times?.closes);
  if (lateAfter !== null && time <= lateAfter) return { code: codes.present[session] };
  if (closes !== null && time > closes) return { code: codes.afterClose };
  if (lateAfter !== null && closes !== null) return { code: codes.late };
  const missing = [
    ...(lateAfter === null ? [`${session} lateAfter`] : []),
    ...(closes === null ? [`${session} closes`] : []),
  ];
  return { undetermined: true, missing };
}

function secondOf(text: string | undefined): SecondOfDay | null {
  return text === undefined ? null : parseTime(text);
}

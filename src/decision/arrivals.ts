import type { Session } from "../calendar/calendar-schema.ts";
import type { Source } from "../clauses/source-schema.ts";
import { dayOf, type IsoDate } from "../kernel/dates.ts";
import { parseTime } from "../kernel/times.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import { sessionTimes } from "../packs/session-times.ts";
import { codeOfArrival } from "../record/arrival.ts";

export type ArrivalAnswer =
  | { readonly code: string; readonly source: Source | null }
  | { readonly undetermined: true; readonly missing: readonly string[] };

/**
 * The code of a pupil who arrives at a time, by the session times the policy states: `L` after the register is taken, `U` after it closed.
 *
 * @param arrival.time `HH:MM` or `HH:MM:SS`
 * @param arrival.date the session's date, where the policy's times changed
 * @example
 * classifyArrival(policy, { session: "AM", time: "09:15:00" }) // { code: "L" }
 * @returns the code and its source; undetermined, with what the policy does not state, where it states no time that decides
 */
export function classifyArrival(
  given: Policy,
  arrival: { readonly session: Session; readonly time: string; readonly yearGroup?: number; readonly date?: IsoDate },
): ArrivalAnswer {
  const day = arrival.date === undefined ? null : dayOf(arrival.date);
  const policy = day === null ? given : inForceOn(given, day);
  const second = parseTime(arrival.time);
  if (second === null) return { undetermined: true, missing: [`a time of day in place of ${arrival.time}`] };
  const times = sessionTimes(policy.pack, arrival.session, arrival.yearGroup ?? null, day);
  const codes = policy.pack.register?.lateCodes;
  if (codes === undefined) return { undetermined: true, missing: ["the codes for arriving on time and late"] };
  const answer = codeOfArrival(arrival.session, second, times, codes);
  if ("undetermined" in answer) return answer;
  const source = Array.isArray(times?.source) ? times.source[0] : times?.source;
  return { code: answer.code, source: source ?? null };
}

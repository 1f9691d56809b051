import type { Counted } from "../record/history.ts";
import type { SessionElsewhere } from "../record/reading.ts";
import type { Place } from "./place.ts";

/** The sessions of earlier settings that belong to a count, in order. */
export function earlierMarks(place: Place, counted: Counted): readonly SessionElsewhere[] {
  const { earlierSessions } = place.record;
  if (earlierSessions.length === 0) return [];
  const { codes } = place.history;
  const sessions = new Map<string, SessionElsewhere>();
  for (const { day, session, code } of earlierSessions) {
    const reading = codes.read(code, day);
    if (reading.kind !== "unknown" && counted.holds(reading.code))
      sessions.set(`${day} ${session}`, { day, session, code: reading.code.id });
  }
  return [...sessions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

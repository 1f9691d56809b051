import type { Counted } from "../history/history.ts";
import type { SessionElsewhere } from "../history/reading.ts";
import type { Circumstances } from "./circumstances.ts";

/** The sessions of earlier settings that belong to a count, in order. */
export function earlierMarks(circumstances: Circumstances, counted: Counted): readonly SessionElsewhere[] {
  const { codes } = circumstances.view.history;
  const sessions = new Map<string, SessionElsewhere>();
  for (const { day, session, code } of circumstances.record.earlierSessions) {
    const reading = codes.read(code, day);
    if (reading.kind !== "unknown" && counted.holds(reading.code))
      sessions.set(`${day} ${session}`, { day, session, code: reading.code.id });
  }
  return [...sessions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

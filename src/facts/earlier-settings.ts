import type { Counted } from "../history/history.ts";
import type { DayNumber } from "../kernel/dates.ts";
import type { Circumstances } from "./circumstances.ts";

/** The days of the sessions of earlier settings that belong to a count, one entry a session. */
export function earlierMarks(circumstances: Circumstances, counted: Counted): DayNumber[] {
  const { codes } = circumstances.view.history;
  const sessions = new Map<string, DayNumber>();
  for (const { day, session, code } of circumstances.record.earlierSessions) {
    const reading = codes.read(code, day);
    if (reading.kind !== "unknown" && counted.holds(reading.code)) sessions.set(`${day} ${session}`, day);
  }
  return [...sessions.values()];
}

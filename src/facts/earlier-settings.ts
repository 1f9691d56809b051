import type { Counted } from "../history/history.ts";
import type { SessionElsewhere } from "../history/reading.ts";
import { dayOf } from "../kernel/dates.ts";
import { readMarks } from "../register/read-marks.ts";
import type { Circumstances } from "./circumstances.ts";

/** The sessions of earlier settings that belong to a count, in order. */
export function earlierMarks(circumstances: Circumstances, counted: Counted): readonly SessionElsewhere[] {
  const { pupil, calendar } = circumstances.file;
  const timetable = calendar.timetable(null);
  const sessions = new Map<string, SessionElsewhere>();
  for (const setting of pupil.earlierSettings ?? []) {
    for (const { date, session, code } of readMarks(setting.marks, timetable, "earlierSettings").marks) {
      const reading = circumstances.view.history.codes.read(code, dayOf(date));
      if (reading.kind !== "unknown" && counted.holds(reading.code))
        sessions.set(`${date} ${session}`, { day: dayOf(date), session, code: reading.code.id });
    }
  }
  return [...sessions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

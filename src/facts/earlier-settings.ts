import type { Counted } from "../history/history.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { readMarks } from "../register/read-marks.ts";
import type { Circumstances } from "./circumstances.ts";

/** The days of the sessions of earlier settings that belong to a count, one entry a session. */
export function earlierMarks(circumstances: Circumstances, counted: Counted): DayNumber[] {
  const { pupil, calendar } = circumstances.file;
  const timetable = calendar.timetable(null);
  const sessions = new Map<string, DayNumber>();
  for (const setting of pupil.earlierSettings ?? []) {
    for (const mark of readMarks(setting.marks, timetable, "earlierSettings").marks) {
      const reading = circumstances.view.history.codes.read(mark.code, dayOf(mark.date));
      if (reading.kind !== "unknown" && counted.holds(reading.code))
        sessions.set(`${mark.date} ${mark.session}`, dayOf(mark.date));
    }
  }
  return [...sessions.values()];
}

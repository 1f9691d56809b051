import { calendar } from "../examples/synthetic-school/calendar.ts";
import type { PupilJson } from "../src/index.ts";
import { parseCalendar } from "../src/index.ts";
import { isoDate } from "../src/kernel/dates.ts";

const CODES = ["I", "L", "N", "O", "M", "U"];

/** One pupil-year of marks, one in nine something else than present; the same every time. */
export function pupilYear(): PupilJson {
  const school = parseCalendar(calendar);
  if (!school.ok) throw new Error("the calendar is wrong");
  const days = school.value.timetable(null).days.filter((day) => isoDate(day) >= "2024-09-02");
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const code = (presence: string): string => (next(9) === 0 ? (CODES[next(CODES.length)] ?? presence) : presence);
  return {
    id: "P001",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    marks: Object.fromEntries(days.map((day) => [isoDate(day), [code("/"), code("\\")]])),
    events: [
      { date: "2024-11-12", type: "meeting-attended" },
      { date: "2025-01-14", type: "support-offered" },
      { date: "2025-03-04", type: "contact-made" },
    ],
  };
}

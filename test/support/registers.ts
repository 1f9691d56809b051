import type { Calendar } from "../../src/calendar/calendar.ts";
import type { Session } from "../../src/calendar/calendar-schema.ts";
import type { CodeSet } from "../../src/codes/code-set.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import { approximate, type Exact } from "../../src/kernel/exact.ts";
import { parseMoment } from "../../src/kernel/moment.ts";
import type { Mark } from "../../src/record/case-file.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { PupilRecord } from "../../src/record/record.ts";
import type { RegisterKeeping } from "../../src/record/register-keeping.ts";
import { type Openings, type View, viewAt } from "../../src/record/view.ts";
import type { PupilJson } from "../../src/school-file/pupil-schema.ts";
import { readPupil } from "../../src/school-file/read-pupil.ts";
import { calendar } from "./calendars.ts";
import { codes } from "./codes.ts";

export const keeping: RegisterKeeping = { codes, amendmentFields: [], notesRequired: new Set(), settling: null };

/** What stands in place of presence, by day (both sessions) or by session: `{ "2024-10-07": "I", "2024-10-08 PM": "N" }`; null is no mark. */
export type Otherwise = Readonly<Record<string, string | null>>;

/** A mark for every open session from one day to another: present, unless said otherwise. */
export function marksBetween(from: string, to: string, otherwise: Otherwise = {}, school: Calendar = calendar): Mark[] {
  const timetable = school.timetable(null);
  const marks: Mark[] = [];
  for (let slot = timetable.slotAt(dayOf(from)); slot < timetable.slotAt(dayOf(to) + 1); slot += 1) {
    if (!timetable.isOpenSlot(slot)) continue;
    const [date, session] = [isoDate(timetable.dayOfSlot(slot)), timetable.sessionOf(slot)];
    const bySession = otherwise[`${date} ${session}`];
    const code = bySession === undefined ? otherwise[date] : bySession;
    if (code !== null) marks.push({ date, session, code: code ?? presence(session) });
  }
  return marks;
}

export function presence(session: Session): string {
  return session === "AM" ? "/" : "\\";
}

/** A pupil on roll since September 2023 unless the test says otherwise. */
export function pupil(more: Partial<PupilJson> = {}): PupilJson {
  return { id: "P001", enrolled: { from: "2023-09-04" }, ...more };
}

/** A pupil's record, read as a school file is. */
export function recordOf(one: PupilJson, school: Calendar = calendar): PupilRecord {
  const { record, diagnostics } = readPupil(one, school, "pupil");
  if (record === null) throw new RangeError(JSON.stringify(diagnostics));
  return record;
}

const read = new WeakMap<PupilJson, Map<Calendar, PupilRecord>>();

/** Reading two years of marks for every case of a property would take most of its time. */
export function readOnce(one: PupilJson, school: Calendar = calendar): PupilRecord {
  const records = read.get(one) ?? new Map<Calendar, PupilRecord>();
  const record = records.get(school) ?? recordOf(one, school);
  read.set(one, records.set(school, record));
  return record;
}

export interface Looked {
  readonly asOf: string;
  readonly pupil: PupilJson;
  readonly calendar?: Calendar;
  readonly codes?: CodeSet;
  readonly openings?: Openings;
  /** The day on which the register is known; the day of `asOf` unless said otherwise. */
  readonly knownOn?: string;
}

/** A pupil's history seen at a moment. */
export function look(looked: Looked): View {
  const { asOf, openings = {} } = looked;
  const school = looked.calendar ?? calendar;
  const set = looked.codes ?? codes;
  const moment = parseMoment(asOf);
  if (moment === null) throw new RangeError(`not a moment: ${asOf}`);
  const knownOn = looked.knownOn === undefined ? moment.day : dayOf(looked.knownOn);
  const kept = set === codes ? keeping : { ...keeping, codes: set };
  return viewAt(school, readOnce(looked.pupil, school).knownOn(kept, knownOn), moment, openings);
}

/** A reading in brief: `5`, `5..7`, `at least 5`, `notYet`. */
export function brief(reading: Reading): string {
  switch (reading.kind) {
    case "known":
      return typeof reading.value === "object" && reading.value !== null && "d" in reading.value
        ? text(reading.value)
        : String(reading.value);
    case "between":
      return `${text(reading.ifPresent)}..${text(reading.ifAbsent)}`;
    case "atLeast":
      return `at least ${text(reading.least)}`;
    case "missing":
      return reading.missing.why;
  }
}

function text(value: Exact): string {
  return String(Number(approximate(value).toFixed(4)));
}

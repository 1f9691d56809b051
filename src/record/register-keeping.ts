import { lastDayOf } from "../calendar/add-length.ts";
import type { Calendar } from "../calendar/calendar.ts";
import type { Length } from "../calendar/length.ts";
import type { Timetable } from "../calendar/timetable.ts";
import type { CodeSet } from "../codes/code-set.ts";
import { addMonths, type DayNumber } from "../kernel/dates.ts";
import type { AmendmentField } from "./check-marks.ts";
import type { ReadFrom } from "./mark-timeline.ts";

/** What the policy says about keeping the register. */
export interface RegisterKeeping {
  readonly codes: CodeSet;
  readonly amendmentFields: readonly AmendmentField[];
  readonly notesRequired: ReadonlySet<string>;
  /** How long a mark may be corrected before it is read; null where it is read at once. */
  readonly settling: Length | null;
}

/** From which day on an entry is read, where the policy lets marks settle. */
export function readFromUnder(
  { settling }: RegisterKeeping,
  calendar: Calendar,
  timetable: Timetable,
): ReadFrom | null {
  return settling === null ? null : (entered) => lastDayOf(calendar, timetable, entered, settling) ?? Infinity;
}

/** Whether what is written for a mark says that there is none. */
export function isNoMark(code: string, codes: CodeSet): boolean {
  return (code === "" || code === "-" || code === "--") && !codes.knows(code);
}

/** The last day on which the policy keeps an entry made on a day. */
export function keptUntil(enteredOn: DayNumber, years: number): DayNumber {
  return addMonths(enteredOn, years * 12);
}

import type { Calendar } from "../calendar/calendar.ts";
import { periodAt } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { Code } from "../codes/code-schema.ts";
import { Place } from "../facts/place.ts";
import { type DayNumber, type IsoDate, isoDate } from "../kernel/dates.ts";
import { wholeDay } from "../kernel/moment.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import type { History } from "../record/history.ts";
import { openingOf } from "../record/view.ts";

/** The sessions of this academic year that are still without a mark, and what the file would be if they were marked. */
export interface Future {
  readonly policy: Policy;
  readonly now: Place;
  /** The open sessions to come, in order. */
  readonly slots: readonly Slot[];
  /** The last day of the academic year, of the pupil on roll, and of the policy in force. */
  readonly until: DayNumber;
  /** Whether another policy of the school follows before the year, or the pupil's time at the school, ends. */
  readonly isCutShort: boolean;
  /** The file with the sessions marked as given (by their code); what is not given is marked present. */
  readonly marked: (codes: ReadonlyMap<Slot, string>) => Place;
}

/** The future of a pupil, or null where there is none to speak of: no marks, no sessions to come, or marks that are read only later. */
export function futureOf(policy: Policy, given: Policy, now: Place): Future | null {
  const { history } = now.view;
  const { calendar } = now;
  const until = lastDay(calendar, given, policy, now);
  if (until === null || history.begins === null || policy.pack.register?.settling !== undefined) return null;
  if (!now.record.isOnRoll(now.moment.day)) return null;
  const slots = slotsToCome(history, now.moment.day, until);
  const record = now.record.upTo(now.moment);
  const make = (codes: ReadonlyMap<Slot, string>): Place => {
    const marks = new Map(slots.map((slot) => [slot, codes.get(slot) ?? presentCode(slot, policy, history)]));
    return Place.of(record.marked(history, marks), policy, wholeDay(until), now.subject);
  };
  // Full attendance is what every claim is held against, so it is made once.
  let attended: Place | null = null;
  const marked = (codes: ReadonlyMap<Slot, string>) => {
    if (codes.size > 0) return make(codes);
    attended ??= make(codes);
    return attended;
  };
  const isCutShort = until < (lastDay(calendar, policy, policy, now) ?? until);
  return slots.length === 0 ? null : { policy, now, slots, until, isCutShort, marked };
}

function lastDay(calendar: Calendar, given: Policy, policy: Policy, { view, moment }: Place): DayNumber | null {
  const year = periodAt(calendar, "academicYear", moment.day);
  const end = year === null ? undefined : calendar.years[year.index]?.end;
  if (end === undefined) return null;
  let last = Math.min(end, view.history.onRollTo);
  // Under several policies of one school, the future is told only as far as the one in force goes.
  while (last > moment.day && inForceOn(given, last) !== policy) last -= 1;
  return last;
}

function slotsToCome(history: History, from: DayNumber, until: DayNumber): Slot[] {
  const { timetable } = history;
  const found: Slot[] = [];
  for (let slot = timetable.slotAt(from); slot < timetable.slotAt(until + 1); slot += 1) {
    if (timetable.isOpenSlot(slot) && history.codeAt(slot) === null) found.push(slot);
  }
  return found;
}

function presentCode(slot: Slot, policy: Policy, history: History): string {
  const stated = policy.pack.register?.lateCodes?.present[history.timetable.sessionOf(slot)];
  return stated ?? codeWhere(slot, history, (code) => code.class === "present" && code.late !== true) ?? "";
}

/** Codes for sessions, in force on their days, of which something is true; null where no code will do for one of them. */
export function codesWhere(
  slots: readonly Slot[],
  { now }: Future,
  wanted: (code: Code) => boolean,
): ReadonlyMap<Slot, string> | null {
  const codes = slots.flatMap((slot) => {
    const code = codeWhere(slot, now.view.history, wanted);
    return code === null ? [] : [[slot, code] as const];
  });
  return codes.length === slots.length ? new Map(codes) : null;
}

/** The first code in force on the day of a session of which something is true. */
function codeWhere(slot: Slot, history: History, wanted: (code: Code) => boolean): string | null {
  const day = history.timetable.dayOfSlot(slot);
  const inForce = (code: Code) => {
    const reading = history.codes.read(code.id, day);
    return reading.kind === "valid" && reading.code === code;
  };
  return history.allCodes.find((code) => wanted(code) && inForce(code))?.id ?? null;
}

/** The date of a session. */
export function dateOf(slot: Slot, { now }: Future): IsoDate {
  return isoDate(now.view.history.timetable.dayOfSlot(slot));
}

/** The moment at which a session has been marked and the next has not begun. */
export function after(slot: Slot, file: Place): Place {
  const { timetable } = file.view.history;
  const isLast = timetable.dayIndexOf(slot + 1) !== timetable.dayIndexOf(slot);
  if (isLast || !timetable.isOpenSlot(slot + 1)) return file.on(timetable.dayOfSlot(slot));
  return justBefore(slot + 1, file);
}

/** The same day, just before a session begins. */
export function justBefore(slot: Slot, file: Place): Place {
  const { timetable } = file.view.history;
  const second = openingOf(timetable.sessionOf(slot), file.openings) - 1;
  return file.at({ day: timetable.dayOfSlot(slot), second, timed: true });
}

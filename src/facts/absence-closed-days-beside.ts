import type { Timetable } from "../calendar/timetable.ts";
import { isoDate } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import type { Missing } from "../record/reading.ts";
import type { Spell } from "../record/spells.ts";
import { defineFact } from "./fact.ts";
import { absenceOf, measureAbsence, noAbsence } from "./in-absence.ts";
import { noParams } from "./params.ts";
import { numbered } from "./traits.ts";

/**
 * The longest run of calendar days on which the school was closed beside the absence: directly before its first day, directly after its
 * last, or between two days of it, since an absence on both sides of a holiday is one.
 */
export const absenceClosedDaysBeside = defineFact({
  title: "longest run of days on which the school was closed beside the absence",
  type: "number",
  scale: numbered("days"),
  scope: "absence",
  missing:
    "The absence goes on, so nothing comes after it yet; it touches the first or last school day of the calendar supplied; a gap beside it would make it longer. What is beside it already is a least value.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "absence" }],
  read: (_params, place) => {
    const absence = absenceOf(place);
    if (absence === null) return noAbsence;
    const { timetable } = place.view.history;
    const open = openSide(absence.ifPresent, timetable) ?? openSide(absence.ifAbsent, timetable);
    // Reading a gap as absence can only bring more closed days to lie beside or within the absence.
    return open === null
      ? measureAbsence(place, (spell) => longestBeside(spell, timetable))
      : { kind: "atLeast", least: whole(longestBeside(absence.ifPresent, timetable)), missing: open };
  },
});

/** Days closed directly before each school day of a spell but the calendar's first, and before the next one where the spell is over. */
function longestBeside({ first, last, ongoing }: Spell, timetable: Timetable): number {
  const [from, to] = [timetable.dayIndexOf(first), timetable.dayIndexOf(last) + (ongoing ? 0 : 1)];
  return timetable.days
    .slice(Math.max(0, from - 1), to + 1)
    .reduce((longest, day, index, near) => Math.max(longest, day - (near[index - 1] ?? day - 1) - 1), 0);
}

/** A side of a spell of which nothing is known: beyond the calendar supplied, or still to come. */
function openSide({ first, last, ongoing }: Spell, timetable: Timetable): Missing | null {
  const { days } = timetable;
  const [start, end] = [days[0], days.at(-1)];
  if (timetable.dayIndexOf(first) === 0 && start !== undefined)
    return { why: "notSupplied", what: `the school's calendar before ${isoDate(start)}` };
  if (ongoing) return { why: "notYet", what: "the absence is not over yet" };
  return timetable.dayIndexOf(last) + 1 === days.length && end !== undefined
    ? { why: "notSupplied", what: `the school's calendar after ${isoDate(end)}` }
    : null;
}

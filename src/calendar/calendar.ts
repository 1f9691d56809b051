import { type DayNumber, dayOf, mondayOf, type Weekday, weekdayOf } from "../kernel/dates.ts";
import { firstWhere } from "../kernel/first-where.ts";
import { type CalendarJson, type Session, sessionSchema, type YearJson } from "./calendar-schema.ts";
import { sessionKey, Timetable } from "./timetable.ts";

/** The days of the week on which there is school. */
const SCHOOL_WEEK: ReadonlySet<Weekday> = new Set<Weekday>([1, 2, 3, 4, 5]);
/** Monday to Friday, whatever the school's own week. */
const LAST_WORKING_DAY = 5;

/** A stretch of the calendar that begins on a day and lasts until the eve of the next of its kind. */
export interface Stretch {
  readonly name: string;
  readonly start: DayNumber;
  readonly end: DayNumber;
}

export interface NamedPeriod extends Stretch {
  readonly yearGroups: readonly number[] | null;
}

/** A school week: Monday to Sunday with at least one session for some year group. */
export interface SchoolWeek {
  readonly monday: DayNumber;
  readonly firstSchoolDay: DayNumber;
}

/** A calendar that has been checked and compiled once; hand it to every evaluation of the school. */
export class Calendar {
  readonly years: readonly Stretch[];
  readonly terms: readonly Stretch[];
  readonly halfTerms: readonly Stretch[];
  readonly periods: readonly NamedPeriod[];
  readonly schoolWeeks: readonly SchoolWeek[];
  readonly weekdays = SCHOOL_WEEK;
  readonly sessions: readonly Session[] = sessionSchema.options;
  readonly #source: readonly YearJson[];
  readonly #bankHolidays: ReadonlySet<DayNumber>;
  readonly #timetables = new Map<number | null, Timetable>();

  constructor(json: CalendarJson) {
    this.#source = [...json.years].sort((a, b) => dayOf(a.start) - dayOf(b.start));
    this.years = this.#source.map((year) => stretch(year.id, year.start, year.end));
    const terms = this.#source.flatMap((year) => [...year.terms].sort((a, b) => dayOf(a.start) - dayOf(b.start)));
    this.terms = terms.map((term) => stretch(term.name, term.start, term.end));
    this.halfTerms = terms.flatMap((term) => {
      if (term.halfTerm === undefined) return [stretch(term.name, term.start, term.end)];
      const [first, second] = [dayOf(term.halfTerm.start) - 1, dayOf(term.halfTerm.end) + 1];
      return [
        { name: `${term.name} 1`, start: dayOf(term.start), end: first },
        { name: `${term.name} 2`, start: second, end: dayOf(term.end) },
      ];
    });
    this.periods = this.#source.flatMap((year) =>
      (year.periods ?? []).map((period) => ({
        ...stretch(period.name, period.start, period.end),
        yearGroups: period.yearGroups ?? null,
      })),
    );
    this.#bankHolidays = new Set(this.#source.flatMap((year) => closedDays(year, (kind) => kind === "bankHoliday")));
    this.schoolWeeks = this.#weeks();
  }

  get firstDay(): DayNumber {
    return this.years[0]?.start ?? 0;
  }

  /** The school days of a year group; without one, the days on which nobody in particular is told to stay away. */
  timetable(yearGroup: number | null): Timetable {
    const known = this.#timetables.get(yearGroup);
    if (known !== undefined) return known;
    const made = this.#makeTimetable(yearGroup);
    this.#timetables.set(yearGroup, made);
    return made;
  }

  isWorkingDay(day: DayNumber): boolean {
    return weekdayOf(day) <= LAST_WORKING_DAY && !this.#bankHolidays.has(day);
  }

  /** The latest school week that has had a session by the end of a day, as an index into `schoolWeeks`; -1 before the first. */
  schoolWeekAt(day: DayNumber): number {
    const weeks = this.schoolWeeks;
    return firstWhere(0, weeks.length, (week) => (weeks[week]?.firstSchoolDay ?? Infinity) > day) - 1;
  }

  #makeTimetable(yearGroup: number | null): Timetable {
    const days: DayNumber[] = [];
    const closedSessions = new Set<string>();
    for (const year of this.#source) {
      const closed = new Set(closedDays(year, () => true, yearGroup));
      for (const closure of year.closed ?? []) {
        if (typeof closure === "string" || closure.session === undefined || !concerns(closure.yearGroups, yearGroup))
          continue;
        for (let day = dayOf(closure.from); day <= dayOf(closure.to ?? closure.from); day += 1)
          closedSessions.add(sessionKey(day, closure.session));
      }
      for (const term of [...year.terms].sort((a, b) => dayOf(a.start) - dayOf(b.start))) {
        const breakStart = term.halfTerm === undefined ? Infinity : dayOf(term.halfTerm.start);
        const breakEnd = term.halfTerm === undefined ? -Infinity : dayOf(term.halfTerm.end);
        for (let day = dayOf(term.start); day <= dayOf(term.end); day += 1) {
          const inBreak = day >= breakStart && day <= breakEnd;
          const wholly =
            closed.has(day) || this.sessions.every((session) => closedSessions.has(sessionKey(day, session)));
          if (this.weekdays.has(weekdayOf(day)) && !inBreak && !wholly) days.push(day);
        }
      }
    }
    return new Timetable(days, closedSessions, this.sessions);
  }

  #weeks(): SchoolWeek[] {
    const yearGroups = this.#source.flatMap((year) =>
      (year.closed ?? []).flatMap((closure) => (typeof closure === "string" ? [] : (closure.yearGroups ?? []))),
    );
    const firstDays = new Map<DayNumber, DayNumber>();
    // A week counts if any year group has a session, so year groups with closures of their own, and one without, are all asked.
    for (const yearGroup of new Set<number | null>([null, ...yearGroups])) {
      for (const day of this.timetable(yearGroup).days) {
        const monday = mondayOf(day);
        firstDays.set(monday, Math.min(day, firstDays.get(monday) ?? Infinity));
      }
    }
    return [...firstDays]
      .map(([monday, firstSchoolDay]) => ({ monday, firstSchoolDay }))
      .sort((a, b) => a.monday - b.monday);
  }
}

function stretch(name: string, start: string, end: string): Stretch {
  return { name, start: dayOf(start), end: dayOf(end) };
}

function concerns(yearGroups: readonly number[] | undefined, yearGroup: number | null): boolean {
  return yearGroups === undefined || (yearGroup !== null && yearGroups.includes(yearGroup));
}

function closedDays(
  year: YearJson,
  ofKind: (kind: string | undefined) => boolean,
  yearGroup: number | null = null,
): DayNumber[] {
  return (year.closed ?? []).flatMap((closure) => {
    if (typeof closure === "string") return ofKind(undefined) ? [dayOf(closure)] : [];
    if (closure.session !== undefined || !ofKind(closure.kind) || !concerns(closure.yearGroups, yearGroup)) return [];
    const [from, to] = [dayOf(closure.from), dayOf(closure.to ?? closure.from)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

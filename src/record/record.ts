import type { Calendar } from "../calendar/calendar.ts";
import { compulsorySchoolAge } from "../calendar/compulsory-school-age.ts";
import type { Slot, Timetable } from "../calendar/timetable.ts";
import { type DayNumber, dayOf, isoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { Moment } from "../kernel/moment.ts";
import type { SecondOfDay } from "../kernel/times.ts";
import type { CaseEvent, EarlierSession, LeaveRequest, PupilDetails } from "./case-file.ts";
import { checkRegister } from "./check-register.ts";
import { Histories, type LateEntry } from "./histories.ts";
import type { History } from "./history.ts";
import { LogBook, type LoggedEvent } from "./log.ts";
import { type Change, type Register, RegisterDraft } from "./register.ts";
import type { RegisterKeeping } from "./register-keeping.ts";

/** First and last day of compulsory school age. */
export interface SchoolAgeDays {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * Everything on record about one pupil, with all its versions and whatever a policy makes of it: the register, the case log, answers,
 * requests. What would be otherwise (an event logged, a mark amended) is another record that shares all that stays the same.
 */
export class PupilRecord {
  readonly pupil: PupilDetails;
  readonly calendar: Calendar;
  /** Sessions of settings attended before; they count only where a rule says so. */
  readonly earlierSessions: readonly EarlierSession[];
  readonly #histories: Histories;
  #log: LogBook | null;
  #schoolAge: SchoolAgeDays | null | undefined;

  constructor(
    pupil: PupilDetails,
    calendar: Calendar,
    register: Register | Histories,
    earlierSessions: readonly EarlierSession[] = [],
    log: LogBook | null = null,
  ) {
    this.pupil = pupil;
    this.calendar = calendar;
    this.earlierSessions = earlierSessions;
    this.#histories = register instanceof Histories ? register : new Histories(register);
    this.#log = log;
  }

  get register(): Register {
    return this.#histories.register;
  }

  get timetable(): Timetable {
    return this.register.timetable;
  }

  /** Whether the pupil is on roll on a day, first and last day included. */
  isOnRoll(day: DayNumber): boolean {
    return this.register.parts.onRoll.some(({ from, to }) => (from === null || from <= day) && day <= to);
  }

  get log(): LogBook {
    this.#log ??= LogBook.of(this.pupil.events ?? []);
    return this.#log;
  }

  /** First and last day of compulsory school age, where the date of birth is known. */
  get schoolAge(): SchoolAgeDays | null {
    if (this.#schoolAge === undefined) {
      const { dateOfBirth } = this.pupil;
      const age = dateOfBirth === undefined ? null : compulsorySchoolAge(dateOfBirth);
      this.#schoolAge = age === null ? null : { from: dayOf(age.from), to: dayOf(age.to) };
    }
    return this.#schoolAge;
  }

  /** The register as it was known on a day, or at a time of it, read by a policy's codes. */
  knownOn(keeping: RegisterKeeping, day: DayNumber, second?: SecondOfDay): History {
    return this.#histories.knownOn(keeping, day, second);
  }

  /** Marks that became known after the day of their session. */
  lateEntries(keeping: RegisterKeeping): readonly LateEntry[] {
    return this.#histories.lateEntries(keeping);
  }

  /** The last day on which what is known of a day and all before it is still the same. */
  sameUntil(keeping: RegisterKeeping, day: DayNumber): DayNumber {
    return this.#histories.sameUntil(keeping, day);
  }

  /** What is wrong with the register under a policy. */
  checked(keeping: RegisterKeeping): readonly Diagnostic[] {
    return checkRegister(this.register, keeping, `pupils/${this.pupil.id}/marks`);
  }

  /** With more events on the log. */
  logged(events: readonly CaseEvent[]): PupilRecord {
    return this.#with([...(this.pupil.events ?? []), ...events], this.#histories, this.log.with(events));
  }

  /** Without some events of the log. */
  without(events: ReadonlySet<CaseEvent>): PupilRecord {
    return this.#with((this.pupil.events ?? []).filter((event) => !events.has(event)));
  }

  /** With a leave request in place of any other of its id. */
  requesting(request: LeaveRequest): PupilRecord {
    const others = (this.pupil.leaveRequests ?? []).filter((other) => other.id !== request.id);
    const pupil = { ...this.pupil, leaveRequests: [...others, request] };
    return new PupilRecord(pupil, this.calendar, this.#histories, this.earlierSessions, this.#log);
  }

  /** With other codes on some marks, amended on a day. */
  amended(changes: readonly Change[], day: DayNumber): PupilRecord {
    return this.#over(this.register.amended(changes, day));
  }

  /** With the marks of some sessions as they were known on a day. */
  reverted(slots: Iterable<Slot>, day: DayNumber, keeping: RegisterKeeping): PupilRecord {
    return this.#over(this.register.reverted(slots, day, keeping));
  }

  /** With the register as one history of it says, and some sessions marked besides. */
  marked(known: History, codes: ReadonlyMap<Slot, string>): PupilRecord {
    return this.#over(this.register.marked((slot) => known.codeAt(slot)?.id ?? null, codes, known.codes));
  }

  /** With only what was on the log and answered by a moment. */
  upTo(moment: Moment): PupilRecord {
    const today = isoDate(moment.day);
    const isPast = ({ day, second }: LoggedEvent) =>
      day < moment.day || (day === moment.day && (second ?? 0) <= moment.second);
    const events = this.log.placed.filter(isPast).map((entry) => entry.event);
    const answers = this.pupil.answers?.filter((answer) => answer.on === undefined || answer.on <= today);
    const pupil = { ...this.pupil, events, answers };
    return new PupilRecord(pupil, this.calendar, this.#histories, this.earlierSessions);
  }

  #with(events: readonly CaseEvent[], register: Histories = this.#histories, log: LogBook | null = null): PupilRecord {
    return new PupilRecord({ ...this.pupil, events }, this.calendar, register, this.earlierSessions, log);
  }

  #over(register: Register): PupilRecord {
    return new PupilRecord(this.pupil, this.calendar, register, this.earlierSessions, this.#log);
  }
}

/** A record with details and a log, and no marks. */
export function unmarked(calendar: Calendar, pupil: PupilDetails): PupilRecord {
  const draft = new RegisterDraft(calendar, calendar.timetable(pupil.yearGroup ?? null), { from: null, to: Infinity });
  return new PupilRecord(pupil, calendar, draft.finish([]));
}

import type { Calendar } from "../calendar/calendar.ts";
import { periodAt } from "../calendar/periods.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { type Moment, wholeDay } from "../kernel/moment.ts";
import { type Absence, absencesAt, contains, returnAfter } from "../record/absence.ts";
import type { PupilDetails } from "../record/case-file.ts";
import type { LateEntry } from "../record/histories.ts";
import type { History } from "../record/history.ts";
import type { Log, LoggedEvent } from "../record/log.ts";
import type { Reading } from "../record/reading.ts";
import type { PupilRecord, SchoolAgeDays } from "../record/record.ts";
import type { RegisterKeeping } from "../record/register-keeping.ts";
import { type Openings, type View, viewAt } from "../record/view.ts";
import type { PolicyWords } from "./policy-words.ts";
import type { Subject } from "./subject.ts";
import type { LaterRest, Rest } from "./traits.ts";

/** What only a later stage can tell: where a ladder stands, and in which band a rate lies. */
export interface Standing {
  readonly stage: (ladder: string, place: Place) => Reading;
  readonly stageEntry: (ladder: string, place: Place) => LoggedEvent | null;
  readonly band: (set: string, place: Place) => Reading;
  /** Penalty notices that count towards the limit of the tariff in force. */
  readonly noticesCounted: (place: Place) => Reading;
  /** What these rest on themselves. */
  readonly restsOf: (rest: LaterRest) => readonly Rest[];
}

/** What facts need of a policy, compiled with it. */
export interface PolicyForFacts {
  readonly keeping: RegisterKeeping;
  readonly words: PolicyWords;
  readonly standing: Standing;
  /** When the registers of a year group open, as the policy has it on a day. */
  readonly openings: (yearGroup: number | null, day: DayNumber) => Openings;
}

/**
 * One question's surroundings: a record under a policy, as it was known on a day, a moment, and the thing asked about. Everything a fact
 * may read.
 */
export class Place {
  readonly moment: Moment;
  readonly subject: Subject;
  readonly #shared: Shared;
  #readings: Map<string, Reading> | null;

  private constructor(shared: Shared, subject: Subject) {
    this.moment = shared.moment;
    this.subject = subject;
    this.#shared = shared;
    this.#readings = subject.kind === "pupil" ? shared.readings : null;
  }

  /** What a fact says here, read once; `id` stands for the fact with its parameters. */
  reading(id: string, read: (place: Place) => Reading): Reading {
    const known = this.#readings?.get(id);
    if (known !== undefined) return known;
    const made = read(this);
    this.#readings ??= new Map();
    this.#readings.set(id, made);
    return made;
  }

  /** @param known the day, or the time of it, on which the register is known; the moment itself where left out */
  static of(
    record: PupilRecord,
    policy: PolicyForFacts,
    moment: Moment,
    subject: Subject = { kind: "pupil" },
    known: Moment = moment,
  ): Place {
    const openings = policy.openings(record.pupil.yearGroup ?? null, known.day);
    return new Place(new Shared(new Timeline(record, policy, known, openings), moment), subject);
  }

  get record(): PupilRecord {
    return this.#shared.timeline.record;
  }

  get policy(): PolicyForFacts {
    return this.#shared.timeline.policy;
  }

  get pupil(): PupilDetails {
    return this.record.pupil;
  }

  get calendar(): Calendar {
    return this.record.calendar;
  }

  get words(): PolicyWords {
    return this.policy.words;
  }

  get standing(): Standing {
    return this.policy.standing;
  }

  get openings(): Openings {
    return this.#shared.timeline.openings;
  }

  /** First and last day of compulsory school age, where the date of birth is known. */
  get schoolAge(): SchoolAgeDays | null {
    return this.record.schoolAge;
  }

  /** When marks became known after the day of their session. */
  get lateEntries(): readonly LateEntry[] {
    return this.record.lateEntries(this.policy.keeping);
  }

  /** The register as it is known, whole; `view` reads it up to the moment. */
  get history(): History {
    return this.#shared.timeline.history;
  }

  get view(): View {
    return this.#shared.view;
  }

  get log(): Log {
    return this.#shared.log;
  }

  /** Absences that touch the academic year of the day asked about, or go on. */
  get absences(): readonly Absence[] {
    return this.#shared.absences;
  }

  /** A list of days or slots worked out once for a file, whatever the day it is asked about. */
  once(key: string, find: () => readonly number[]): readonly number[] {
    const { lists } = this.#shared.timeline;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const made = find();
    lists.set(key, made);
    return made;
  }

  /** The same file and thing on another day, judged on the register as it is known now. */
  on(day: DayNumber): Place {
    return new Place(this.#shared.timeline.on(day), this.subject).#findSubject();
  }

  /** The same file and thing at another moment, of a day that may have several. */
  at(moment: Moment): Place {
    return new Place(new Shared(this.#shared.timeline, moment), this.subject).#findSubject();
  }

  /** The same thing at the same moment, as the register was known on an earlier day. */
  knowing(day: DayNumber): Place {
    const shared = new Shared(this.#shared.timeline.knownOn(wholeDay(day)), this.moment);
    return new Place(shared, this.subject).#findSubject();
  }

  /** An absence is shorter on an earlier day, so it is looked up there; one that had not begun stays as it is, and does not exist. */
  #findSubject(): Place {
    const { subject } = this;
    if (subject.kind !== "absence") return this;
    const absence = this.absences.find((candidate) => candidate.ifPresent.first === subject.absence.ifPresent.first);
    return absence === undefined ? this : this.about({ kind: "absence", absence });
  }

  /** Whether the thing asked about existed at this moment. */
  get exists(): boolean {
    const { subject } = this;
    if (subject.kind === "absence")
      return this.absences.some((absence) => absence.ifPresent.first === subject.absence.ifPresent.first);
    if (subject.kind === "leaveRequest")
      return subject.request.requestedOn === undefined || dayOf(subject.request.requestedOn) <= this.moment.day;
    return true;
  }

  about(subject: Subject): Place {
    return new Place(this.#shared, subject);
  }

  /** Events of a type about the thing asked about, in order of time. */
  events(type: string): readonly LoggedEvent[] {
    const events = this.log.ofType(type);
    return events.length === 0 ? events : events.filter((event) => this.#concerns(event));
  }

  #concerns(entry: LoggedEvent): boolean {
    const { subject, words } = this;
    const { type, about, parent } = entry.event;
    switch (subject.kind) {
      case "absence":
        if (words.absenceEvents.has(type)) return isAbout(entry, subject.absence, this.absences, this.moment.day);
        // A decision about a request concerns the absences the request is about.
        return !words.requestEvents.has(type) || this.#isForLeave(entry, subject.absence);
      case "leaveRequest":
        return !words.requestEvents.has(type) || about === subject.request.id;
      case "parent":
        return parent == null || parent === subject.parent?.id;
      case "pupil":
      case "group":
        return true;
    }
  }

  /** Whether an event about a request, named by its id or by a day of it, is about the days of an absence; one about no request may be. */
  #isForLeave({ event, aboutDay }: LoggedEvent, absence: Absence): boolean {
    if (event.about == null) return true;
    if (aboutDay !== null) return contains(absence, aboutDay, this.moment.day);
    const request = this.pupil.leaveRequests?.find((one) => one.id === event.about);
    return request === undefined || (dayOf(request.from) <= absence.lastDay && absence.firstDay <= dayOf(request.to));
  }
}

/** A record as it was known at one moment, over time: what is worked out once for all its days. */
class Timeline {
  readonly record: PupilRecord;
  readonly policy: PolicyForFacts;
  readonly openings: Openings;
  readonly history: History;
  readonly lists = new Map<string, readonly number[]>();
  readonly #days = new Map<DayNumber, Shared>();

  constructor(record: PupilRecord, policy: PolicyForFacts, known: Moment, openings: Openings) {
    this.record = record;
    this.policy = policy;
    this.openings = openings;
    this.history = record.knownOn(policy.keeping, known.day, known.second);
  }

  /** The end of a day; asked for by every duty, so made once. */
  on(day: DayNumber): Shared {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = new Shared(this, wholeDay(day));
    this.#days.set(day, made);
    return made;
  }

  knownOn(known: Moment): Timeline {
    return new Timeline(this.record, this.policy, known, this.openings);
  }
}

/** What all the things asked about at one moment have in common. */
class Shared {
  readonly moment: Moment;
  readonly timeline: Timeline;
  readonly readings = new Map<string, Reading>();
  #view: View | null = null;
  #log: Log | null = null;
  #absences: readonly Absence[] | null = null;

  constructor(timeline: Timeline, moment: Moment) {
    this.timeline = timeline;
    this.moment = moment;
  }

  get view(): View {
    const { record, history, openings } = this.timeline;
    this.#view ??= viewAt(record.calendar, history, this.moment, openings);
    return this.#view;
  }

  get log(): Log {
    this.#log ??= this.timeline.record.log.at(this.moment);
    return this.#log;
  }

  get absences(): readonly Absence[] {
    this.#absences ??= absencesAt(
      this.view,
      periodAt(this.timeline.record.calendar, "academicYear", this.moment.day)?.from ?? -Infinity,
    );
    return this.#absences;
  }
}

/** An event is about the absence its `about` date lies in; without one, about the absence it happened in, or else the last before it. */
function isAbout(entry: LoggedEvent, absence: Absence, absences: readonly Absence[], today: DayNumber): boolean {
  if (entry.aboutDay !== null) return contains(absence, entry.aboutDay, today);
  if (entry.event.about != null) return false;
  const during = absences.find((candidate) => contains(candidate, entry.day, today));
  const meant = during ?? absences.findLast((candidate) => candidate.lastDay < entry.day);
  return meant?.id === absence.id;
}

/** The day the pupil was last seen again after an absence, or null. */
export function lastReturn(place: Place): DayNumber | null {
  const { view, absences } = place;
  for (const absence of [...absences].reverse()) {
    const day = returnAfter(view.history, absence.ifPresent, view.limit);
    if (day !== null) return day;
  }
  return null;
}

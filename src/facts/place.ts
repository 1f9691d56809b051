import type { Calendar } from "../calendar/calendar.ts";
import type { Period } from "../calendar/length.ts";
import { type Current, periodAt, periodStarts } from "../calendar/periods.ts";
import { type DayNumber, dayOf } from "../kernel/dates.ts";
import { type Moment, wholeDay } from "../kernel/moment.ts";
import { remembered } from "../kernel/remembered.ts";
import { type Absence, returnAfter } from "../record/absence.ts";
import type { PupilDetails } from "../record/case-file.ts";
import type { LateEntry } from "../record/histories.ts";
import type { History } from "../record/history.ts";
import type { Log, LoggedEvent } from "../record/log.ts";
import type { Reading } from "../record/reading.ts";
import type { PupilRecord, SchoolAgeDays } from "../record/record.ts";
import type { RegisterKeeping } from "../record/register-keeping.ts";
import type { Openings, View } from "../record/view.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { concerns } from "./concerns.ts";
import type { Moves } from "./moves.ts";
import type { PolicyWords } from "./policy-words.ts";
import { type Subject, subjectName } from "./subject.ts";
import { type Crest, Instant, Timeline } from "./timeline.ts";
import type { Changing, LaterRest, Rest } from "./traits.ts";
import { type Stretch, stretchAround, Watch, type Watched, type Way } from "./watch.ts";

/** What only a later stage can tell: where a ladder stands, and in which band a rate lies. */
export interface Standing {
  readonly stage: (ladder: string, place: Place) => Reading;
  readonly stageEntry: (ladder: string, place: Place) => LoggedEvent | null;
  readonly band: (set: string, place: Place) => Reading;
  /** Penalty notices that count towards the limit of the tariff in force. */
  readonly noticesCounted: (place: Place) => Reading;
  /** What these rest on themselves. */
  readonly restsOf: (rest: LaterRest) => readonly Rest[];
  /** Days around the one asked about on which a reading is the same but for its drift. */
  readonly steadyAround: (call: Changing, place: Place, way: Way) => Stretch;
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
  readonly #shared: Instant<PolicyForFacts>;
  readonly #readings: Map<string, Reading>;

  private constructor(shared: Instant<PolicyForFacts>, subject: Subject) {
    this.moment = shared.moment;
    this.subject = subject;
    this.#shared = shared;
    this.#readings = subject.kind === "pupil" ? shared.readings : shared.readingsAbout(readingsKey(subject));
  }

  /** What a fact says here, read once; `id` stands for the fact with its parameters. */
  reading(id: string, read: (place: Place) => Reading): Reading {
    const known = this.#readings.get(id);
    if (known !== undefined) return known;
    const made = read(this);
    this.#readings.set(id, made);
    return made;
  }

  /** What a fact says here, as a condition asks for it. */
  read(call: { readonly id: string; readonly read: (place: Place) => Reading }): Reading {
    return this.reading(call.id, call.read);
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
    return new Place(new Instant(new Timeline(record, policy, known, openings), moment), subject);
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
    return remembered(this.#shared.timeline.lists, key, find);
  }

  /** What may change a reading about the thing asked about, worked out once; some of it rests on the log. */
  movesAbout(key: string, find: () => Moves, isByLog: () => boolean): Moves {
    const { moves } = this.#shared.timeline;
    const { kind } = this.subject;
    const name = subjectName(this.subject) ?? "";
    const known = moves.ofRegister.about(kind, name).get(key) ?? moves.ofLog.about(kind, name).get(key);
    if (known !== undefined) return known;
    const made = find();
    (isByLog() ? moves.ofLog : moves.ofRegister).about(kind, name).set(key, made);
    return made;
  }

  /** The same thing at the same moment, with another log on the same register. */
  logged(record: PupilRecord): Place {
    return new Place(new Instant(this.#shared.timeline.logged(record), this.moment), this.subject);
  }

  /** What is found here, and on which days around it the same would be: everything that is read meanwhile notes how far it holds. */
  watched<T>(find: () => T, way: Way = this.watching ?? "back"): Watched<T> {
    const { timeline } = this.#shared;
    const outer = timeline.watch;
    const watch = new Watch(way);
    timeline.watch = watch;
    const value = find();
    timeline.watch = outer;
    outer?.note(watch);
    return { value, from: watch.from, until: watch.until };
  }

  /** What is found without a word to whoever watches. */
  unwatched<T>(find: () => T): T {
    const { timeline } = this.#shared;
    const outer = timeline.watch;
    timeline.watch = null;
    const value = find();
    timeline.watch = outer;
    return value;
  }

  /** Which way somebody watches, if anybody does. */
  get watching(): Way | null {
    return this.#shared.timeline.watch?.way ?? null;
  }

  get isWatched(): boolean {
    return this.#shared.timeline.watch !== null;
  }

  /** Tells whoever watches on which days around this one something read here is the same. */
  note(stretch: Stretch): void {
    this.#shared.timeline.watch?.note(stretch);
  }

  /** Tells whoever watches that something read here is the same between the changes of what it rests on. */
  noteChanges(call: Changing): void {
    const { watching } = this;
    if (watching !== null) this.note(this.unwatched(() => this.standing.steadyAround(call, this, watching)));
  }

  /** Whether the day asked about lies after a day. */
  isAfter(day: DayNumber): boolean {
    const today = this.moment.day;
    this.note(today > day ? { from: day + 1, until: Infinity } : { from: -Infinity, until: day });
    return today > day;
  }

  /** The period of a kind the day asked about belongs to. */
  period(period: Period): Current | null {
    if (this.isWatched) this.note(stretchAround(periodStarts(this.calendar, period), this.moment.day));
    return periodAt(this.calendar, period, this.moment.day);
  }

  /** The same for all that is asked about at one moment: by it, what was worked out for the moment can be kept. */
  get instant(): object {
    return this.#shared;
  }

  /** How a rolling count stood wherever it rose, worked out once for a file. */
  kept(key: string, find: () => readonly Crest[]): readonly Crest[] {
    return remembered(this.#shared.timeline.crests, key, find);
  }

  /** The same file and thing on another day, judged on the register as it is known now. */
  on(day: DayNumber): Place {
    return new Place(this.#shared.timeline.on(day), this.subject).#findSubject();
  }

  /** The same file and thing at another moment, of a day that may have several. */
  at(moment: Moment): Place {
    return new Place(new Instant(this.#shared.timeline, moment), this.subject).#findSubject();
  }

  /** The same thing at the same moment, as the register was known on an earlier day. */
  knowing(day: DayNumber): Place {
    const shared = new Instant(this.#shared.timeline.knownOn(wholeDay(day)), this.moment);
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
    if (subject.kind === "absence") this.noteChanges(EXISTENCE);
    if (subject.kind === "absence")
      return this.absences.some((absence) => absence.ifPresent.first === subject.absence.ifPresent.first);
    if (subject.kind === "leaveRequest")
      return subject.request.requestedOn === undefined || this.isAfter(dayOf(subject.request.requestedOn) - 1);
    return true;
  }

  about(subject: Subject): Place {
    return new Place(this.#shared, subject);
  }

  /** Events of a type about the thing asked about, in order of time. */
  events(type: string): readonly LoggedEvent[] {
    if (this.isWatched)
      this.noteChanges({ id: `events ${type}`, rests: [{ kind: "events", types: eventRefOf(type) }] });
    const events = this.log.ofType(type);
    return events.length === 0 ? events : events.filter((event) => concerns(event, this));
  }
}

/** An absence is spoken of from the day it began, while it goes on, and for the rest of the year. */
const EXISTENCE: Changing = { id: "exists", rests: [{ kind: "absence" }, { kind: "periods", of: "academicYear" }] };

/** What is read about an absence hangs on how far it had come, and may be asked on days before it. */
function readingsKey(subject: Subject): string {
  const name = `${subject.kind} ${subjectName(subject) ?? ""}`;
  return subject.kind === "absence"
    ? `${name} ${subject.absence.ifAbsent.first} ${subject.absence.ifAbsent.last}`
    : name;
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

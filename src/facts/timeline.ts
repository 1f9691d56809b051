import { periodAt } from "../calendar/periods.ts";
import type { Slot } from "../calendar/timetable.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { type Moment, wholeDay } from "../kernel/moment.ts";
import { remembered } from "../kernel/remembered.ts";
import { type Absence, absencesAt } from "../record/absence.ts";
import type { History } from "../record/history.ts";
import type { Log } from "../record/log.ts";
import type { Reading } from "../record/reading.ts";
import type { PupilRecord } from "../record/record.ts";
import type { RegisterKeeping } from "../record/register-keeping.ts";
import { type Openings, type View, viewAt } from "../record/view.ts";
import { MovesByThing } from "./moves.ts";
import type { Watch } from "./watch.ts";

/** A session at which a rolling count stood at a figure. */
export interface Crest {
  readonly slot: Slot;
  readonly count: number;
  readonly reading: Reading;
}

/** A record as it was known at one moment, over time: what is worked out once for all its days. */
export class Timeline<P extends { readonly keeping: RegisterKeeping }> {
  readonly record: PupilRecord;
  readonly policy: P;
  readonly openings: Openings;
  readonly history: History;
  readonly crests: Map<string, readonly Crest[]>;
  watch: Watch | null = null;
  /** Lists of days or slots by what they say. */
  readonly lists: Map<string, readonly number[]>;
  /** What may change readings: where it rests on the register alone, and where it rests on the log too. */
  readonly moves: { readonly ofRegister: MovesByThing; readonly ofLog: MovesByThing };
  readonly #days = new Map<DayNumber, Instant<P>>();
  readonly #known: Moment;

  constructor(record: PupilRecord, policy: P, known: Moment, openings: Openings, before: Timeline<P> | null = null) {
    this.record = record;
    this.policy = policy;
    this.openings = openings;
    this.history = before?.history ?? record.knownOn(policy.keeping, known.day, known.second);
    this.lists = before?.lists ?? new Map();
    this.moves = { ofRegister: before?.moves.ofRegister ?? new MovesByThing(), ofLog: new MovesByThing() };
    this.crests = before?.crests ?? new Map();
    this.#known = known;
  }

  /** The same register, with another log. */
  logged(record: PupilRecord): Timeline<P> {
    return new Timeline(record, this.policy, this.#known, this.openings, this);
  }

  /** The end of a day; asked for by every duty, so made once. */
  on(day: DayNumber): Instant<P> {
    return remembered(this.#days, day, () => new Instant(this, wholeDay(day)));
  }

  knownOn(known: Moment): Timeline<P> {
    return new Timeline(this.record, this.policy, known, this.openings);
  }
}

/** What all the things asked about at one moment have in common. */
export class Instant<P extends { readonly keeping: RegisterKeeping }> {
  readonly moment: Moment;
  readonly timeline: Timeline<P>;
  readonly readings = new Map<string, Reading>();
  /** What was read about each thing, by its name. */
  readonly #about = new Map<string, Map<string, Reading>>();
  #view: View | null = null;
  #log: Log | null = null;
  #absences: readonly Absence[] | null = null;

  constructor(timeline: Timeline<P>, moment: Moment) {
    this.timeline = timeline;
    this.moment = moment;
  }

  /** What has been read about a thing so far. */
  readingsAbout(name: string): Map<string, Reading> {
    return remembered(this.#about, name, () => new Map());
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

import { periodAt } from "../calendar/periods.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { type Moment, wholeDay } from "../kernel/moment.ts";
import { type Absence, absencesAt } from "../record/absence.ts";
import type { History } from "../record/history.ts";
import type { Log } from "../record/log.ts";
import type { Reading } from "../record/reading.ts";
import type { PupilRecord } from "../record/record.ts";
import type { RegisterKeeping } from "../record/register-keeping.ts";
import { type Openings, type View, viewAt } from "../record/view.ts";
import type { Watch } from "./watch.ts";

/** A record as it was known at one moment, over time: what is worked out once for all its days. */
export class Timeline<P extends { readonly keeping: RegisterKeeping }> {
  readonly record: PupilRecord;
  readonly policy: P;
  readonly openings: Openings;
  readonly history: History;
  readonly lists = new Map<string, readonly number[]>();
  watch: Watch | null = null;
  readonly #days = new Map<DayNumber, Instant<P>>();

  constructor(record: PupilRecord, policy: P, known: Moment, openings: Openings) {
    this.record = record;
    this.policy = policy;
    this.openings = openings;
    this.history = record.knownOn(policy.keeping, known.day, known.second);
  }

  /** The end of a day; asked for by every duty, so made once. */
  on(day: DayNumber): Instant<P> {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = new Instant(this, wholeDay(day));
    this.#days.set(day, made);
    return made;
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
  #view: View | null = null;
  #log: Log | null = null;
  #absences: readonly Absence[] | null = null;

  constructor(timeline: Timeline<P>, moment: Moment) {
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

import type { Clause } from "../clauses/clause.ts";
import { doneTypes } from "../clauses/done.ts";
import { does } from "../clauses/engine-actions.ts";
import { type StandingAction, standingDuties } from "../decision/standing.ts";
import { Place } from "../facts/place.ts";
import type { Subject } from "../facts/subject.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { wholeDay } from "../kernel/moment.ts";
import type { Policy } from "../packs/policy.ts";
import type { CaseEvent } from "../record/case-file.ts";
import type { PupilRecord } from "../record/record.ts";

/** A pupil's file without one event of its log, to ask whether what the event records was required. */
export class AuditedFile {
  readonly #policy: Policy;
  readonly #event: CaseEvent;
  readonly #asked: readonly Clause[];

  constructor(policy: Policy, event: CaseEvent) {
    this.#policy = policy;
    this.#event = event;
    this.#asked = whatAsksFor(policy, event.type);
  }

  /** A record with or without the event, as it is known on a day. */
  over(record: PupilRecord, knownOn: DayNumber, withEvent = false): Place {
    const asked = withEvent ? record : record.without(new Set([this.#event]));
    return Place.of(asked, this.#policy, wholeDay(knownOn));
  }

  /** What asks, on a day, for what the event records. */
  requiredOn(day: DayNumber, file: Place, withEvent: Place): readonly StandingAction[] {
    const standing = standingDuties(this.#asked, file.on(day), file.record.isOnRoll(day));
    return standing.actions.filter((one) => records(this.#event, one) && this.#isAbout(one.subject, day, withEvent));
  }

  /** Whether it cannot be told on a day if what the event records was asked for. */
  undecidedOn(day: DayNumber, file: Place, withEvent: Place): boolean {
    const standing = standingDuties(this.#asked, file.on(day), file.record.isOnRoll(day));
    return standing.undecided.some(({ subject }) => this.#isAbout(subject, day, withEvent));
  }

  /** Whether the same thing was on the log already, from one day to another. */
  isDoneBetween(from: DayNumber, to: DayNumber, file: Place): boolean {
    const { type, about, parent } = this.#event;
    return file
      .events(type)
      .some(
        ({ day, event }) =>
          day >= from &&
          day <= to &&
          (event.about ?? null) === (about ?? null) &&
          (event.parent == null || parent == null || event.parent === parent),
      );
  }

  /** Whether the event is about the thing an action is about, as the log itself understands it. */
  #isAbout(subject: Subject, day: DayNumber, withEvent: Place): boolean {
    const place = withEvent.on(Math.max(day, withEvent.moment.day)).about(subject);
    return place.events(this.#event.type).some((entry) => entry.event === this.#event);
  }
}

function records(event: CaseEvent, { action, enters }: StandingAction): boolean {
  if (does(action, "closes") && event.about != null && event.about !== action.ladder) return false;
  return doneTypes(action).includes(event.type) || enters.includes(event.type);
}

/** The clauses that ask for what an event records, and all of the ladder where a stage of it does: which is asked depends on the others. */
function whatAsksFor(policy: Policy, type: string): readonly Clause[] {
  const asks = ({ actions, turn }: Clause) =>
    actions.some(({ action }) => doneTypes(action).includes(type)) ||
    (turn?.kind === "stage" && turn.enteredBy.includes(type));
  const ladders = new Set(policy.clauses.filter(asks).flatMap(({ turn }) => turn?.ladder ?? []));
  return policy.clauses.filter((clause) => (clause.turn === null ? asks(clause) : ladders.has(clause.turn.ladder)));
}

import { Sleepers } from "../decision/sleepers.ts";
import { Place } from "../facts/place.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { wholeDay } from "../kernel/moment.ts";
import type { Policy } from "../packs/policy.ts";
import type { CaseEvent } from "../record/case-file.ts";
import type { PupilRecord } from "../record/record.ts";
import type { Change } from "../record/register.ts";

/** A pupil's record as it grows day by day: asked about on one day after another, each time as it was known on that day. */
export class WorkingFile {
  readonly policy: Policy;
  #record: PupilRecord;
  readonly #sleepers = new Sleepers();
  #present: { readonly knownOn: DayNumber; readonly asked: Place } | null = null;

  constructor(policy: Policy, record: PupilRecord) {
    this.policy = policy;
    this.#record = record;
  }

  get record(): PupilRecord {
    return this.#record;
  }

  /** What was asked for and stays so, of the record as it is known on the day last asked about. */
  get sleepers(): Sleepers {
    return this.#sleepers;
  }

  /** The end of a day, with nothing of what became known later. */
  on(day: DayNumber): Place {
    const knownOn = this.#record.sameUntil(this.policy.keeping, day);
    const present = this.#present?.knownOn === knownOn ? this.#present.asked : this.#known(knownOn, day);
    return present.on(day);
  }

  #known(knownOn: DayNumber, day: DayNumber): Place {
    const asked = Place.of(this.#record, this.policy, wholeDay(day), undefined, wholeDay(knownOn));
    this.#present = { knownOn, asked };
    this.#sleepers.wakeAll();
    return asked;
  }

  /** The end of a day as it would be if some events were not on the log. */
  without(left: readonly CaseEvent[], day: DayNumber): Place {
    return Place.of(this.#record.without(new Set(left)), this.policy, wholeDay(day));
  }

  /** The same record, with all that was added to it, under the policy that is in force now. */
  under(policy: Policy): WorkingFile {
    return policy === this.policy ? this : new WorkingFile(policy, this.#record);
  }

  log(events: readonly CaseEvent[]): void {
    this.#record = this.#record.logged(events);
    if (this.#present === null) return;
    const { knownOn, asked } = this.#present;
    this.#present = { knownOn, asked: asked.logged(this.#record) };
    if (this.#record.log.withdraws) this.#sleepers.wakeAll();
    else this.#sleepers.wake(events.map(({ type }) => type));
  }

  amend(changes: readonly Change[], day: DayNumber): void {
    this.#record = this.#record.amended(changes, day);
    this.#present = null;
  }
}

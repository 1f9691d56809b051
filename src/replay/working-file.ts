import { type Wakefulness, wakefulnessUnder } from "../decision/wakefulness.ts";
import { Place } from "../facts/place.ts";
import type { DayNumber } from "../kernel/dates.ts";
import { wholeDay } from "../kernel/moment.ts";
import { inForceOn } from "../packs/dated-policies.ts";
import type { Policy } from "../packs/policy.ts";
import type { CaseEvent } from "../record/case-file.ts";
import type { PupilRecord } from "../record/record.ts";
import type { Change } from "../record/register.ts";

/** A policy made ready to be asked about many days of many pupils. */
export interface ReadyPolicy {
  readonly policy: Policy;
  readonly wakefulness: () => Wakefulness;
}

/** The policy in force on a day, each made ready once. */
export class ReadyPolicies {
  readonly #policy: Policy;
  readonly #ready = new Map<Policy, ReadyPolicy>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** The policy, or the list of policies, as it was handed in. */
  get given(): Policy {
    return this.#policy;
  }

  on(day: DayNumber): ReadyPolicy {
    const policy = inForceOn(this.#policy, day);
    const known = this.#ready.get(policy);
    if (known !== undefined) return known;
    const made = { policy, wakefulness: wakefulnessUnder(policy) };
    this.#ready.set(policy, made);
    return made;
  }
}

/** A pupil's record as it grows day by day: asked about on one day after another, each time as it was known on that day. */
export class WorkingFile {
  readonly #ready: ReadyPolicy;
  #record: PupilRecord;
  #awake: Wakefulness;
  #present: { readonly knownOn: DayNumber; readonly asked: Place } | null = null;

  constructor(ready: ReadyPolicy, record: PupilRecord) {
    this.#ready = ready;
    this.#record = record;
    this.#awake = ready.wakefulness();
  }

  get policy(): Policy {
    return this.#ready.policy;
  }

  get record(): PupilRecord {
    return this.#record;
  }

  /** The end of a day, with nothing of what became known later. */
  on(day: DayNumber): Place {
    const knownOn = this.#record.sameUntil(this.policy.keeping, day);
    const present = this.#present?.knownOn === knownOn ? this.#present.asked : this.#known(knownOn, day);
    return present.on(day);
  }

  #known(knownOn: DayNumber, day: DayNumber): Place {
    this.#awake = this.#ready.wakefulness();
    return this.#asked(knownOn, day);
  }

  #asked(knownOn: DayNumber, day: DayNumber): Place {
    const asked = Place.of(this.#record, this.policy, wholeDay(day), undefined, wholeDay(knownOn));
    this.#present = { knownOn, asked };
    return asked;
  }

  /** Which rules may still say something about which absence, as the register is known on the day last asked about. */
  get awake(): Wakefulness {
    return this.#awake;
  }

  /** The end of a day as it would be if some events were not on the log. */
  without(left: readonly CaseEvent[], day: DayNumber): Place {
    return Place.of(this.#record.without(new Set(left)), this.policy, wholeDay(day));
  }

  /** The same record, with all that was added to it, under the policy that is in force now. */
  under(ready: ReadyPolicy): WorkingFile {
    return ready === this.#ready ? this : new WorkingFile(ready, this.#record);
  }

  log(events: readonly CaseEvent[], day: DayNumber): void {
    this.#record = this.#record.logged(events);
    if (this.#present !== null) this.#asked(this.#present.knownOn, day);
  }

  amend(changes: readonly Change[], day: DayNumber): void {
    this.#record = this.#record.amended(changes, day);
    this.#present = null;
  }
}

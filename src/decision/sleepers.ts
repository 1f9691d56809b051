import type { Clause } from "../clauses/clause.ts";
import { typesReadBy } from "../clauses/logged-types.ts";
import type { Place } from "../facts/place.ts";
import { subjectName } from "../facts/subject.ts";
import type { Watched } from "../facts/watch.ts";
import { remembered } from "../kernel/remembered.ts";
import { askAwake, type StandingDuties } from "./standing.ts";

/** What was found about one thing, and where it was last asked about: what is worked out later is worked out there. */
interface Slot {
  here: Place;
  readonly found: Watched<StandingDuties>;
}

/** What a clause asked for about one thing after another when it was last asked. */
interface Asleep {
  readonly reads: ReadonlySet<string>;
  readonly about: Map<string | null, Slot>;
}

/**
 * What clauses asked for when they were last asked, of a register that stays as it is known while its days go by: a clause is asked
 * again on the first day on which its answer about a thing can be another, and when something it reads is logged.
 */
export class Sleepers {
  readonly #asleep = new Map<Clause, Asleep>();

  readonly ask = (clause: Clause, place: Place): StandingDuties => {
    const { about } = this.#of(clause, place);
    const name = subjectName(place.subject);
    const known = about.get(name);
    if (known !== undefined && place.moment.day <= known.found.until) {
      known.here = place;
      return known.found.value;
    }
    const slot: Slot = {
      here: place,
      found: place.watched(() => askAwake(clause, place, () => slot.here), "ahead"),
    };
    about.set(name, slot);
    return slot.found.value;
  };

  /** Wakes whatever reads events of some types. */
  wake(types: readonly string[]): void {
    for (const { reads, about } of this.#asleep.values()) if (types.some((type) => reads.has(type))) about.clear();
  }

  wakeAll(): void {
    for (const { about } of this.#asleep.values()) about.clear();
  }

  #of(clause: Clause, place: Place): Asleep {
    return remembered(this.#asleep, clause, () => ({ reads: typesReadBy(clause, place.policy), about: new Map() }));
  }
}

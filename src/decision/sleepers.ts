import type { Clause } from "../clauses/clause.ts";
import { typesReadBy } from "../clauses/logged-types.ts";
import type { Place } from "../facts/place.ts";
import { subjectName } from "../facts/subject.ts";
import type { Watched } from "../facts/watch.ts";
import { askAwake, type StandingDuties } from "./standing.ts";

/** What a clause asked for about one thing after another when it was last asked. */
interface Asleep {
  readonly reads: ReadonlySet<string>;
  readonly about: Map<string | null, Watched<StandingDuties>>;
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
    if (known !== undefined && place.moment.day <= known.until) return known.value;
    const found = place.watched(() => askAwake(clause, place), "ahead");
    about.set(name, found);
    return found.value;
  };

  /** Wakes whatever reads events of some types. */
  wake(types: readonly string[]): void {
    for (const { reads, about } of this.#asleep.values()) if (types.some((type) => reads.has(type))) about.clear();
  }

  wakeAll(): void {
    for (const { about } of this.#asleep.values()) about.clear();
  }

  #of(clause: Clause, place: Place): Asleep {
    const known = this.#asleep.get(clause);
    if (known !== undefined) return known;
    const made = { reads: typesReadBy(clause, place.policy), about: new Map() };
    this.#asleep.set(clause, made);
    return made;
  }
}

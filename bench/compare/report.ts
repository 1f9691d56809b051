/** What a comparison has found, gathered by kind. */
import type { Difference } from "./difference.ts";

export interface Kind {
  readonly what: string;
  readonly kind: string;
  count: number;
  /** How often in which rule, action or question, under which policy. */
  readonly where: Record<string, number>;
  /** The first of them: how to see it again, and what either side said. */
  readonly first: { readonly example: string; readonly before: string; readonly now: string };
}

export interface Tally {
  asked: number;
  different: number;
  /** Both sides threw the same: equal, but not worth much. */
  threw: number;
}

export interface Figures {
  readonly tallies: Record<string, Tally>;
  readonly kinds: Kind[];
  readonly seen: Record<string, Record<string, number>>;
}

/** What a person reads beside a decision, and not the decision: told apart, for it may be mended on purpose. */
const SPOKEN: ReadonlySet<string> = new Set(["explain", "nearMisses", "describe"]);

export class Report {
  readonly #kinds = new Map<string, Kind>();
  readonly #tallies = new Map<string, Tally>();
  readonly #seen = new Map<string, Map<string, number>>();

  asked(what: string, different: boolean, threw = false): void {
    const tally = this.#tallies.get(what) ?? { asked: 0, different: 0, threw: 0 };
    tally.asked += 1;
    tally.different += different ? 1 : 0;
    tally.threw += threw ? 1 : 0;
    this.#tallies.set(what, tally);
  }

  found(what: string, policy: string, example: string, { kind, where, before, now }: Difference): void {
    const key = `${what}: ${kind}`;
    const known = this.#kinds.get(key) ?? { what, kind, count: 0, where: {}, first: { example, before, now } };
    known.count += 1;
    const name = where === "" ? policy : `${policy}/${where}`;
    known.where[name] = (known.where[name] ?? 0) + 1;
    this.#kinds.set(key, known);
  }

  /** Counts what the answers held, so that it can be told how much of a policy the generator reaches. */
  saw(list: string, name: string): void {
    const names = this.#seen.get(list) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    this.#seen.set(list, names);
  }

  get figures(): Figures {
    return {
      tallies: Object.fromEntries(this.#tallies),
      kinds: [...this.#kinds.values()],
      seen: Object.fromEntries([...this.#seen].map(([list, names]) => [list, Object.fromEntries(names)])),
    };
  }

  /** Adds what another process found. */
  add({ tallies, kinds, seen }: Figures): void {
    for (const [what, { asked, different, threw }] of Object.entries(tallies)) {
      const mine = this.#tallies.get(what) ?? { asked: 0, different: 0, threw: 0 };
      this.#tallies.set(what, {
        asked: mine.asked + asked,
        different: mine.different + different,
        threw: mine.threw + threw,
      });
    }
    for (const kind of kinds) {
      const key = `${kind.what}: ${kind.kind}`;
      const mine = this.#kinds.get(key);
      if (mine === undefined) this.#kinds.set(key, kind);
      else {
        mine.count += kind.count;
        for (const [name, count] of Object.entries(kind.where)) mine.where[name] = (mine.where[name] ?? 0) + count;
      }
    }
    for (const [list, names] of Object.entries(seen))
      for (const [name, count] of Object.entries(names)) {
        const mine = this.#seen.get(list) ?? new Map<string, number>();
        mine.set(name, (mine.get(name) ?? 0) + count);
        this.#seen.set(list, mine);
      }
  }
}

export function isSpoken(what: string): boolean {
  return SPOKEN.has(what);
}

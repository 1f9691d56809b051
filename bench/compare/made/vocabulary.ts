/** The words of one policy, read from its JSON: what a case log kept under it may speak of. */
import type { PackJson, Policy, Question } from "../library.ts";

export interface Vocabulary {
  readonly policy: string;
  /** Action ids, and every event that a stage, a deadline or a window of the policy names. */
  readonly events: readonly string[];
  /** Those of them that are actions or enter a stage: a log is mostly made of these. */
  readonly actions: readonly string[];
  readonly outcomes: ReadonlyMap<string, readonly string[]>;
  readonly ladders: readonly string[];
  readonly questions: readonly Question[];
  readonly flags: readonly string[];
  readonly reasons: readonly string[];
}

/** Keys of a pack under which the name of an event stands. */
const EVENT_KEYS: ReadonlySet<string> = new Set(["doneBy", "enteredBy", "event", "type", "since", "from", "before"]);

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const NOT_EVENTS: ReadonlySet<string> = new Set(["boolean", "number", "percent", "half-term"]);

/** @param policies a policy, or the dated policies of one school */
export function vocabularyOf(name: string, policies: readonly Policy[]): Vocabulary {
  const packs = policies.map(({ pack }) => pack);
  const actions = new Set<string>();
  const events = new Set<string>();
  for (const pack of packs) collect(pack, actions, events);
  const declared = packs.flatMap((pack) => pack.words?.events ?? []);
  for (const { id } of declared) events.add(id);
  return {
    policy: name,
    actions: [...actions].sort(),
    events: [...events].filter((event) => !NOT_EVENTS.has(event)).sort(),
    outcomes: new Map(declared.map(({ id, outcomes }) => [id, outcomes ?? []])),
    ladders: unique(packs.flatMap((pack) => (pack.ladders ?? []).map(({ id }) => id))),
    questions: packs.flatMap((pack) => pack.questions ?? []),
    flags: unique(packs.flatMap((pack) => (pack.words?.flags ?? []).map(({ id }) => id))),
    reasons: unique(packs.flatMap((pack) => (pack.words?.reasons ?? []).map(({ id }) => id))),
  };
}

/** Walks the rules and ladders: an `action` is an action, and names under the keys above are events. */
function collect(pack: PackJson, actions: Set<string>, events: Set<string>): void {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const entry of value) walk(entry);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "action" && typeof inner === "string") actions.add(inner);
        else if (key === "enteredBy") for (const one of namesIn(inner)) actions.add(one);
        if (EVENT_KEYS.has(key)) for (const one of namesIn(inner)) events.add(one);
        walk(inner);
      }
    }
  };
  walk([pack.rules ?? [], pack.ladders ?? []]);
}

function namesIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === "string" && NAME.test(one));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** Packs mutated at random, the same way for the same seed: a key dropped, a type changed, a word misspelt, a number swapped. */
import { isRecord } from "../../src/kernel/parse.ts";

export type Random = () => number;

/** A small generator of even numbers between 0 and 1 (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Way = readonly (string | number)[];

export interface Mutation {
  readonly pack: unknown;
  readonly kind: "drop" | "retype" | "misspell" | "renumber";
  readonly way: Way;
}

/** One mutation of a pack; the pack itself is left as it is. */
export function mutate(pack: unknown, random: Random): Mutation {
  const ways = waysInto(pack, []);
  const kind = pick(["drop", "retype", "misspell", "renumber"] as const, random);
  const fitting = ways.filter((way) => fits(kind, valueAt(pack, way)));
  const way = pick(fitting, random);
  return { kind, way, pack: changed(pack, way, kind, random) };
}

function waysInto(value: unknown, way: Way): Way[] {
  const inner = Array.isArray(value) ? value.map((_, index) => index) : isRecord(value) ? Object.keys(value) : [];
  return [
    ...(way.length === 0 ? [] : [way]),
    ...inner.flatMap((step) => waysInto(valueAt(value, [step]), [...way, step])),
  ];
}

function valueAt(value: unknown, way: Way): unknown {
  return way.reduce<unknown>(
    (here, step) => (isRecord(here) || Array.isArray(here) ? Reflect.get(here, step) : undefined),
    value,
  );
}

function fits(kind: Mutation["kind"], value: unknown): boolean {
  if (kind === "misspell") return typeof value === "string" && value.length > 1;
  return kind !== "renumber" || typeof value === "number";
}

function changed(value: unknown, way: Way, kind: Mutation["kind"], random: Random): unknown {
  const [step, ...rest] = way;
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const list = [...value];
    if (rest.length > 0) list[Number(step)] = changed(list[Number(step)], rest, kind, random);
    else if (kind === "drop") list.splice(Number(step), 1);
    else list[Number(step)] = other(list[Number(step)], kind, random);
    return list;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key !== step) return [[key, inner]];
    if (rest.length > 0) return [[key, changed(inner, rest, kind, random)]];
    if (kind === "drop") return [];
    // Half the misspelt words are keys.
    if (kind === "misspell" && random() < 0.5) return [[misspelt(key, random), inner]];
    return [[key, other(inner, kind, random)]];
  });
  return Object.fromEntries(entries);
}

function other(value: unknown, kind: Mutation["kind"], random: Random): unknown {
  if (kind === "misspell" && typeof value === "string") return misspelt(value, random);
  if (kind === "renumber" && typeof value === "number")
    return pick([value + 1, -value, value / 7, 0, 1e9, value * 100], random);
  return pick<unknown>([null, true, 7, "text", [], {}, [value], { value }, -0.5, ""], random);
}

function misspelt(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  const letter = word[at] ?? "";
  return pick(
    [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      `${word}x`,
      word.toUpperCase(),
      word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2),
    ],
    random,
  );
}

function pick<T>(from: readonly T[], random: Random): T {
  const left = from.slice(Math.floor(random() * from.length));
  for (const one of left) return one;
  throw new RangeError("nothing to pick from");
}

import { isRecord, nameOf } from "../kernel/parse.ts";

/** A key on the way to a place: of an object its name, of a list its index. */
export type Step = string | number;

/**
 * The way to the place a diagnostic names, `rules/lateness/then/0/by`, through a pack. Entries of lists are named by their id; what
 * a place leaves out (`when`, `contents`) is gone through unsaid. The way ends where the pack no longer has what is named.
 */
export function wayTo(value: unknown, at: string): readonly Step[] {
  if (at === "") return [];
  const next = stepsFrom(value).find(({ name }) => at === name || at.startsWith(`${name}/`));
  if (next !== undefined) return [next.step, ...wayTo(next.inner, at.slice(next.name.length + 1))];
  return unsaid.flatMap((key) => (isRecord(value) && key in value ? behind(value[key], key, at) : [])).slice(0, 99);
}

/** Whether a pack has the entry a place lies in. */
export function hasEntryAt(pack: unknown, at: string): boolean {
  const named = at.split("/").length;
  return wayTo(pack, at).length >= Math.min(named, at.startsWith("words/") || at.startsWith("ladders/") ? 3 : 2);
}

const unsaid = ["when", "contents", "bands", "stages"];

function behind(value: unknown, key: string, at: string): readonly Step[] {
  const way = wayTo(value, at);
  return way.length === 0 ? [] : [key, ...way];
}

interface NamedStep {
  readonly name: string;
  readonly step: Step;
  readonly inner: unknown;
}

/** Longer names first: an id may itself hold a slash. */
function stepsFrom(value: unknown): readonly NamedStep[] {
  const steps = Array.isArray(value)
    ? value.flatMap((inner, index) => [
        ...(isRecord(inner) ? [{ name: nameOf(inner) ?? String(index), step: index, inner }] : []),
        { name: String(index), step: index, inner },
      ])
    : isRecord(value)
      ? Object.entries(value).map(([name, inner]) => ({ name, step: name, inner }))
      : [];
  return [...steps].sort((a, b) => b.name.length - a.name.length);
}

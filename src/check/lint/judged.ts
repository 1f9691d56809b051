import type { Action } from "../../clauses/action-schema.ts";
import { type Entry, entriesOf } from "../../clauses/entry.ts";
import type { Condition, Leaf } from "../../conditions/condition-schema.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { leavesOf, sharedNamesIn } from "../../packs/walk.ts";

/** A rule or a stage, as lint speaks of it: a condition, and what follows from it. */
export interface Judged extends Pick<Entry, "at" | "name" | "scope" | "when" | "exceptionTo" | "source"> {
  readonly title: string;
  readonly kind: "rule" | "stage";
  readonly actions: readonly Action[];
}

/** Every rule and stage of a pack. */
export function judgedOf(pack: Pack): readonly Judged[] {
  return entriesOf(pack).flatMap((entry): Judged[] => {
    const { at, name, title = name, kind, scope, when, then: actions, exceptionTo } = entry;
    if (kind === "exit") return [];
    const source = entry.source ?? (entry.kind === "stage" ? entry.ladder.source : undefined);
    return [{ at, name, title, kind, scope, when, actions, exceptionTo, source }];
  });
}

/** The comparisons of a condition, those of the shared conditions it calls among them. */
export function leavesThrough(condition: Condition | undefined, pack: Pack): readonly Leaf[] {
  if (condition === undefined) return [];
  const called = sharedNamesIn(condition).flatMap(
    (name) => pack.conditions?.find((shared) => shared.id === name)?.when ?? [],
  );
  return [...leavesOf(condition, "").map(({ leaf }) => leaf), ...called.flatMap((inner) => leavesThrough(inner, pack))];
}

/** Whether an entry says the same in both packs, so that it was not the school's to write. */
export function isOf(pack: Pack, judged: Judged): boolean {
  return judgedOf(pack).some((other) => other.name === judged.name && JSON.stringify(other) === JSON.stringify(judged));
}

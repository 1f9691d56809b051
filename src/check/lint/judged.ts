import type { Action } from "../../clauses/action-schema.ts";
import { type Entry, entriesOf } from "../../clauses/entry.ts";
import type { Condition, Leaf } from "../../conditions/condition-schema.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { leavesOf, sharedOf, sharedThrough } from "../../packs/walk.ts";

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
  const called = sharedThrough(condition, sharedOf(pack)).values();
  return [condition, ...called].flatMap((one) => leavesOf(one, "").map(({ leaf }) => leaf));
}

/** Rules and stages that the law's own pack does not have alike, so that the school wrote them; all, or those that ask for something. */
export function writtenBeside(law: Pack, pack: Pack, asked?: (action: Action) => boolean): readonly Judged[] {
  const ofLaw = new Set(judgedOf(law).map((judged) => JSON.stringify(judged)));
  const own = judgedOf(pack).filter((judged) => !ofLaw.has(JSON.stringify(judged)));
  return asked === undefined ? own : own.filter(({ actions }) => actions.some(asked));
}

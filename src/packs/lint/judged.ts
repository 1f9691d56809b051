import type { Action } from "../../clauses/action-schema.ts";
import { exceptionsOf } from "../../clauses/compiled-rule.ts";
import type { Scope } from "../../clauses/scope-schema.ts";
import type { Source } from "../../clauses/source-schema.ts";
import type { Condition, Leaf } from "../../conditions/condition-schema.ts";
import type { Pack } from "../pack-schema.ts";
import { leavesOf, sharedNamesIn } from "../walk.ts";

/** A rule or a stage: a condition, and what follows from it. */
export interface Judged {
  readonly at: string;
  /** How other entries name it: a rule's id, or `ladder/stage`. */
  readonly name: string;
  readonly title: string;
  readonly kind: "rule" | "stage";
  readonly scope: Scope;
  readonly when: Condition | undefined;
  readonly actions: readonly Action[];
  readonly exceptionTo: readonly string[];
  readonly source: Source | readonly Source[] | undefined;
}

/** Every rule and stage of a pack. */
export function judgedOf(pack: Pack): readonly Judged[] {
  const rules = (pack.rules ?? []).map((rule): Judged => {
    const { id, title = id, scope = "pupil", when, then, source } = rule;
    return {
      at: `rules/${id}`,
      name: id,
      title,
      kind: "rule",
      scope,
      when,
      actions: then,
      exceptionTo: exceptionsOf(rule),
      source,
    };
  });
  const stages = (pack.ladders ?? []).flatMap((ladder) =>
    ladder.stages.map((stage): Judged => {
      const name = `${ladder.id}/${stage.stage}`;
      const { title = name, when, then, source = ladder.source } = stage;
      const at = `ladders/${ladder.id}/stages/${stage.stage}`;
      return { at, name, title, kind: "stage", scope: "pupil", when, actions: then, exceptionTo: [], source };
    }),
  );
  return [...rules, ...stages];
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

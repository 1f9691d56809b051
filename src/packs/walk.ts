import type { Action } from "../clauses/action-schema.ts";
import { does } from "../clauses/engine-actions.ts";
import { entriesOf } from "../clauses/entry.ts";
import type { Scope } from "../clauses/scope-schema.ts";
import type { SharedConditions } from "../conditions/compiled-condition.ts";
import { type Condition, type FactValue, isLeaf, type Leaf } from "../conditions/condition-schema.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Pack } from "./pack-schema.ts";

/** A condition of a pack, where it stands, and what the rule around it speaks of. */
export interface PlacedCondition {
  readonly at: string;
  readonly condition: Condition;
  /** Null for shared conditions, which serve any scope. */
  readonly scope: Scope | null;
}

/** Every condition of a pack, wherever it stands. */
export function conditionsOf(pack: Pack): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (at: string, condition: Condition | undefined, scope: Scope | null) => {
    if (condition !== undefined) found.push({ at, condition, scope });
  };
  for (const shared of pack.conditions ?? []) add(`conditions/${shared.id}`, shared.when, null);
  for (const entry of entriesOf(pack)) {
    const { at, scope, when, then } = entry;
    add(`${at}/when`, when, scope);
    if (entry.kind === "stage" && typeof entry.stage.early === "object") add(`${at}/early`, entry.stage.early, scope);
    // What is done on leaving is asked where it stands, not here.
    if (entry.kind === "exit") continue;
    for (const [index, action] of then.entries()) {
      add(`${at}/then/${index}/if`, action.if, scope);
      add(`${at}/then/${index}/met`, action.met, scope);
    }
  }
  for (const document of pack.documents ?? [])
    for (const item of document.contents) add(`documents/${document.id}/${item.id}`, item.condition, null);
  return found;
}

/** Every action of a pack, and where it stands. */
export function actionsOf(pack: Pack): { readonly at: string; readonly action: Action; readonly scope: Scope }[] {
  return entriesOf(pack).flatMap(({ at, then, scope }) =>
    then.map((action, index) => ({ at: `${at}/then/${index}`, action, scope })),
  );
}

/** The comparisons of a condition, each with its place in the tree; shared conditions are not followed. */
export function leavesOf(condition: Condition, at: string): { readonly at: string; readonly leaf: Leaf }[] {
  if (isLeaf(condition)) return [{ at, leaf: condition }];
  if ("not" in condition) return leavesOf(condition.not, `${at}/not`);
  if ("condition" in condition) return [];
  const [kind, parts] = "all" in condition ? ["all", condition.all] : ["any", condition.any];
  return parts.flatMap((part, index) => leavesOf(part, `${at}/${kind}/${index}`));
}

/** The shared conditions a condition calls by name, not following them. */
export function sharedNamesIn(condition: Condition): string[] {
  if (isLeaf(condition)) return [];
  if ("not" in condition) return sharedNamesIn(condition.not);
  if ("condition" in condition) return [condition.condition];
  return ("all" in condition ? condition.all : condition.any).flatMap(sharedNamesIn);
}

/** Every comparison of a pack, and where it stands. */
export function comparisonsOf(pack: Pack): ReturnType<typeof leavesOf> {
  return conditionsOf(pack).flatMap(({ at, condition }) => leavesOf(condition, at));
}

/** A pack's shared conditions by their sentence. */
export function sharedOf({ conditions = [] }: Pick<Pack, "conditions">): SharedConditions {
  return new Map(conditions.map(({ id, when }) => [id, when]));
}

/** The shared conditions a condition calls, by name, those they call among them; each once, so that a circle ends. */
export function sharedThrough(
  condition: Condition,
  shared: SharedConditions,
  found: Map<string, Condition> = new Map(),
): ReadonlyMap<string, Condition> {
  for (const name of sharedNamesIn(condition)) {
    const when = shared.get(name);
    if (when === undefined || found.has(name)) continue;
    found.set(name, when);
    sharedThrough(when, shared, found);
  }
  return found;
}

/** The codes an action writes or replaces. */
export function codesOfAction(action: Action): readonly string[] {
  const written = does(action, "recodes") && typeof action.to === "string" ? action.to : [];
  return [action.from ?? [], written, action.code ?? []].flat();
}

/** The codes a fact is asked about by name. */
export function codesOfCall({ params = {} }: FactValue): readonly string[] {
  return [params["of"], params["outOf"], params["because"]].flatMap((codes) =>
    Array.isArray(codes) ? codes.map(String) : [],
  );
}

/** The facts a comparison calls: on its left, and on its right where the value is a fact. */
export function callsOf(leaf: Leaf): FactValue[] {
  return isFactValue(leaf.value) ? [leaf, leaf.value] : [leaf];
}

function isFactValue(value: Leaf["value"]): value is FactValue {
  return isRecord(value);
}

/** A figure a pack asks for, and where it stands. */
export interface PlacedFigure {
  readonly at: string;
  readonly call: FactValue;
}

/** Every figure of a pack: both sides of its comparisons, what its bands measure, what its documents show. */
export function figuresOf(pack: Pack): PlacedFigure[] {
  const compared = comparisonsOf(pack).flatMap(({ at, leaf }) => callsOf(leaf).map((call) => ({ at, call })));
  const measured = (pack.bands ?? []).map(({ id, measure }) => ({ at: `bands/${id}/measure`, call: measure }));
  const shown = (pack.documents ?? []).flatMap(({ id, contents }) =>
    contents.flatMap((item) =>
      item.figure === undefined ? [] : [{ at: `documents/${id}/${item.id}/figure`, call: item.figure }],
    ),
  );
  return [...compared, ...measured, ...shown];
}

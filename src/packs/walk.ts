import type { Action } from "../actions/action-schema.ts";
import { type Condition, type FactValue, isLeaf, type Leaf } from "../conditions/condition-schema.ts";
import { eventsOf, periodsOf } from "../history/window-edges.ts";
import { type EventRef, eventRefParam, type Window, windowIn } from "../history/window-kind.ts";
import { isRecord } from "../kernel/parse.ts";
import type { Scope } from "../rules/scope-schema.ts";
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
  const ofActions = (at: string, actions: readonly Action[], scope: Scope) => {
    actions.forEach((action, index) => {
      add(`${at}/then/${index}/if`, action.if, scope);
      add(`${at}/then/${index}/met`, action.met, scope);
    });
  };
  for (const shared of pack.conditions ?? []) add(`conditions/${shared.id}`, shared.when, null);
  for (const rule of pack.rules ?? []) {
    add(`rules/${rule.id}/when`, rule.when, rule.scope ?? "pupil");
    ofActions(`rules/${rule.id}`, rule.then, rule.scope ?? "pupil");
  }
  for (const ladder of pack.ladders ?? []) {
    for (const stage of ladder.stages) {
      const at = `ladders/${ladder.id}/stages/${stage.stage}`;
      add(`${at}/when`, stage.when, "pupil");
      if (typeof stage.early === "object") add(`${at}/early`, stage.early, "pupil");
      ofActions(at, stage.then, "pupil");
    }
    add(`ladders/${ladder.id}/exit/when`, ladder.exit?.when, "pupil");
  }
  for (const document of pack.documents ?? [])
    for (const item of document.contents) add(`documents/${document.id}/${item.id}`, item.condition, null);
  return found;
}

/** Every action of a pack, and where it stands. */
export function actionsOf(pack: Pack): { readonly at: string; readonly action: Action; readonly scope: Scope }[] {
  const ofRules = (pack.rules ?? []).flatMap((rule) =>
    rule.then.map((action, index) => ({
      at: `rules/${rule.id}/then/${index}`,
      action,
      scope: rule.scope ?? ("pupil" as const),
    })),
  );
  const ofLadders = (pack.ladders ?? []).flatMap((ladder) => [
    ...ladder.stages.flatMap((stage) =>
      stage.then.map((action, index) => ({
        at: `ladders/${ladder.id}/stages/${stage.stage}/then/${index}`,
        action,
        scope: "pupil" as const,
      })),
    ),
    ...(ladder.exit?.then ?? []).map((action, index) => ({
      at: `ladders/${ladder.id}/exit/then/${index}`,
      action,
      scope: "pupil" as const,
    })),
  ]);
  return [...ofRules, ...ofLadders];
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
  const compared = conditionsOf(pack).flatMap(({ at, condition }) =>
    leavesOf(condition, at).flatMap(({ at: place, leaf }) => callsOf(leaf).map((call) => ({ at: place, call }))),
  );
  const measured = (pack.bands ?? []).map(({ id, measure }) => ({ at: `bands/${id}/measure`, call: measure }));
  const shown = (pack.documents ?? []).flatMap(({ id, contents }) =>
    contents.flatMap((item) =>
      item.figure === undefined ? [] : [{ at: `documents/${id}/${item.id}/figure`, call: item.figure }],
    ),
  );
  return [...compared, ...measured, ...shown];
}

/** The events that parameters name, in windows and in `type`. */
export function eventsNamed(params: Readonly<Record<string, unknown>> = {}): readonly EventRef[] {
  return Object.entries(params).flatMap(([key, value]) =>
    key === "type" ? (eventRefParam.safeParse(value).data ?? []) : windowsIn(value).flatMap(eventsOf),
  );
}

/** The named periods that parameters speak of, in windows and in `period`. */
export function periodsNamed(params: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(params).flatMap(([key, value]) =>
    key === "period" && typeof value === "string" ? value : windowsIn(value).flatMap(periodsOf),
  );
}

/** A window that may be measured from an event or lie in a named period: of those written as a word none is, which spares reading them. */
function windowsIn(value: unknown): readonly Window[] {
  const window = isRecord(value) ? windowIn(value) : null;
  return window === null ? [] : [window];
}

/** Whether a window of a window since an event is asked for, which means nothing. */
export function hasPreviousSince(params: unknown): boolean {
  if (Array.isArray(params)) return params.some(hasPreviousSince);
  if (!isRecord(params)) return false;
  const { previous } = params;
  if (isRecord(previous) && ["since", "before", "between", "olderThan"].some((key) => key in previous)) return true;
  return Object.values(params).some(hasPreviousSince);
}

import { type Condition, isLeaf, type Leaf } from "../../conditions/condition-schema.ts";
import { type Operator, oppositeOf } from "../../conditions/operators.ts";
import type { Pack } from "../../packs/pack-schema.ts";

/** A comparison as it stands once every `not` around it is taken in. */
export interface Claim {
  readonly leaf: Leaf;
  readonly operator: Operator;
}

/** Comparisons that have to hold together. */
export type Together = readonly Claim[];

const MOST = 2000;

/** The ways in which a condition can hold, each a list of comparisons that hold together; null where there are too many. */
export function alternatives(condition: Condition, pack: Pack): readonly Together[] | null {
  return waysOf(condition, pack, false);
}

/** The ways in which a condition can fail. */
export function failures(condition: Condition, pack: Pack): readonly Together[] | null {
  return waysOf(condition, pack, true);
}

/** The ways in which all of some conditions can hold at once. */
export function jointly(conditions: readonly Condition[], pack: Pack): readonly Together[] | null {
  return joined(conditions.map((condition) => alternatives(condition, pack)));
}

function waysOf(condition: Condition, pack: Pack, negated: boolean): readonly Together[] | null {
  if (isLeaf(condition)) {
    return [[{ leaf: condition, operator: negated ? oppositeOf[condition.operator] : condition.operator }]];
  }
  if ("not" in condition) return waysOf(condition.not, pack, !negated);
  if ("condition" in condition) {
    const shared = pack.conditions?.find((one) => one.id === condition.condition);
    return shared === undefined ? [[]] : waysOf(shared.when, pack, negated);
  }
  const [parts, isAll] = "all" in condition ? [condition.all, true] : [condition.any, false];
  const ways = parts.map((part) => waysOf(part, pack, negated));
  return isAll === negated ? eitherOf(ways) : joined(ways);
}

type Ways = readonly Together[] | null;

function eitherOf(ways: readonly Ways[]): Ways {
  let all: Together[] = [];
  for (const way of ways) {
    if (way === null) return null;
    all = [...all, ...way];
    if (all.length > MOST) return null;
  }
  return all;
}

function joined(ways: readonly Ways[]): Ways {
  let all: Together[] = [[]];
  for (const way of ways) {
    if (way === null || all.length * way.length > MOST) return null;
    all = all.flatMap((before) => way.map((after) => [...before, ...after]));
  }
  return all;
}

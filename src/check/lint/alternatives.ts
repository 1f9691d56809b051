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

/** Ways in which something can come about, each a list of comparisons that hold together; null where there are too many. */
export type Ways = readonly Together[] | null;

const MOST = 2000;

/** The ways in which a condition can hold, or can fail. */
export function waysOf(condition: Condition, pack: Pack, fails: boolean): Ways {
  if (isLeaf(condition))
    return [[{ leaf: condition, operator: fails ? oppositeOf[condition.operator] : condition.operator }]];
  if ("not" in condition) return waysOf(condition.not, pack, !fails);
  if ("condition" in condition) {
    const shared = pack.conditions?.find((one) => one.id === condition.condition);
    return shared === undefined ? [[]] : waysOf(shared.when, pack, fails);
  }
  const [parts, isAll] = "all" in condition ? [condition.all, true] : [condition.any, false];
  const ways = parts.map((part) => waysOf(part, pack, fails));
  return isAll === fails ? folded(ways, [], (all, way) => [...all, ...way]) : jointly(ways);
}

/** The ways in which several can come about at once. */
export function jointly(ways: readonly Ways[]): Ways {
  return folded(ways, [[]], (all, way) =>
    all.length * way.length > MOST ? null : all.flatMap((before) => way.map((after) => [...before, ...after])),
  );
}

function folded(
  ways: readonly Ways[],
  start: Ways,
  add: (all: readonly Together[], way: readonly Together[]) => Ways,
): Ways {
  return ways.reduce((all, way) => {
    const more = all === null || way === null ? null : add(all, way);
    return more !== null && more.length > MOST ? null : more;
  }, start);
}

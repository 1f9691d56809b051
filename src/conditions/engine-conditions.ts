import type { Condition, Leaf } from "./condition-schema.ts";
import { isLeaf } from "./condition-schema.ts";
import { type Operator, oppositeOf } from "./operators.ts";

/** A comparison as json-rules-engine takes it. */
export interface EngineLeaf {
  readonly name?: string;
  readonly fact: string;
  readonly params?: Record<string, unknown>;
  readonly operator: Operator;
  readonly value: Leaf["value"];
}

/** A group, or a shared condition by its name, which stands twice because the engine's trace loses the first. */
export type EngineGroup = { all: EngineCondition[] } | { any: EngineCondition[] } | { condition: string; name: string };

/** A condition as json-rules-engine takes it, with no `not` left in it. */
export type EngineCondition = EngineLeaf | EngineGroup;

/** Under which name the opposite of a shared condition is kept. */
export type OppositeName = (name: string) => string;

/**
 * A condition for json-rules-engine, or its opposite. Negations are pushed down to the comparisons, so that a comparison that cannot be
 * known reads the same way wherever it stands: what holds when the unknown is read as false holds for certain.
 */
export function toEngineCondition(condition: Condition, oppositeName: OppositeName, opposite = false): EngineCondition {
  if (isLeaf(condition)) return toEngineLeaf(condition, opposite);
  if ("not" in condition) return toEngineCondition(condition.not, oppositeName, !opposite);
  if ("condition" in condition) {
    const name = opposite ? oppositeName(condition.condition) : condition.condition;
    return { condition: name, name };
  }
  const isAll = "all" in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => toEngineCondition(part, oppositeName, opposite));
  return isAll === opposite ? { any: parts } : { all: parts };
}

function toEngineLeaf({ name, fact, params, operator, value }: Leaf, opposite: boolean): EngineLeaf {
  return {
    ...(name === undefined ? {} : { name }),
    fact,
    ...(params === undefined ? {} : { params }),
    operator: opposite ? oppositeOf[operator] : operator,
    value,
  };
}

/** The engine refuses a bare comparison at the root. */
export function asGroup(condition: EngineCondition): EngineGroup {
  return "fact" in condition ? { all: [condition] } : condition;
}

/** Names for opposites that no shared condition can have: all begin with what none of them begins with. */
export function oppositeNames(shared: Iterable<string>): OppositeName {
  const names = [...shared];
  let prefix = "not: ";
  while (names.some((name) => name.startsWith(prefix))) prefix = `not ${prefix}`;
  return (name) => `${prefix}${name}`;
}

import type { SharedConditions } from "../conditions/compiled-condition.ts";
import { type Condition, isLeaf, type Leaf } from "../conditions/condition-schema.ts";
import { oppositeOf } from "../conditions/operators.ts";
import { isRecord } from "../kernel/parse.ts";
import { canonicalJson } from "../packs/policy.ts";
import { leafInOneForm } from "./one-form.ts";

/**
 * A condition in the one form all conditions of the same meaning share: shared conditions written out, `not` carried to the comparisons,
 * nested groups laid flat, parts in an order of their own, names left out. Two texts with the same form decide alike in all three truths.
 */
export function canonicalCondition(condition: Condition, shared: SharedConditions, negated = false): unknown {
  if (isLeaf(condition)) return canonicalLeaf(condition, negated);
  if ("not" in condition) return canonicalCondition(condition.not, shared, !negated);
  if ("condition" in condition) {
    const named = shared.get(condition.condition);
    return named === undefined
      ? { condition: condition.condition, negated }
      : canonicalCondition(named, shared, negated);
  }
  const [kind, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
  const joined = negated ? (kind === "all" ? "any" : "all") : kind;
  const flat = parts
    .map((part) => canonicalCondition(part, shared, negated))
    .flatMap((part) => (isRecord(part) && Array.isArray(part[joined]) ? part[joined] : [part]));
  const unique = new Map(flat.map((part: unknown) => [canonicalJson(part), part]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return sorted.length === 1 ? sorted[0] : { [joined]: sorted };
}

function canonicalLeaf(given: Leaf, negated: boolean): unknown {
  const leaf = leafInOneForm(negated ? { ...given, operator: oppositeOf[given.operator] } : given);
  const { operator, value } = leaf;
  const said = { ...canonicalCall(leaf), operator };
  if (!Array.isArray(value)) return { ...said, value: isRecord(value) ? canonicalCall(value) : value };
  const [only] = value;
  if (value.length > 1) return { ...said, value: sortedValues(value) };
  return { ...said, operator: operator === "oneOf" ? "is" : "isNot", value: only };
}

function canonicalCall({ fact, params }: Readonly<Record<string, unknown>>) {
  return { fact, params: canonicalParams(params ?? {}) };
}

/** Lists of codes and of event types are sets, except in `between`, where the order is the meaning. */
function canonicalParams(params: unknown, key = ""): unknown {
  if (Array.isArray(params))
    return key === "between"
      ? params.map((one) => canonicalParams(one))
      : sortedValues(params.map((one) => canonicalParams(one)));
  if (!isRecord(params)) return params;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, canonicalParams(value, name)]));
}

export function sortedValues(values: readonly unknown[]): unknown[] {
  return [...values].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

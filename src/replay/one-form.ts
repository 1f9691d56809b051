import { type Condition, isLeaf, type Leaf } from "../conditions/condition-schema.ts";
import type { Operator } from "../conditions/operators.ts";
import { catalogue, isFactName } from "../facts/catalogue.ts";
import { approximate, decimal } from "../kernel/exact.ts";
import { isRecord } from "../kernel/parse.ts";

/** From the other end of a scale, the operator that says the same. */
const mirrored: Readonly<Partial<Record<Operator, Operator>>> = {
  atLeast: "atMost",
  atMost: "atLeast",
  moreThan: "below",
  below: "moreThan",
  is: "is",
  isNot: "isNot",
};

/** A condition in which what can be said of one figure in several ways is said in one: absence as attendance, "more than 9" as "at least 10". */
export function inOneForm(condition: Condition): Condition {
  if (isLeaf(condition)) return leafInOneForm(condition);
  if ("not" in condition) return { not: inOneForm(condition.not) };
  if ("condition" in condition) return condition;
  return "all" in condition ? { all: condition.all.map(inOneForm) } : { any: condition.any.map(inOneForm) };
}

export function leafInOneForm(leaf: Leaf): Leaf {
  return countedFromItsEdge(
    asAttendance({ ...leaf, ...(leaf.params === undefined ? {} : { params: inDays(leaf.params) }) }),
  );
}

/** What absence leaves is attendance: absence of at least 10% is attendance of at most 90%. */
function asAttendance(leaf: Leaf): Leaf {
  const operator = mirrored[leaf.operator];
  if (leaf.fact !== "absencePercent" || leaf.params?.["of"] !== undefined || operator === undefined) return leaf;
  if (typeof leaf.value !== "number") return leaf;
  const { n, d } = decimal(leaf.value);
  return { ...leaf, fact: "attendancePercent", operator, value: approximate({ n: 100 * d - n, d }) };
}

/** Of things that are counted whole, more than 9 is at least 10, and at most 9 is below 10. */
function countedFromItsEdge(leaf: Leaf): Leaf {
  const { fact, operator, value } = leaf;
  if (!isCountedWhole(fact) || typeof value !== "number" || !Number.isInteger(value)) return leaf;
  if (operator === "moreThan") return { ...leaf, operator: "atLeast", value: value + 1 };
  return operator === "atMost" ? { ...leaf, operator: "below", value: value + 1 } : leaf;
}

/** School days may be halves; a rate is no count. */
function isCountedWhole(fact: string): boolean {
  return isFactName(fact) && catalogue[fact].type === "number" && catalogue[fact].scale?.whole === true;
}

/** Two weeks are fourteen days. */
function inDays(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (!isRecord(value)) return [name, value];
      const { weeks, ...rest } = value;
      return [name, typeof weeks === "number" && Object.keys(rest).length === 0 ? { days: 7 * weeks } : inDays(value)];
    }),
  );
}

import type { Condition, FactValue } from "../../conditions/condition-schema.ts";
import { listOperators } from "../../conditions/operators.ts";
import { grouped } from "../../kernel/grouping.ts";
import { isRecord } from "../../kernel/parse.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { canonicalJson } from "../../packs/policy.ts";
import { type Claim, jointly, type Together, type Ways, waysOf } from "./alternatives.ts";
import { domainOf, placeOf } from "./domains.ts";
import { hasNumber } from "./number-claims.ts";

/** Whether some figures could make a condition hold. Where there are too many ways to look through, it is taken that one could. */
export function canHold(condition: Condition, pack: Pack): boolean {
  return anyPossible(waysOf(condition, pack, false), pack);
}

/** Whether some figures could make a condition fail. */
export function canFail(condition: Condition, pack: Pack): boolean {
  return anyPossible(waysOf(condition, pack, true), pack);
}

/** Whether some figures could make all of some conditions hold at once. */
export function canHoldTogether(conditions: readonly Condition[], pack: Pack): boolean {
  return anyPossible(jointly(conditions.map((condition) => waysOf(condition, pack, false))), pack);
}

/** Whether comparisons can hold together: those of each figure, since figures are taken to vary freely. */
function anyPossible(ways: Ways, pack: Pack): boolean {
  const isPossible = (way: Together) => [...grouped(way, figureKey).values()].every((one) => arePossible(one, pack));
  return ways === null || ways.some(isPossible);
}

/** What is compared: a figure, or the difference of two. */
function figureKey({ leaf }: Claim): string {
  const call = ({ fact, params }: FactValue) => [fact, params ?? {}];
  return canonicalJson(isFigure(leaf.value) ? [call(leaf), call(leaf.value)] : [call(leaf)]);
}

function arePossible(claims: readonly Claim[], pack: Pack): boolean {
  const [first] = claims;
  if (first === undefined) return true;
  if (isFigure(first.leaf.value)) {
    const ordered = claims.filter(({ operator }) => !listOperators.has(operator));
    const difference = ordered.map(({ operator }) => ({ operator, values: [0] }));
    return hasNumber(difference, { low: -Infinity, high: Infinity, whole: false });
  }
  const domain = domainOf(first.leaf, pack);
  if (domain.kind === "words") return hasWord(claims, domain.all);
  const numbers = claims.map(({ leaf, operator }) => ({
    operator,
    values: [leaf.value].flat().flatMap((value) => placeOf(leaf, value, pack) ?? []),
  }));
  return hasNumber(numbers, domain);
}

function hasWord(claims: readonly Claim[], all: readonly string[] | null): boolean {
  let allowed = all;
  const barred = new Set<string>();
  for (const { leaf, operator } of claims) {
    const words = [leaf.value].flat().map((value) => JSON.stringify(value));
    if (operator === "is" || operator === "oneOf") allowed = allowed?.filter((word) => words.includes(word)) ?? words;
    else if (operator === "isNot" || operator === "noneOf") for (const word of words) barred.add(word);
  }
  return allowed === null || allowed.some((word) => !barred.has(word));
}

function isFigure(value: unknown): value is FactValue {
  return isRecord(value);
}

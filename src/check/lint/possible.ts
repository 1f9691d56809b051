import type { Condition, FactValue } from "../../conditions/condition-schema.ts";
import { isRecord } from "../../kernel/parse.ts";
import type { Pack } from "../../packs/pack-schema.ts";
import { canonicalJson } from "../../packs/policy.ts";
import { alternatives, type Claim, failures, jointly, type Together } from "./alternatives.ts";
import { domainOf, placeOf } from "./domains.ts";
import { hasNumber, type NumberClaim } from "./number-claims.ts";

/** Whether some figures could make a condition hold. Where there are too many ways to look through, it is taken that one could. */
export function canHold(condition: Condition, pack: Pack): boolean {
  return anyPossible(alternatives(condition, pack), pack);
}

/** Whether some figures could make a condition fail. */
export function canFail(condition: Condition, pack: Pack): boolean {
  return anyPossible(failures(condition, pack), pack);
}

/** Whether some figures could make all of some conditions hold at once. */
export function canHoldTogether(conditions: readonly Condition[], pack: Pack): boolean {
  return anyPossible(jointly(conditions, pack), pack);
}

function anyPossible(ways: readonly Together[] | null, pack: Pack): boolean {
  return ways === null || ways.some((way) => isPossible(way, pack));
}

/** Whether comparisons can hold together: those of each figure, since figures are taken to vary freely. */
function isPossible(together: Together, pack: Pack): boolean {
  const byFigure = new Map<string, Claim[]>();
  for (const claim of together) {
    const key = figureKey(claim);
    byFigure.set(key, [...(byFigure.get(key) ?? []), claim]);
  }
  return [...byFigure.values()].every((claims) => arePossible(claims, pack));
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
    const difference = claims.flatMap(({ operator }) => (isOrdered(operator) ? [{ operator, values: [0] }] : []));
    return hasNumber(difference, { low: -Infinity, high: Infinity, whole: false });
  }
  const domain = domainOf(first.leaf, pack);
  if (domain.kind === "numbers")
    return hasNumber(
      claims.map((claim) => numberClaim(claim, pack)),
      domain,
    );
  return hasWord(claims, domain.all);
}

function numberClaim({ leaf, operator }: Claim, pack: Pack): NumberClaim {
  return { operator, values: [leaf.value].flat().flatMap((value) => placeOf(leaf, value, pack) ?? []) };
}

function isOrdered(operator: Claim["operator"]): boolean {
  return operator !== "oneOf" && operator !== "noneOf";
}

function hasWord(claims: readonly Claim[], all: readonly string[] | null): boolean {
  let allowed: ReadonlySet<string> | null = all === null ? null : new Set(all);
  const barred = new Set<string>();
  for (const { leaf, operator } of claims) {
    const words = [leaf.value].flat().map((value) => JSON.stringify(value));
    if (operator === "is" || operator === "oneOf") {
      const known = allowed;
      allowed = new Set(known === null ? words : words.filter((word) => known.has(word)));
    } else if (operator === "isNot" || operator === "noneOf") for (const word of words) barred.add(word);
  }
  return allowed === null || [...allowed].some((word) => !barred.has(word));
}

function isFigure(value: unknown): value is FactValue {
  return isRecord(value);
}

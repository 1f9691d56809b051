import type { Operator } from "../../conditions/operators.ts";

export interface NumberClaim {
  readonly operator: Operator;
  readonly values: readonly number[];
}

/** The numbers a figure can be. */
export interface Numbers {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** Whether some number of a kind meets all claims about it. Between two numbers that claims name, one is like another. */
export function hasNumber(claims: readonly NumberClaim[], { low, high, whole }: Numbers): boolean {
  const named = [...new Set([0, low, high, ...claims.flatMap(({ values }) => values)])];
  const edges = named.filter(Number.isFinite).sort((a, b) => a - b);
  const tried = edges.flatMap((edge, index) => {
    if (whole) return [Math.ceil(edge) - 1, Math.ceil(edge), Math.floor(edge) + 1];
    return [edge - 1, edge, (edge + (edges[index + 1] ?? edge + 2)) / 2];
  });
  return tried.some((number) => number >= low && number <= high && claims.every((claim) => isMet(claim, number)));
}

function isMet({ operator, values }: NumberClaim, number: number): boolean {
  const [value] = values;
  if (value === undefined) return true;
  switch (operator) {
    case "atLeast":
      return number >= value;
    case "moreThan":
      return number > value;
    case "atMost":
      return number <= value;
    case "below":
      return number < value;
    case "is":
    case "oneOf":
      return values.includes(number);
    case "isNot":
    case "noneOf":
      return !values.includes(number);
  }
}

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

interface Span {
  low: number;
  lowIncluded: boolean;
  high: number;
  highIncluded: boolean;
}

/** Whether some number of a kind meets all claims about it. */
export function hasNumber(claims: readonly NumberClaim[], numbers: Numbers): boolean {
  const span: Span = { low: numbers.low, lowIncluded: true, high: numbers.high, highIncluded: true };
  const barred = new Set<number>();
  const lists: (readonly number[])[] = [];
  for (const { operator, values } of claims) {
    const [value] = values;
    if (value === undefined) continue;
    switch (operator) {
      case "atLeast":
        raise(span, value, true);
        break;
      case "moreThan":
        raise(span, value, false);
        break;
      case "atMost":
        lower(span, value, true);
        break;
      case "below":
        lower(span, value, false);
        break;
      case "is":
      case "oneOf":
        lists.push(values);
        break;
      case "isNot":
      case "noneOf":
        for (const one of values) barred.add(one);
    }
  }
  const free = (value: number) =>
    isWithin(span, value) && !barred.has(value) && (!numbers.whole || Number.isInteger(value));
  const [points] = lists;
  if (points !== undefined) return points.some((point) => free(point) && lists.every((list) => list.includes(point)));
  if (!numbers.whole) return span.low < span.high || free(span.low);
  // Among one more whole numbers than are barred, one is free, if the span has so many.
  const from = Number.isFinite(span.low) ? Math.ceil(span.low) : Math.min(0, Math.floor(span.high));
  return Array.from({ length: barred.size + 2 }, (_, index) => from + index).some(free) || !Number.isFinite(span.low);
}

function raise(span: Span, value: number, included: boolean): void {
  if (value > span.low || (value === span.low && !included)) {
    span.low = value;
    span.lowIncluded = included;
  }
}

function lower(span: Span, value: number, included: boolean): void {
  if (value < span.high || (value === span.high && !included)) {
    span.high = value;
    span.highIncluded = included;
  }
}

function isWithin({ low, lowIncluded, high, highIncluded }: Span, value: number): boolean {
  return (value > low || (lowIncluded && value === low)) && (value < high || (highIncluded && value === high));
}

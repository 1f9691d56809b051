import type { Operator } from "../conditions/operators.ts";

/** A comparison in words, before the value compared with: what it asks for, and how a value passes or fails it; empty goes without saying. */
interface OperatorWords {
  readonly asks: string;
  readonly passes: string | null;
  readonly fails: string;
}

const operatorWords: Readonly<Record<Operator, OperatorWords>> = {
  atLeast: { asks: "at least ", passes: "at least ", fails: "less than " },
  moreThan: { asks: "more than ", passes: "more than ", fails: "not more than " },
  atMost: { asks: "no more than ", passes: "no more than ", fails: "more than " },
  below: { asks: "below ", passes: "below ", fails: "not below " },
  is: { asks: "", passes: null, fails: "not " },
  isNot: { asks: "anything but ", passes: "not ", fails: "the same as " },
  oneOf: { asks: "", passes: "one of these: ", fails: "none of these: " },
  noneOf: { asks: "anything but ", passes: "none of these: ", fails: "one of these: " },
};

/** What a comparison asks for: "at least 10". */
export function asked(operator: Operator, limit: string): string {
  return `${operatorWords[operator].asks}${limit}`;
}

/** How a value came out: ", which is less than 10"; empty where the value has said it. */
export function outcomeInWords(operator: Operator, passes: boolean, limit: string): string {
  const words = operatorWords[operator][passes ? "passes" : "fails"];
  return words === null ? "" : `, which is ${words}${limit}`;
}

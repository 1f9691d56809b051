import { z } from "zod";
import { explainForeignOperator } from "./foreign-words.ts";

/** The operators, in the policies' own words. "90 or less" is `atMost`; "below 90" is `below`. */
export const operators = {
  atLeast: "this or more",
  moreThan: "more than this, not equal to it",
  atMost: "this or less",
  below: "less than this, not equal to it",
  is: "exactly this",
  isNot: "anything but this",
  oneOf: "one of these",
  noneOf: "none of these",
} as const;

export type Operator = keyof typeof operators;

const names = Object.keys(operators).filter((name): name is Operator => name in operators);

export const operatorSchema = z.enum(names, { error: explainForeignOperator }).meta({
  description: Object.entries(operators)
    .map(([name, meaning]) => `${name}: ${meaning}`)
    .join("; "),
});

export const orderOperators: ReadonlySet<Operator> = new Set<Operator>(["atLeast", "moreThan", "atMost", "below"]);
export const listOperators: ReadonlySet<Operator> = new Set<Operator>(["oneOf", "noneOf"]);

/** The operator that says the opposite, in all three truths. */
export const oppositeOf: Readonly<Record<Operator, Operator>> = {
  atLeast: "below",
  below: "atLeast",
  moreThan: "atMost",
  atMost: "moreThan",
  is: "isNot",
  isNot: "is",
  oneOf: "noneOf",
  noneOf: "oneOf",
};

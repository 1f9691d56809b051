import type { Operator } from "../conditions/operators.ts";

/** A comparison in words: what it asks for, and how a value is said to pass or to fail it. */
interface OperatorWords {
  readonly asks: (limit: string) => string;
  readonly passes: (limit: string) => string;
  readonly fails: (limit: string) => string;
}

/** The operators as people say them; the limit stands in for the value compared with. */
export const operatorWords: Readonly<Record<Operator, OperatorWords>> = {
  atLeast: {
    asks: (limit) => `at least ${limit}`,
    passes: (limit) => `at least ${limit}`,
    fails: (limit) => `less than ${limit}`,
  },
  moreThan: {
    asks: (limit) => `more than ${limit}`,
    passes: (limit) => `more than ${limit}`,
    fails: (limit) => `not more than ${limit}`,
  },
  atMost: {
    asks: (limit) => `no more than ${limit}`,
    passes: (limit) => `no more than ${limit}`,
    fails: (limit) => `more than ${limit}`,
  },
  below: {
    asks: (limit) => `below ${limit}`,
    passes: (limit) => `below ${limit}`,
    fails: (limit) => `not below ${limit}`,
  },
  is: { asks: (limit) => limit, passes: () => "", fails: (limit) => `not ${limit}` },
  isNot: {
    asks: (limit) => `anything but ${limit}`,
    passes: (limit) => `not ${limit}`,
    fails: (limit) => `the same as ${limit}`,
  },
  oneOf: {
    asks: (limit) => limit,
    passes: (limit) => `one of these: ${limit}`,
    fails: (limit) => `none of these: ${limit}`,
  },
  noneOf: {
    asks: (limit) => `anything but ${limit}`,
    passes: (limit) => `none of these: ${limit}`,
    fails: (limit) => `one of these: ${limit}`,
  },
};

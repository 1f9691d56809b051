/** The three answers a condition can have. */
export type Truth = "satisfied" | "notSatisfied" | "undetermined";

export function truthOf(holds: boolean): Truth {
  return holds ? "satisfied" : "notSatisfied";
}

export function negate(truth: Truth): Truth {
  switch (truth) {
    case "satisfied":
      return "notSatisfied";
    case "notSatisfied":
      return "satisfied";
    case "undetermined":
      return "undetermined";
  }
}

const RANK: Readonly<Record<Truth, number>> = { notSatisfied: 0, undetermined: 1, satisfied: 2 };

/** The weaker of two truths, as `all` takes it. */
export function weaker(a: Truth, b: Truth): Truth {
  return RANK[a] <= RANK[b] ? a : b;
}

/** The stronger of two truths, as `any` takes it. */
export function stronger(a: Truth, b: Truth): Truth {
  return RANK[a] >= RANK[b] ? a : b;
}

import type { Leaf } from "../conditions/condition-schema.ts";
import { literalValue } from "../conditions/literal.ts";
import type { Operator } from "../conditions/operators.ts";
import type { Truth } from "../conditions/truth.ts";
import { compare } from "../kernel/exact.ts";
import { isExact, type Reading } from "../record/reading.ts";

/** What an example showed of a comparison. */
export interface Shown {
  readonly truth: Truth;
  readonly left: Reading;
}

/** Something an example may show of a comparison, and how it is said where none does. */
export interface LeafGoal {
  readonly what: string;
  readonly shows: (shown: Shown) => boolean;
}

/**
 * What the examples ought to show of a comparison. A boundary wants its own edge, which tells `below` from `atMost`, and a figure on the
 * edge's other side; any other comparison wants to be seen to hold, and not to hold.
 */
export function goalsOfLeaf(leaf: Leaf): readonly LeafGoal[] {
  const off = offEdge[leaf.operator];
  if (off === undefined || typeof leaf.value === "object") return bothWays(leaf);
  const edge = literalValue(leaf.fact, leaf.value);
  if (!isExact(edge)) return bothWays(leaf);
  const name = `\`${leaf.name ?? leaf.fact}\``;
  const side = ({ left }: Shown) =>
    left.kind === "known" && isExact(left.value) ? Math.sign(compare(left.value, edge)) : null;
  return [
    { what: `no example with ${name} at exactly ${String(leaf.value)}`, shows: (shown) => side(shown) === 0 },
    {
      what: `no example with ${name} ${off < 0 ? "below" : "above"} ${String(leaf.value)}`,
      shows: (shown) => side(shown) === off,
    },
  ];
}

/** On which side of the edge the answer differs from the answer at the edge itself. */
const offEdge: Readonly<Partial<Record<Operator, -1 | 1>>> = { atLeast: -1, below: -1, moreThan: 1, atMost: 1 };

function bothWays({ name, fact, operator, value }: Leaf): readonly LeafGoal[] {
  const other =
    typeof value === "object" && value !== null && "fact" in value ? (value.name ?? value.fact) : JSON.stringify(value);
  const claim = `\`${name ?? fact}\` \`${operator}\` ${other}`;
  return [
    { what: `no example in which ${claim} holds`, shows: ({ truth }) => truth === "satisfied" },
    { what: `no example in which ${claim} does not hold`, shows: ({ truth }) => truth === "notSatisfied" },
  ];
}

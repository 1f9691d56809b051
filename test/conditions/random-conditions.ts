import fc from "fast-check";
import type { Condition, Leaf } from "../../src/conditions/condition-schema.ts";
import type { Scalar } from "../../src/conditions/literal.ts";
import type { Operator } from "../../src/conditions/operators.ts";
import type { Exact } from "../../src/kernel/exact.ts";
import { between, known, type Reading, type Value } from "../../src/record/reading.ts";

/** Conditions over every type of fact, and readings for them; small ranges, so that edges are met all the time. */
const TWINS = [0, 1] as const;
const LADDER = ["1", "2", "3"] as const;

const orders: readonly Operator[] = ["atLeast", "moreThan", "atMost", "below"];
const equals: readonly Operator[] = ["is", "isNot"];
const lists: readonly Operator[] = ["oneOf", "noneOf"];

/** A whole number of sixths, written over some denominator. */
const exact: fc.Arbitrary<Exact> = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.constantFrom(1, 2, 5))
  .map(([sixths, factor]) => ({ n: sixths * factor, d: 6 * factor }));
const gaps = { why: "notSupplied", what: "marks" } as const;
const missing: fc.Arbitrary<Reading> = fc
  .constantFrom("notYet" as const, "notSupplied" as const, "unanswered" as const)
  .map((why) => ({ kind: "missing", missing: { why, what: "it" } }));
const number: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 4, arbitrary: exact.map(known) },
  {
    weight: 2,
    arbitrary: fc.tuple(exact, exact).map(([ifPresent, ifAbsent]) => between(ifPresent, ifAbsent, gaps)),
  },
  { weight: 1, arbitrary: exact.map((least): Reading => ({ kind: "atLeast", least, missing: gaps })) },
);
const word = fc.constantFrom("a", "b", "c");
const bands: fc.Arbitrary<Value> = fc.oneof(
  word,
  fc.constant(null),
  fc.uniqueArray(word, { minLength: 2 }).map((several) => ({ several })),
);
const halves = fc.integer({ min: 0, max: 8 }).map((half) => half / 2);
/** Just after midnight, where a time of day in seconds is as small a number as the others. */
const time = fc.constantFrom("00:00:01", "00:00:02", "00:00:03");

interface Kind {
  readonly fact: string;
  readonly params: (twin: number) => Record<string, unknown> | undefined;
  readonly operators: readonly Operator[];
  readonly literal: fc.Arbitrary<Scalar>;
  readonly reading: fc.Arbitrary<Reading>;
}

const seconds = (text: string): Exact => ({ n: Number(text.slice("00:00:".length)), d: 1 });
const flags = fc.boolean().map(known);
const kinds: readonly Kind[] = [
  {
    fact: "sessions",
    params: (twin) => ({ of: ["L"], window: { days: twin + 1 } }),
    operators: [...orders, ...equals, ...lists],
    literal: halves,
    reading: number,
  },
  {
    fact: "attendancePercent",
    params: (twin) => ({ window: { days: twin + 1 } }),
    operators: [...orders, ...equals, ...lists],
    literal: halves,
    reading: number,
  },
  {
    fact: "flag",
    params: (twin) => ({ name: `flag-${twin}` }),
    operators: [...equals, ...lists],
    literal: fc.boolean(),
    reading: flags,
  },
  {
    fact: "eventOutcome",
    params: (twin) => ({ type: `event-${twin}` }),
    operators: [...equals, ...lists],
    literal: word,
    reading: word.map(known),
  },
  {
    fact: "stage",
    params: (twin) => ({ ladder: `ladder-${twin}` }),
    operators: [...orders, ...equals, ...lists],
    literal: fc.constantFrom("1", "2", "3", "none", null, "gone"),
    reading: fc.integer({ min: -1, max: 2 }).map((at) => known({ order: LADDER, at })),
  },
  {
    fact: "band",
    params: (twin) => ({ set: `bands-${twin}` }),
    operators: [...equals, ...lists],
    literal: fc.oneof(word, fc.constantFrom("none", null)),
    reading: bands.map(known),
  },
  {
    fact: "clock",
    params: () => undefined,
    operators: [...orders, ...equals, ...lists],
    literal: time,
    reading: time.map((text) => known(seconds(text))),
  },
  {
    fact: "answer",
    params: (twin) => ({ id: `question-${twin}` }),
    operators: [...equals, ...lists],
    literal: fc.oneof(halves, fc.boolean(), word),
    reading: fc.oneof(number, flags, word.map(known), time.map(known)),
  },
];

const otherSide = (kind: Kind) => kinds.filter((one) => one.fact === kind.fact || one.fact === "answer");

const call = (kind: Kind): fc.Arbitrary<Pick<Leaf, "fact" | "params">> =>
  fc.constantFrom(...TWINS).map((twin) => {
    const params = kind.params(twin);
    return { fact: kind.fact, ...(params === undefined ? {} : { params }) };
  });

const leafOf = (kind: Kind): fc.Arbitrary<Leaf> =>
  fc.constantFrom(...kind.operators).chain((operator) => {
    const other = fc.constantFrom(...otherSide(kind)).chain(call);
    const literals = fc.array(kind.literal, { minLength: 1, maxLength: 3 });
    const value: fc.Arbitrary<Leaf["value"]> = lists.includes(operator)
      ? literals
      : fc.oneof({ weight: 3, arbitrary: kind.literal }, { weight: 1, arbitrary: other });
    return fc.tuple(call(kind), value).map(([left, right]) => ({ ...left, operator, value: right }));
  });

const leaf: fc.Arbitrary<Leaf> = fc.oneof(...kinds.map(leafOf));

/** Names meant to be confused with the opposites of others. */
const SHARED_NAMES = ["the first", "not: the first", "not not: the first"] as const;

function tree(depth: number, names: readonly string[]): fc.Arbitrary<Condition> {
  const reference = names.map((name) => fc.constant<Condition>({ condition: name }));
  if (depth === 0) return fc.oneof({ weight: 4, arbitrary: leaf }, ...reference);
  const below = tree(depth - 1, names);
  const parts = fc.array(below, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 3, arbitrary: parts.map((all) => ({ all })) },
    { weight: 3, arbitrary: parts.map((any) => ({ any })) },
    { weight: 2, arbitrary: below.map((not) => ({ not })) },
    ...reference,
  );
}

export interface Case {
  readonly condition: Condition;
  readonly shared: ReadonlyMap<string, Condition>;
  readonly readings: ReadonlyMap<string, Reading>;
}

export const readingKey = (fact: string, params: unknown): string => `${fact} ${JSON.stringify(params ?? {})}`;

const readings: fc.Arbitrary<ReadonlyMap<string, Reading>> = fc
  .tuple(
    ...kinds.flatMap((kind) =>
      TWINS.map((twin) =>
        fc
          .oneof({ weight: 4, arbitrary: kind.reading }, { weight: 1, arbitrary: missing })
          .map((reading) => [readingKey(kind.fact, kind.params(twin)), reading] as const),
      ),
    ),
  )
  .map((entries) => new Map(entries));

/** A tree of at most four levels, shared conditions that call those after them, and a reading for every fact. */
export const randomCase: fc.Arbitrary<Case> = fc
  .tuple(
    tree(4, SHARED_NAMES),
    fc.tuple(...SHARED_NAMES.map((_, index) => tree(2, SHARED_NAMES.slice(index + 1)))),
    readings,
  )
  .map(([condition, conditions, table]) => ({
    condition,
    shared: new Map(conditions.map((one, index) => [SHARED_NAMES[index] ?? "", one])),
    readings: table,
  }));

export const factsUsed: readonly string[] = kinds.map((kind) => kind.fact);

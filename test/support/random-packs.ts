import fc from "fast-check";

/** Small packs at random, each of which parses: rules over many facts, ladders, bands, questions. */
export const randomPacks: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({
    rules: fc.uniqueArray(
      fc.record({
        id: idOf("rule"),
        when: fc.option(conditions(), { nil: undefined }),
        title: fc.option(fc.string(), { nil: undefined }),
        force: fc.constantFrom("must", "should", "may"),
        due: fc.option(fc.record({ schoolDays: fc.nat(20) }), { nil: undefined }),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    ),
    ladders: fc.uniqueArray(
      fc.record({
        id: idOf("ladder"),
        stages: fc.uniqueArray(fc.record({ stage: idOf("stage"), when: fc.option(conditions(), { nil: undefined }) }), {
          selector: ({ stage }) => stage,
          minLength: 1,
          maxLength: 4,
        }),
        exit: fc.option(conditions(), { nil: undefined }),
      }),
      { selector: ({ id }) => id, maxLength: 2 },
    ),
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }),
    description: fc.string(),
  })
  .map(({ rules, ladders, edges, description }) => ({
    id: "random",
    version: "1.0.0",
    title: "Random",
    description,
    extends: "england-2024",
    bands: [
      {
        id: "bands",
        measure: { fact: "attendancePercent", params: { window: "term" } },
        bands: edges.map((edge) => ({ id: `from-${edge}`, atLeast: edge })),
      },
    ],
    questions: [{ id: "asked", question: "Is it so?", type: "boolean", by: "headteacher" }],
    rules: rules.map(({ id, when, title, force, due }) => ({
      id,
      ...(when === undefined ? {} : { when }),
      ...(title === undefined ? {} : { title }),
      then: [{ action: `do-${id}`, force, by: "headteacher", ...(due === undefined ? {} : { due }) }],
    })),
    ladders: ladders.map(({ id, stages, exit }) => ({
      id,
      stages: stages.map(({ stage, when }) => ({
        stage,
        ...(when === undefined ? {} : { when }),
        then: [{ action: `${id}-${stage}`, force: "must", by: "headteacher" }],
      })),
      ...(exit === undefined ? {} : { exit: { when: exit } }),
    })),
  }));

function idOf(kind: string): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-z0-9]{1,8}$/).map((id) => `${kind}-${id}`);
}

function conditions(): fc.Arbitrary<object> {
  const windows = fc.constantFrom<unknown>(
    "week",
    "halfTerm",
    "term",
    "academicYear",
    "ever",
    { schoolWeeks: 10 },
    { since: "contact-made" },
    { before: "contact-made" },
    { previous: "term" },
    { olderThan: { days: 3 } },
    { since: ["contact-made", "leave-granted"], for: { weeks: 2 }, orFrom: "term" },
  );
  const of = fc.constantFrom<unknown>("unauthorised", "late", "absent", ["L"], ["G", "O"]);
  const order = fc.constantFrom("atLeast", "moreThan", "atMost", "below");
  const leaves = fc.oneof(
    fc.record({
      fact: fc.constantFrom("sessions", "days", "weeks", "spells"),
      params: fc.record({ of, window: windows }),
      operator: order,
      value: fc.nat(30),
    }),
    fc.record({
      fact: fc.constantFrom("attendancePercent", "absencePercent"),
      params: fc.record({ window: windows }),
      operator: order,
      value: fc.integer({ min: 0, max: 100 }),
    }),
    fc.record({
      fact: fc.constant("eventCount"),
      params: fc.record({ type: fc.constantFrom("contact-made", "meeting-missed") }),
      operator: fc.constantFrom("is", "atLeast"),
      value: fc.nat(3),
    }),
    fc.record({
      fact: fc.constant("answer"),
      params: fc.constant({ id: "asked" }),
      operator: fc.constantFrom("is", "isNot"),
      value: fc.boolean(),
    }),
    fc.record({
      fact: fc.constant("flag"),
      params: fc.record({ name: fc.constantFrom("send", "social-worker") }),
      operator: fc.constant("is"),
      value: fc.boolean(),
    }),
    fc.record({
      fact: fc.constant("attendancePercent"),
      params: fc.record({ window: windows }),
      operator: order,
      value: fc.record({ fact: fc.constant("attendancePercent"), params: fc.record({ window: windows }) }),
    }),
    fc.constant({ condition: "the national threshold for a penalty notice has been met" }),
  );
  const { tree } = fc.letrec<{ tree: object }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaves,
      fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("tree") }),
    ),
  }));
  return tree;
}

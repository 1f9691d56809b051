import { describe, expect, it } from "vitest";
import { comparePolicies } from "../../src/replay/compare-policies.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const below = (value: number, more = {}) =>
  ruleWhen(
    { name: "attendance", fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value },
    more,
  );
const pupil = (id: string, otherwise = {}) => ({
  id,
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-10-25", otherwise),
});
const school = {
  calendar: twoYears,
  pupils: [
    pupil("P1"),
    pupil("P2", allDay("I", "2024-10-21", "2024-10-21")),
    pupil("P3", allDay("I", "2024-10-14", "2024-10-18")),
  ],
};
const period = { from: "2024-09-02", to: "2024-10-25" };

describe("comparePolicies", () => {
  it("says who is treated differently, when first, and by which rule", () => {
    const found = comparePolicies(policyOf({ rules: [below(96)] }), policyOf({ rules: [below(98)] }), school, period);
    expect(found.totals).toMatchObject({ pupils: 3, differently: 2 });
    expect(
      found.pupils.map((one) => [
        one.pupil,
        one.first.on,
        one.first.asks.map((ask) => `${ask.policy} ${ask.rules.join()}`),
      ]),
    ).toEqual([
      ["P2", "2024-10-21", ["b rule"]],
      ["P3", "2024-10-14", ["b rule"]],
    ]);
    expect(found.firstByRule).toEqual({ "b: rule": 2 });
    expect(found.byRule).toEqual([
      { policy: "b", rule: "rule", first: "2024-10-14", pupils: 2 },
      // Below 96% too in the end, but a day later.
      { policy: "a", rule: "rule", first: "2024-10-15", pupils: 1 },
    ]);
  });

  it("finds the boundary cases in which a rule of both parts, at the thresholds of either", () => {
    const { boundaries } = comparePolicies(
      policyOf({ rules: [below(96)] }),
      policyOf({
        rules: [
          {
            ...below(96),
            when: { fact: "attendancePercent", params: { window: "academicYear" }, operator: "atMost", value: 96 },
          },
        ],
      }),
      { calendar: twoYears, pupils: [] },
      period,
    );
    expect(boundaries).toMatchObject([{ rule: "rule", at: 96, a: "notSatisfied", b: "satisfied" }]);
  });

  it("shows a line drawn through the same figure, absence of 10% being attendance of 90%", () => {
    const absence = ruleWhen({
      fact: "absencePercent",
      params: { window: "academicYear" },
      operator: "atLeast",
      value: 10,
    });
    const { edges } = comparePolicies(
      policyOf({ rules: [below(90)] }),
      policyOf({ rules: [{ ...absence, id: "tenth" }] }),
      { calendar: twoYears, pupils: [] },
      period,
    );
    const at = (value: number) =>
      edges.find((edge) => edge.figure.startsWith("attendancePercent") && edge.at === value);
    expect(at(90)).toMatchObject({ a: expect.not.arrayContaining(["rule"]), b: expect.arrayContaining(["tenth"]) });
    expect(at(89.9)).toMatchObject({ a: expect.arrayContaining(["rule"]), b: expect.arrayContaining(["tenth"]) });
  });

  it("tells a change of meaning from a change of words", () => {
    const a = policyOf({
      conditions: [{ id: "low", when: below(96)["when"] }],
      rules: [
        { ...below(96), title: "One" },
        { ...below(90), id: "two" },
        { ...below(80), id: "gone" },
        { ...below(70), id: "old-name" },
      ],
    });
    const b = policyOf({
      conditions: [{ id: "low", when: below(96)["when"] }],
      rules: [
        {
          ...below(96, { when: { not: { not: { all: [{ condition: "low" }] } } } }),
          title: "Another",
          source: { section: "elsewhere" },
        },
        { ...below(91), id: "two" },
        { ...below(60), id: "come" },
        { ...below(70), id: "new-name" },
      ],
    });
    const { meaning } = comparePolicies(a, b, { calendar: twoYears, pupils: [] }, period);
    expect(meaning.changed).toEqual([{ kind: "rule", id: "two", parts: ["when"] }]);
    expect(meaning.removed).toEqual([{ kind: "rule", id: "gone" }]);
    expect(meaning.added).toEqual([{ kind: "rule", id: "come" }]);
    expect(meaning.renamed).toEqual([{ kind: "rule", from: "old-name", to: "new-name" }]);
  });

  const figures = (when: object) => policyOf({ rules: [ruleWhen(when)] });
  const nobody = { calendar: twoYears, pupils: [] };
  const compared = (a: object, b: object) => comparePolicies(figures(a), figures(b), nobody, period);
  const rate = (fact: string, operator: string, value: number) => ({
    fact,
    params: { window: "term" },
    operator,
    value,
  });
  const count = (operator: string, value: number, window: unknown = "term", fact = "sessions") => ({
    fact,
    params: { of: ["L"], window },
    operator,
    value,
  });

  it.each([
    [
      "absence of 10% and attendance of 90%",
      rate("absencePercent", "atLeast", 10),
      rate("attendancePercent", "atMost", 90),
    ],
    ["more than 9 and at least 10", count("moreThan", 9), count("atLeast", 10)],
    ["two weeks and fourteen days", count("atLeast", 3, { weeks: 2 }), count("atLeast", 3, { days: 14 })],
  ])("takes %s for the same", (_name, a, b) => {
    const { meaning, boundaries } = compared(a, b);
    expect([meaning.changed, boundaries]).toEqual([[], []]);
  });

  it("finds the one edge at which absence and attendance part", () => {
    const { boundaries } = compared(rate("absencePercent", "moreThan", 10), rate("attendancePercent", "atMost", 90));
    expect(boundaries).toMatchObject([{ at: 90, a: "notSatisfied", b: "satisfied" }]);
  });

  it("finds where two lines part that lie closer than a step", () => {
    const days = compared(count("moreThan", 4, "term", "days"), count("atLeast", 5, "term", "days")).boundaries;
    expect(days).toMatchObject([{ at: 4.5, a: "satisfied", b: "notSatisfied" }]);
    const rates = compared(
      rate("attendancePercent", "below", 90),
      rate("attendancePercent", "atMost", 89.95),
    ).boundaries;
    expect(rates.map(({ at }) => at)).toContain(89.975);
  });

  it("names what else means something new: the target, the times, a question, a ladder and its exit", () => {
    const ladder = (exit: number, resets: string) => ({
      id: "letters",
      resets,
      stages: [{ stage: "1", then: [{ action: "letter", force: "must" }] }],
      exit: { when: rate("attendancePercent", "atLeast", exit) },
    });
    const pack = (target: number, exit: number, resets: string, lasts: string, settling: number) =>
      policyOf({
        target,
        register: { settling: { schoolDays: settling } },
        questions: [{ id: "doubt", question: "Doubt?", type: "boolean", by: "headteacher", lasts }],
        rules: [ruleWhen({ fact: "answer", params: { id: "doubt" }, operator: "is", value: true })],
        ladders: [ladder(exit, resets)],
      });
    const { meaning } = comparePolicies(
      pack(96, 96, "academicYear", "term", 1),
      pack(95, 97, "term", "week", 2),
      nobody,
      period,
    );
    expect(meaning.changed).toEqual([
      { kind: "ladder", id: "letters", parts: ["resets"] },
      { kind: "exit", id: "letters", parts: ["when"] },
      { kind: "question", id: "doubt", parts: ["lasts"] },
      { kind: "target", id: "target", parts: ["percent"] },
      { kind: "register", id: "register", parts: ["settling"] },
    ]);
  });

  it("keeps an exception what it was where its rule was only given another id", () => {
    const named = (id: string) =>
      policyOf({
        rules: [
          { ...below(96), id },
          { ...below(50), id: "spared", exceptionTo: id, then: [{ action: "exempt", force: "must" }] },
        ],
      });
    const { meaning } = comparePolicies(named("old"), named("new"), nobody, period);
    expect(meaning).toMatchObject({ changed: [], renamed: [{ from: "old", to: "new" }] });
  });

  it("says which rules look at too many figures for every case to be tried", () => {
    const many = (value: number) => ({
      all: Array.from({ length: 10 }, (_, index) => ({
        ...count("atLeast", value, { days: index + 1 }),
        name: `n${index}`,
      })),
    });
    expect(compared(many(2), many(3)).untried).toEqual(["rule"]);
  });

  it("finds nothing between a policy and itself", () => {
    const policy = policyOf({ rules: [below(96)] });
    const found = comparePolicies(policy, policy, school, period);
    expect([
      found.pupils,
      found.boundaries,
      found.edges,
      found.meaning.added,
      found.meaning.removed,
      found.meaning.changed,
    ]).toEqual([[], [], [], [], [], []]);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, isInForce } from "../src/clauses/holds.ts";
import { subjectsOf } from "../src/decision/subjects.ts";
import { Place } from "../src/facts/place.ts";
import { subjectName } from "../src/facts/subject.ts";
import { type AsOf, loadPack, type Policy } from "../src/index.ts";
import {
  createEngine,
  EngineInputError,
  type EngineSubject,
  engineSubjects,
  runBothWays,
} from "../src/json-rules-engine.ts";
import { parseMoment } from "../src/kernel/moment.ts";
import { readPupil } from "../src/school-file/read-pupil.ts";
import { repositoryPath } from "./architecture/files.ts";
import { calendar, twoYears } from "./support/calendars.ts";
import { allDay, marks, policyOf, ruleWhen } from "./support/pupils.ts";

const AS_OF = "2024-11-15";
const late = (n: number) => ({
  name: "lates",
  fact: "sessions",
  params: { of: ["L"], window: "academicYear" },
  operator: "atLeast",
  value: n,
});
const isTrue = (id: string) => ({ fact: "answer", params: { id }, operator: "is", value: true });
const questions = [
  { id: "first", question: "Is the first so?", by: "headteacher" },
  { id: "second", question: "Is the second so?", by: "headteacher" },
];
const fiveLates = marks("2024-09-02", AS_OF, { "2024-09-03": "LL", "2024-09-04": "LL", "2024-09-05": "L\\" });

function input(scene: Record<string, unknown> = {}) {
  const pupil = {
    id: "P1",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    flags: [],
    marks: fiveLates,
    ...scene,
  };
  return { calendar: twoYears, pupil };
}

const rules = (...list: Record<string, unknown>[]) => policyOf({ questions, rules: list });

async function bothWays(policy: Policy, scene: Record<string, unknown> = {}, subject?: EngineSubject) {
  return (await runBothWays(policy, input(scene), { asOf: AS_OF, subject })).rules;
}

async function events(policy: Policy, unknownAs: boolean, scene: Record<string, unknown> = {}): Promise<string[]> {
  const result = await createEngine(policy, input(scene), { asOf: AS_OF, unknownAs }).run();
  return result.events.map((event) => event.type);
}

describe("createEngine", () => {
  it("holds the rules of a policy, each under its id, with its actions in the event", async () => {
    const policy = rules(ruleWhen(late(5), { id: "five", title: "Five lates" }), ruleWhen(late(6), { id: "six" }));
    const { results, failureResults } = await createEngine(policy, input(), { asOf: AS_OF, unknownAs: false }).run();
    expect(results.map((result) => result.name)).toEqual(["five"]);
    expect(failureResults.map((result) => result.name)).toEqual(["six"]);
    expect(results[0]?.event).toEqual({
      type: "five",
      params: { title: "Five lates", actions: [{ action: "act", force: "must" }] },
    });
  });

  it("reads what cannot be known as told, also under a negation", async () => {
    const policy = rules(ruleWhen(isTrue("first"), { id: "so" }), ruleWhen({ not: isTrue("first") }, { id: "not-so" }));
    expect(await events(policy, false)).toEqual([]);
    expect(await events(policy, true)).toEqual(["so", "not-so"]);
    expect(await events(policy, false, { answers: [{ id: "first", answer: false }] })).toEqual(["not-so"]);
  });

  it("takes rules, facts and operators of the engine's owner beside its own", async () => {
    const engine = createEngine(rules(ruleWhen(late(9))), input(), { asOf: AS_OF, unknownAs: false });
    engine.addFact("detentions", async () => 3);
    engine.addRule({
      conditions: {
        all: [
          late(5),
          { fact: "detentions", operator: "below", value: 3.5 },
          { fact: "detentions", operator: "lessThan", value: 4 },
        ],
      },
      event: { type: "own" },
    });
    expect((await engine.run()).events).toEqual([{ type: "own" }]);
  });

  it("takes asynchronous facts with plain values in place of the catalogue's", async () => {
    const engine = createEngine(rules(ruleWhen({ any: [isTrue("first"), isTrue("second")] })), input(), {
      asOf: AS_OF,
      unknownAs: false,
    });
    expect((await engine.run()).events).toEqual([]);
    engine.addFact("answer", async ({ id }) => id === "second");
    expect((await engine.run()).events).toHaveLength(1);
  });

  it("reads a fact that gives nothing as unknown, not as false", async () => {
    for (const unknownAs of [false, true]) {
      const engine = createEngine(rules(ruleWhen({ not: isTrue("first") })), input(), { asOf: AS_OF, unknownAs });
      engine.addFact("answer", async () => undefined);
      expect((await engine.run()).events).toHaveLength(unknownAs ? 1 : 0);
    }
  });

  it("keeps the names of shared conditions in the trace, and tells a condition from its opposite", async () => {
    const shared = [
      { id: "often late", when: late(5) },
      { id: "not: often late", when: isTrue("first") },
    ];
    const when = { all: [{ condition: "often late" }, { not: { condition: "not: often late" } }] };
    const policy = policyOf({ questions, conditions: shared, rules: [ruleWhen(when)] });
    const engine = createEngine(policy, input({ answers: [{ id: "first", answer: false }] }), {
      asOf: AS_OF,
      unknownAs: false,
    });
    const { results } = await engine.run();
    expect(results[0]?.toJSON(false).conditions).toMatchObject({
      all: [{ name: "often late" }, { name: "not not: not: often late" }],
    });
    expect(await bothWays(policy, { answers: [{ id: "first", answer: true }] })).toEqual({ rule: "notSatisfied" });
  });

  it("refuses a calendar, pupil, date or subject it cannot read, saying why", () => {
    const policy = rules(ruleWhen(late(5)));
    const refused = (make: () => unknown) => {
      try {
        make();
      } catch (error) {
        return error instanceof EngineInputError ? error.diagnostics.map((found) => found.code) : [String(error)];
      }
      return [];
    };
    const certain = { unknownAs: false };
    const yesterday: AsOf = "2024-13-01";
    expect(
      refused(() => createEngine(policy, { calendar: {}, pupil: { id: "P1" } }, { asOf: AS_OF, ...certain })),
    ).toEqual(["calendar-invalid"]);
    expect(refused(() => createEngine(policy, { calendar: twoYears, pupil: {} }, { asOf: AS_OF, ...certain }))).toEqual(
      ["pupil-invalid"],
    );
    expect(refused(() => createEngine(policy, input(), { asOf: yesterday, ...certain }))).toEqual(["as-of-invalid"]);
    expect(
      refused(() =>
        createEngine(policy, input(), { asOf: AS_OF, subject: { kind: "absence", id: "2024-10-07" }, ...certain }),
      ),
    ).toEqual(["subject-not-found"]);
  });
});

describe("runBothWays", () => {
  it("gives each rule one of three answers", async () => {
    const policy = rules(
      ruleWhen(late(5), { id: "five" }),
      ruleWhen(late(6), { id: "six" }),
      ruleWhen(isTrue("first"), { id: "asked" }),
    );
    expect(await bothWays(policy)).toEqual({ five: "satisfied", six: "notSatisfied", asked: "undetermined" });
  });

  it("leaves a rate undetermined where the gaps would decide it", async () => {
    const below = (value: number) => ({
      fact: "attendancePercent",
      params: { window: "academicYear" },
      operator: "below",
      value,
    });
    const policy = rules(
      ruleWhen(below(100), { id: "open" }),
      ruleWhen(below(99), { id: "surely-not" }),
      ruleWhen({ not: below(100) }, { id: "open-too" }),
    );
    const gap = { marks: marks("2024-09-02", AS_OF, { "2024-09-03": ".\\" }) };
    expect(await bothWays(policy, gap)).toEqual({
      open: "undetermined",
      "surely-not": "notSatisfied",
      "open-too": "undetermined",
    });
  });

  it("holds a rule without a condition always, and one that is not in force not at all", async () => {
    const always = { id: "always", then: [{ action: "act", force: "must" }], source: { section: "test" } };
    const past = ruleWhen(late(1), { id: "past", effective: { to: "2024-09-30" } });
    const result = await runBothWays(rules(always, past), input(), { asOf: AS_OF });
    expect(result).toEqual({
      rules: { always: "satisfied" },
      leftOut: [{ rule: "past", why: "notInForce" }],
      diagnostics: [],
    });
  });

  it("takes exceptions out, and exceptions to exceptions, each of the three truths", async () => {
    const policy = rules(
      ruleWhen(late(5), { id: "rule" }),
      ruleWhen(isTrue("first"), { id: "exception", exceptionTo: "rule" }),
      ruleWhen(isTrue("second"), { id: "not-then", exceptionTo: "exception" }),
    );
    const answered = async (first: boolean | null, second: boolean | null) =>
      (
        await bothWays(policy, {
          answers: [
            { id: "first", answer: first },
            { id: "second", answer: second },
          ],
        })
      )["rule"];
    expect(await answered(null, null)).toBe("undetermined");
    expect(await answered(false, null)).toBe("satisfied");
    expect(await answered(true, null)).toBe("undetermined");
    expect(await answered(true, false)).toBe("notSatisfied");
    expect(await answered(true, true)).toBe("satisfied");
  });

  it("asks about one absence, parent or leave request at a time, and of each only its own rules", async () => {
    const policy = rules(
      ruleWhen({ fact: "absence.day", operator: "atLeast", value: 3 }, { id: "third-day", scope: "absence" }),
      ruleWhen({ fact: "parent.livesWith", operator: "is", value: true }, { id: "at-home", scope: "parent" }),
      ruleWhen({ fact: "request.kind", operator: "is", value: "holiday" }, { id: "holiday", scope: "leaveRequest" }),
      ruleWhen(late(5), { id: "of-pupil" }),
    );
    const away = { ...allDay("I", "2024-10-07", "2024-10-09"), ...allDay("N", "2024-11-04", "2024-11-04") };
    const scene = {
      marks: marks("2024-09-02", AS_OF, away),
      parents: [{ id: "m", livesWith: true }, { id: "f" }],
      leaveRequests: [{ id: "r1", kind: "holiday", from: "2024-12-02", to: "2024-12-03", requestedOn: "2024-11-01" }],
    };
    const subjects = engineSubjects(policy, input(scene), { asOf: AS_OF });
    const answers = await Promise.all(
      subjects.map(async (subject) => [`${subject.kind} ${subject.id}`, await bothWays(policy, scene, subject)]),
    );
    expect(Object.fromEntries(answers)).toEqual({
      "pupil null": { "of-pupil": "notSatisfied" },
      "absence 2024-10-07": { "third-day": "satisfied" },
      "absence 2024-11-04": { "third-day": "notSatisfied" },
      "parent m": { "at-home": "satisfied" },
      "parent f": { "at-home": "undetermined" },
      "leaveRequest r1": { holiday: "satisfied" },
    });
  });

  it("reads an exception that speaks of the pupil about the pupil, shared conditions and all", async () => {
    const contacts = (operator: string) => ({
      fact: "eventCount",
      params: { type: "contact-made" },
      operator,
      value: 1,
    });
    const policy = policyOf({
      conditions: [{ id: "somebody was reached", when: contacts("atLeast") }],
      rules: [
        ruleWhen(contacts("below"), { id: "rule", scope: "absence" }),
        ruleWhen(
          { all: [{ condition: "somebody was reached" }, { not: { any: [contacts("below")] } }] },
          { id: "exception", exceptionTo: "rule" },
        ),
      ],
    });
    const scene = {
      marks: marks("2024-09-02", AS_OF, {
        ...allDay("I", "2024-10-07", "2024-10-07"),
        ...allDay("I", "2024-11-04", "2024-11-04"),
      }),
    };
    const second: EngineSubject = { kind: "absence", id: "2024-11-04" };
    expect(await bothWays(policy, scene, second)).toEqual({ rule: "satisfied" });
    const reached = { ...scene, events: [{ date: "2024-10-07", type: "contact-made", about: "2024-10-07" }] };
    expect(await bothWays(policy, reached, second)).toEqual({ rule: "notSatisfied" });
  });
});

describe("a policy that ships, in json-rules-engine", () => {
  const packs = [
    "england-2024",
    "england-2006",
    "st-lukes",
    "woburn-lower",
    "laurence-jackson",
    "attendance-thresholds",
    "danesgate",
  ];
  const code = fc.oneof(
    { weight: 30, arbitrary: fc.constant("/") },
    { weight: 5, arbitrary: fc.constantFrom("I", "N", "G", "O", "U", "L", "M", ".") },
  );
  const day = fc.constantFrom("2024-09-16", "2024-10-07", "2024-10-22", "2024-11-05", "2024-11-12");
  const scene = fc.record({
    codes: fc.array(fc.tuple(code, code), { minLength: 40, maxLength: 50 }),
    events: fc.array(
      fc.record({
        date: day,
        type: fc.constantFrom(
          "contact-made",
          "message-received",
          "penalty-notice-issued",
          "stage-1-letter",
          "meeting-missed",
        ),
      }),
      { maxLength: 5 },
    ),
    parents: fc.constantFrom<{ id: string; livesWith?: boolean }[]>(
      [],
      [{ id: "m", livesWith: true }],
      [{ id: "m" }, { id: "f", livesWith: false }],
    ),
    answered: fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 10 }),
    kind: fc.constantFrom("holiday", "performance", "interview", "study", "sport", "medical", "protest"),
    length: fc.constantFrom("2024-12-02", "2024-12-06", "2024-12-13"),
  });

  it.each(packs)("says of every rule and everything it speaks of what the library says: %s", async (id) => {
    const policy = loadPack(JSON.parse(readFileSync(repositoryPath(`rules/${id}.json`), "utf8")));
    const asked = policy.pack.questions ?? [];
    const moment = parseMoment(AS_OF);
    const property = fc.asyncProperty(scene, async ({ codes, events: log, parents, answered, kind, length }) => {
      const named = Object.keys(marks("2024-09-02", AS_OF));
      const otherwise = Object.fromEntries(
        codes.map(([am, pm], index) => [named[index] ?? "", `${am}${pm === "/" ? "\\" : pm}`]),
      );
      const answers = answered.flatMap(([index, answer]) =>
        asked[index] === undefined ? [] : [{ id: asked[index].id, answer, on: "2024-11-01" }],
      );
      const leaveRequests = [{ id: "r1", kind, from: "2024-12-02", to: length, requestedOn: "2024-11-01" }];
      const given = input({
        marks: marks("2024-09-02", AS_OF, otherwise),
        events: log,
        parents,
        answers,
        leaveRequests,
      });
      const { record } = readPupil(given.pupil, calendar, "pupil");
      if (record === null || moment === null) throw new Error("the scene is wrong");
      const whole = Place.of(record, policy, moment);
      for (const subject of engineSubjects(policy, given, { asOf: AS_OF })) {
        const place = subjectsOf(subject.kind, whole).find((one) => subjectName(one.subject) === subject.id) ?? whole;
        const own = policy.clauses
          .filter((clause) => clause.turn === null && clause.scope === subject.kind && isInForce(clause, place))
          .map((clause) => [clause.name, holds(clause, place)]);
        expect((await runBothWays(policy, given, { asOf: AS_OF, subject })).rules).toEqual(Object.fromEntries(own));
      }
    });
    await fc.assert(property, { numRuns: 8 });
  });
});

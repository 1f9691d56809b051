import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decision, evaluate, loadPack } from "../src/index.ts";
import { repositoryPath } from "./architecture/files.ts";
import { twoYears } from "./support/calendars.ts";
import { decide, marks, policyOf, ruleWhen } from "./support/pupils.ts";

const policy = loadPack(JSON.parse(readFileSync(repositoryPath("rules/woburn-lower.json"), "utf8")));
const days = Object.keys(marks("2024-09-02", "2024-11-29"));
const AS_OF = "2024-11-15";

const code = fc.oneof(
  { weight: 20, arbitrary: fc.constant("/") },
  { weight: 8, arbitrary: fc.constantFrom("I", "N", "G", "O", "U", "L", "M", "D", "Y4", "B") },
);
const listed = fc.array(fc.tuple(code, code), { minLength: days.length, maxLength: days.length }).map((codes) =>
  codes.flatMap(([am, pm], index) => [
    { date: days[index] ?? "", session: "AM", code: am },
    { date: days[index] ?? "", session: "PM", code: pm === "/" ? "\\" : pm },
  ]),
);
const day = fc.constantFrom(...days);
const events = fc.array(
  fc.record({
    date: day,
    type: fc.constantFrom<string>(
      "contact-made",
      "attendance-letter",
      "headteacher-meeting",
      "message-received",
      "penalty-notice-issued",
      "ladder-closed",
    ),
    parent: fc.constantFrom<string | null>("m", "f", null),
  }),
  { maxLength: 8 },
);
const answers = fc.array(
  fc.record({
    id: fc.constantFrom(...(policy.pack.questions ?? []).map((question) => question.id)),
    answer: fc.boolean(),
    on: day,
  }),
  { maxLength: 4 },
);
const parents = fc.constantFrom<{ id: string; livesWith?: boolean }[]>(
  [{ id: "m", livesWith: true }],
  [{ id: "m" }, { id: "f" }],
);
const scene = fc.record({ marks: listed, events, answers, parents });

type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

function decision(of: Scene, asOf = AS_OF): Decision {
  const pupil = {
    id: "P1",
    dateOfBirth: "2016-03-14",
    yearGroup: 3,
    enrolled: { from: "2024-09-02" },
    flags: [],
    ...of,
  };
  return evaluate(policy, { calendar: twoYears, pupil }, { asOf });
}

/** The places of entries in a list move with the list; everything else has to stay. */
function withoutPlaces(of: Decision): unknown {
  return {
    ...of,
    diagnostics: of.diagnostics.map(({ at, ...rest }) => JSON.stringify(rest)).sort(),
    status: {
      ...of.status,
      penaltyNotice: {
        ...of.status.penaltyNotice,
        parents: [...(of.status.penaltyNotice?.parents ?? [])].sort((a, b) =>
          (a.parent ?? "") < (b.parent ?? "") ? -1 : 1,
        ),
      },
    },
  };
}

const runs = { numRuns: 100 };

describe("the library promises", () => {
  it("The same input gives the same decision, byte for byte", () => {
    fc.assert(
      fc.property(scene, (of) => {
        expect(JSON.stringify(decision(structuredClone(of)))).toBe(JSON.stringify(decision(of)));
      }),
      runs,
    );
  });

  it("The order of marks, events, parents and answers never changes a decision", () => {
    fc.assert(
      fc.property(scene, (of) => {
        const back = {
          marks: [...of.marks].reverse(),
          events: [...of.events].reverse(),
          answers: [...of.answers].reverse(),
          parents: [...of.parents].reverse(),
        };
        expect(withoutPlaces(decision(back))).toEqual(withoutPlaces(decision(of)));
      }),
      runs,
    );
  });

  it("A rate is compared exactly and never after rounding", () => {
    fc.assert(
      fc.property(listed, fc.integer({ min: 50, max: 100 }), (own, edge) => {
        const below = policyOf({
          rules: [
            ruleWhen({ fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: edge }),
          ],
        });
        const { status, actions } = decide(below, { marks: own }, AS_OF);
        const { attended, possible } = status.attendance;
        expect(actions.length > 0).toBe(BigInt(attended) * 100n < BigInt(edge) * BigInt(possible));
      }),
      { numRuns: 40 },
    );
  });

  it("A percentage shown never stands on the other side of an edge it is compared with", () => {
    fc.assert(
      fc.property(scene, (of) => {
        const { attended, possible, percent } = decision(of).status.attendance;
        if (percent === null) return;
        for (const edge of [96, 90, 50])
          expect(Math.sign(percent - edge)).toBe(Math.sign(attended * 100 - edge * possible));
      }),
      runs,
    );
  });

  it("Nothing that happened after the moment asked about changes a decision", () => {
    fc.assert(
      fc.property(scene, day, (of, until) => {
        const known = {
          ...of,
          marks: of.marks.filter((mark) => mark.date <= until),
          events: of.events.filter((event) => event.date <= until),
          answers: of.answers.filter((answer) => answer.on <= until),
        };
        const strip = (one: Decision) => ({ ...one, diagnostics: [] });
        expect(strip(decision(known, until))).toEqual(strip(decision(of, until)));
      }),
      runs,
    );
  });

  it("A session that was not possible never changes a rate", () => {
    const notPossible = fc.constantFrom("D", "Q", "X", "Y1", "Y4", "Y7", "Z", "#");
    fc.assert(
      fc.property(listed, fc.nat(days.length * 2 - 1), notPossible, (own, place, instead) => {
        const changed = own.map((mark, index) => (index === place ? { ...mark, code: instead } : mark));
        const removed = own.filter((_, index) => index !== place);
        const rate = (list: typeof own) => decide(policyOf({}), { marks: list }, "2024-11-29").status;
        expect(rate(changed).attendance).toEqual(rate(removed).attendance);
        expect(rate(changed).absence).toEqual(rate(removed).absence);
      }),
      { numRuns: 30 },
    );
  });

  it("A rule that is undetermined is shown and never fires", () => {
    fc.assert(
      fc.property(scene, fc.array(fc.nat(days.length * 2 - 1), { maxLength: 6 }), (of, gaps) => {
        const { actions, undetermined, questions } = decision({
          ...of,
          marks: of.marks.filter((_, index) => !gaps.includes(index)),
        });
        for (const doubt of undetermined) expect(doubt.missing.length).toBeGreaterThan(0);
        const whole = new Set(undetermined.map((doubt) => `${doubt.rule} ${doubt.for}`));
        for (const question of questions)
          expect(question.rules.some((rule) => [...whole].some((name) => name.startsWith(`${rule} `)))).toBe(true);
        for (const action of actions) expect(action.rules.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it("A session is spent once: after a penalty notice, no session up to it counts towards the next notice to that parent", () => {
    fc.assert(
      fc.property(scene, day, (of, issued) => {
        const noticed = {
          ...of,
          parents: [{ id: "m" }],
          events: [
            ...of.events.filter((event) => event.type !== "penalty-notice-issued"),
            { date: issued, type: "penalty-notice-issued", parent: "m" },
          ],
        };
        const sessions = decision(noticed, "2024-11-29").status.penaltyNotice?.parents[0]?.sessions ?? -1;
        const later = of.marks.filter((mark) => mark.date > issued && ["G", "O", "U"].includes(mark.code)).length;
        expect(sessions).toBeLessThanOrEqual(later);
      }),
      runs,
    );
  });
});

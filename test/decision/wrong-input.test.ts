import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  assessLeave,
  auditActions,
  cohort,
  comparePolicies,
  type Diagnostic,
  evaluate,
  evaluateMany,
  explain,
  explanationMarkdown,
  loadPack,
  nearMisses,
  replayAll,
  verify,
} from "../../src/index.ts";
import { isRecord } from "../../src/kernel/parse.ts";
import { twoYears } from "../support/calendars.ts";
import { mutate, seeded } from "../support/mutations.ts";
import { marks } from "../support/pupils.ts";

const packs = ["st-lukes", "laurence-jackson", "england-2024"];
const policies = packs.map((id) => loadPack(JSON.parse(readFileSync(`rules/${id}.json`, "utf8"))));

const request = {
  id: "R1",
  kind: "holiday",
  from: "2024-10-14",
  to: "2024-10-18",
  requestedOn: "2024-09-20",
  reason: "a wedding abroad",
  onForm: true,
  requestedBy: "m",
};
const scene = {
  calendar: twoYears,
  pupil: {
    id: "P1",
    name: "Ada",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    registrationGroup: "5A",
    household: "H1",
    enrolled: { from: "2024-09-02", to: null },
    flags: ["social-worker"],
    parents: [{ id: "m", livesWith: true }, { id: "f" }],
    contactSets: 2,
    marks: {
      ...marks("2024-09-02", "2024-10-11", {
        "2024-09-09": "II",
        "2024-09-16": "OO",
        "2024-09-17": "NN",
        "2024-09-24": "L\\",
      }),
    },
    events: [
      { date: "2024-09-16", type: "first-day-contact", about: "2024-09-16" },
      { date: "2024-09-30", type: "penalty-notice-issued", parent: "m" },
      { date: "2024-10-01T10:30", type: "wave-2-letter" },
    ],
    answers: [{ question: "vulnerable", value: true, on: "2024-09-20" }],
    leaveRequests: [request],
  },
};
const asOf = "2024-10-11";
const period = { from: "2024-10-07", to: "2024-10-11" };

/** A calendar and a pupil of whatever shape is left of them. */
function partsOf(given: unknown): { calendar: unknown; pupil: unknown } {
  return isRecord(given) ? { calendar: given["calendar"], pupil: given["pupil"] } : { calendar: given, pupil: given };
}

const isWellSaid = ({ code, message, help, at }: Diagnostic) =>
  /^[a-z-]+$/.test(code) && message.length > 5 && help.length > 5 && typeof at === "string";

describe("wrong input", { timeout: 240_000 }, () => {
  it("is answered with diagnostics by every call, never with an exception, an `undefined` or a number that is none", () => {
    const random = seeded(20_241_011);
    let refused = 0;
    for (let run = 0; run < 300; run += 1) {
      let given: unknown = scene;
      for (let changes = 0; changes <= run % 3; changes += 1) given = mutate(given, random).pack;
      const input = partsOf(given);
      const policy = policies[run % policies.length];
      const other = policies[(run + 1) % policies.length];
      if (policy === undefined || other === undefined) throw new Error("no policy");
      const school = { calendar: input.calendar, pupils: [input.pupil] };
      const decision = evaluate(policy, input, { asOf });
      const answers: { readonly diagnostics: readonly Diagnostic[] }[] = [
        decision,
        ...evaluateMany(policy, school, { asOf }),
        cohort(policy, school, { asOf }),
        auditActions(policy, input, { asOf }),
        assessLeave(policy, { ...input, request }, { asOf }),
      ];
      // The longer ones take turns.
      if (run % 4 === 0) answers.push(replayAll(policy, school, period));
      if (run % 4 === 1) answers.push(comparePolicies(policy, other, school, period));
      if (run % 4 === 2) {
        const [explanation, misses] = [explain(policy, input, { asOf }), nearMisses(policy, input, { asOf })];
        answers.push(explanation, misses);
        expect(explanationMarkdown(explanation, misses), `run ${run}`).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(verify(JSON.parse(JSON.stringify(decision)), policy, input), `run ${run}`).toMatchObject({
        reproduces: true,
      });
      for (const answer of answers) {
        expect(
          answer.diagnostics.filter((one) => !isWellSaid(one)),
          `run ${run}`,
        ).toEqual([]);
        expect(JSON.stringify(answer), `run ${run}`).not.toMatch(/NaN|Infinity|\[object/);
      }
      if (decision.diagnostics.some(({ severity }) => severity === "error")) refused += 1;
    }
    expect(refused).toBeGreaterThan(75);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a word", "pupil"],
    ["a list", [[], [null]]],
    ["a number", 7],
    ["an object with a prototype of its own", Object.create({ id: "P1" })],
    ["a date", new Date(0)],
    ["keys every object has", JSON.parse('{"__proto__": {"id": "P1"}, "constructor": "x", "id": "toString"}')],
  ])("is answered where a pupil or a calendar is %s", (_name, junk) => {
    for (const policy of policies)
      for (const input of [
        { calendar: junk, pupil: scene.pupil },
        { calendar: twoYears, pupil: junk },
      ]) {
        const { diagnostics } = evaluate(policy, input, { asOf });
        expect(diagnostics.length).toBeGreaterThan(0);
        expect(explain(policy, input, { asOf }).diagnostics.length).toBeGreaterThan(0);
        expect(nearMisses(policy, input, { asOf }).misses).toEqual([]);
      }
  });
});

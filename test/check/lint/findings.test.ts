import { describe, expect, it } from "vitest";
import { checkPack } from "../../../src/check/check-pack.ts";
import { lintPack } from "../../../src/check/lint/lint-pack.ts";
import { hasErrors } from "../../../src/kernel/diagnostics.ts";
import { loadPack } from "../../../src/packs/policy.ts";
import { shippedPacks } from "../../support/shipped-packs.ts";

const plain = {
  id: "example",
  version: "1.0.0",
  title: "Example",
  extends: "england-2024",
  effective: { from: "2024-09-01" },
};
const then = [{ action: "letter", force: "must", by: "school-office", to: "parents" }];
const measure = { fact: "attendancePercent", params: { window: "academicYear" } };
const set = (more: object, ...bands: object[]) => ({
  ...plain,
  bands: [{ id: "s", measure, ...more, bands: bands.map((band, index) => ({ id: `b${index}`, ...band })) }],
});
const found = (pack: object, code: string) => lintPack(pack).filter((finding) => finding.code === code);
const messages = (pack: object, code: string) => found(pack, code).map(({ message }) => message);

describe("lintPack", () => {
  it.each(shippedPacks())("finds no error in $name", ({ json }) => {
    expect(hasErrors(checkPack(json))).toBe(false);
  });

  it("finds the gap in the trust's table: nothing is said of more than 92% and at most 96%", () => {
    const trust = shippedPacks().find(({ name }) => name === "attendance-thresholds")?.json;
    expect(lintPack(trust).filter(({ code }) => code === "band-gap")).toMatchObject([
      { at: "bands/attendance", message: "no band holds more than 92 and at most 96" },
    ]);
  });

  it.each([
    ["a point left out between two bands", [{ moreThan: 90 }, { below: 90 }], ["no band holds exactly 90"]],
    ["no gap where an edge is in one band only", [{ atLeast: 90 }, { below: 90 }], []],
    [
      "a gap below a band that overlaps another",
      [{ atLeast: 96 }, { atLeast: 90, atMost: 97 }, { below: 80 }],
      ["no band holds at least 80 and below 90"],
    ],
    ["nothing above the highest and below the lowest band", [{ atLeast: 90, atMost: 95 }], []],
  ])("sees %s", (_, bands, expected) => {
    expect(messages(set({}, ...bands), "band-gap")).toEqual(expected);
  });

  it("sees bands that overlap at one point, unless the pack says that it knows", () => {
    const bands = [{ atLeast: 90 }, { atMost: 90 }];
    expect(messages(set({}, ...bands), "band-overlap")).toEqual(["exactly 90 lies in `b0` and `b1`"]);
    expect(messages(set({ overlap: "show" }, ...bands), "band-overlap")).toEqual([]);
  });

  it("speaks of what the pack wrote, not of what it inherits", () => {
    expect(lintPack(plain)).toEqual([]);
  });

  it("runs neither in parsing nor in loading", () => {
    const pack = { ...plain, target: 0.96 };
    expect(found(pack, "fraction-for-percent")).toMatchObject([
      { at: "target", severity: "error", help: "write `96`" },
    ]);
    expect(loadPack(pack).diagnostics).toEqual([]);
  });

  it("has nothing to say of a pack that does not parse", () => {
    expect(lintPack({ id: 1 })).toEqual([]);
  });

  it.each([
    ["leaves `N` out", ["G", "O", "U"], ["`N` is not counted, which the national threshold counts"]],
    ["adds `L`", ["G", "N", "O", "U", "L"], ["`L` is counted, which the national threshold does not count"]],
    ["names them all in another order", ["U", "O", "N", "G"], []],
    ["names the class", "unauthorised", []],
  ])("sees a list towards a penalty notice that %s", (_, of, expected) => {
    const when = { fact: "sessions", params: { of, window: { schoolWeeks: 10 } }, operator: "atLeast", value: 10 };
    const pack = {
      ...plain,
      rules: [{ id: "a", scope: "parent", when, then: [{ action: "consider-penalty-notice", by: "headteacher" }] }],
    };
    expect(messages(pack, "law-codes-counted")).toEqual(expected);
  });

  it.each([
    ["30 minutes", "08:50", "09:20", []],
    ["31 minutes", "08:50", "09:21", ["the AM register is open for 31 minutes; the guidance allows 30"]],
  ])("lets a register be open for %s", (_, opens, closes, expected) => {
    const pack = { ...plain, register: { sessions: [{ session: "AM", opens, closes }] } };
    expect(messages(pack, "law-register-open")).toEqual(expected);
  });

  it.each([
    [{ weeks: 3 }, 0],
    [{ weeks: 6 }, 0],
    [{ days: 20 }, 1],
    [{ schoolDays: 15 }, 0],
    [{ days: 43 }, 1],
  ])("holds a period of %j after a notice to improve to the three to six weeks of the guidance", (watch, count) => {
    const pack = {
      ...plain,
      ladders: [
        {
          id: "l",
          stages: [
            { stage: "1", watch, then: [{ action: "notice-to-improve-issued", force: "must", by: "headteacher" }] },
          ],
        },
      ],
    };
    expect(found(pack, "law-notice-to-improve")).toHaveLength(count);
  });

  it("holds a pack to the law of its own dates: `H` was a code until August 2024", () => {
    const reasons = { words: { reasons: [{ id: "holiday", title: "Holiday", code: "H" }] } };
    const ended = {
      ...plain,
      ...reasons,
      extends: "england-2006",
      effective: { from: "2022-09-01", to: "2024-07-31" },
    };
    expect(found(ended, "law-code-not-valid")).toEqual([]);
    expect(found({ ...ended, effective: { from: "2022-09-01" } }, "law-code-not-valid").map(({ at }) => at)).toContain(
      "words/reasons/holiday",
    );
  });

  it("keeps a school's own word for its own figure apart from the status of the law", () => {
    const named = (title: string, edge: object) => set({}, { title, ...edge });
    expect(messages(named("Severely absent", { below: 80 }), "law-absence-edges")).toEqual([
      "the word is used for 80% attendance; in law it begins at 50%",
    ]);
    expect(messages(named("At risk of persistent absence", { atMost: 92 }), "law-absence-edges")).toEqual([]);
    expect(messages(named("Serious concern", { below: 80 }), "law-absence-edges")).toEqual([]);
  });

  it("lets a rule that a person judges ask for evidence", () => {
    const doubt = { fact: "answer", params: { id: "support-appropriate" }, operator: "is", value: true };
    const ill = { fact: "absence.schoolDays", params: { of: ["I"] }, operator: "atLeast", value: 5 };
    const ask = (when: object) => ({
      ...plain,
      rules: [
        {
          id: "a",
          scope: "absence",
          when,
          then: [{ action: "request-medical-evidence", force: "must", by: "school-office" }],
        },
      ],
    });
    expect(found(ask(ill), "law-evidence-routine")).toHaveLength(1);
    expect(found(ask({ all: [ill, doubt] }), "law-evidence-routine")).toEqual([]);
  });

  it("tells apart an action `may` and the same action `must` only where both rules can hold", () => {
    const lates = (operator: string, value: number) => ({
      name: "lates",
      fact: "sessions",
      params: { of: ["L"], window: "term" },
      operator,
      value,
    });
    const rules = (first: object) => ({
      ...plain,
      rules: [
        { id: "a", when: first, then: [{ ...then[0], force: "may" }] },
        { id: "b", when: lates("atLeast", 6), then },
      ],
    });
    expect(found(rules(lates("atLeast", 3)), "same-action-different-force")).toHaveLength(1);
    expect(found(rules(lates("below", 6)), "same-action-different-force")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/decision/evaluate.ts";
import { verify } from "../../src/decision/verify.ts";
import { twoYears } from "../support/calendars.ts";
import { marks, policyOf, ruleWhen } from "../support/pupils.ts";

const lates = (value: number) =>
  ruleWhen({ fact: "sessions", params: { of: ["L"], window: "academicYear" }, operator: "atLeast", value });
const policy = policyOf({ rules: [lates(1)] });
const pupil = {
  id: "P1",
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-09-13", { "2024-09-05": "L\\" }),
};
const input = { calendar: twoYears, pupil };
const stored: Record<string, unknown> = JSON.parse(JSON.stringify(evaluate(policy, input, { asOf: "2024-09-13" })));

describe("verify", () => {
  it("reaches a stored decision again", () => {
    expect(verify(stored, policy, input)).toEqual({ reproduces: true, sameReceipt: true, difference: null });
  });

  it("names another policy before any difference it makes", () => {
    const other = policyOf({ rules: [lates(2)] });
    expect(verify(stored, other, input)).toMatchObject({
      reproduces: false,
      sameReceipt: false,
      difference: { at: "policy/hash", now: other.hash },
    });
  });

  it("names the first thing that differs where the register has changed", () => {
    const changed = { ...input, pupil: { ...pupil, marks: marks("2024-09-02", "2024-09-13") } };
    expect(verify(stored, policy, changed)).toMatchObject({
      reproduces: false,
      sameReceipt: true,
      difference: { at: "status/late", stored: 1, now: 0 },
    });
  });

  it("names what was tampered with, also what was added", () => {
    expect(verify({ ...stored, actions: [] }, policy, input)).toMatchObject({
      difference: { at: "actions/0", stored: null },
    });
    expect(verify({ ...stored, note: "mine" }, policy, input)).toMatchObject({
      difference: { at: "note", stored: "mine", now: null },
    });
  });

  it("takes nothing else for a decision", () => {
    for (const wrong of [null, 3, {}, { asOf: "yesterday", policy: {} }, []])
      expect(verify(wrong, policy, input).reproduces).toBe(false);
  });
});

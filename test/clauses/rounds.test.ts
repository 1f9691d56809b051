import { describe, expect, it } from "vitest";
import { isCounted } from "../../src/clauses/rounds.ts";
import { compileCall } from "../../src/conditions/call.ts";
import type { Condition, Leaf } from "../../src/conditions/condition-schema.ts";
import { actionsOf, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const count = (of: unknown, value: number, window: unknown = "academicYear"): Leaf => ({
  fact: "sessions",
  params: { of, window },
  operator: "atLeast",
  value,
});

describe("isCounted", () => {
  it("is so of what happens again and again: neither a year group, nor a rate, nor the sessions to judge by", () => {
    const lates = count(["L"], 3);
    const others: Leaf[] = [
      { fact: "yearGroup", operator: "atLeast", value: 3 },
      { fact: "absencePercent", params: { window: "term" }, operator: "atLeast", value: 10 },
      count("possible", 20),
      { fact: "eventCount", params: { type: "contact-made" }, operator: "is", value: 0 },
      { ...count("late", 9), operator: "below" },
    ];
    expect([...others, lates].filter((leaf) => isCounted({ leaf, call: compileCall(leaf) }))).toEqual([lates]);
  });
});

describe("roundsOf", () => {
  const detention = (when: Condition) =>
    policyOf({ rules: [ruleWhen(when, { then: [{ action: "detention", force: "must", repeat: { each: 1 } }] })] });
  const lates = (...dates: string[]) =>
    marks("2024-09-02", "2024-11-22", Object.fromEntries(dates.map((date) => [date, "L\\"])));
  const first = ["2024-09-16", "2024-09-17", "2024-09-18"];
  const done = (...dates: string[]) => dates.map((date) => ({ date, type: "detention" }));
  const asked = (policy: ReturnType<typeof detention>, dates: string[], log: string[], asOf: string) =>
    actionsOf(decide(policy, { marks: lates(...dates), events: done(...log) }, asOf));

  it("begin again with the window of the count: what was done in the last half term was done about the last half term", () => {
    const policy = detention(count(["L"], 3, "halfTerm"));
    const second = ["2024-11-05", "2024-11-06", "2024-11-07"];
    expect(asked(policy, first, ["2024-09-18"], "2024-09-20")).toEqual([]);
    expect(asked(policy, [...first, ...second.slice(0, 2)], ["2024-09-18"], "2024-11-06")).toEqual([]);
    expect(asked(policy, [...first, ...second], ["2024-09-18"], "2024-11-07")).toEqual(["detention"]);
    expect(asked(policy, [...first, ...second], ["2024-09-18", "2024-11-07"], "2024-11-08")).toEqual([]);
    expect(asked(policy, [...first, ...second, "2024-11-12"], ["2024-09-18", "2024-11-07"], "2024-11-12")).toEqual([
      "detention",
    ]);
  });

  it("begin again with the window of a highest count too, and so does the duty: no day earlier", () => {
    const highest: Leaf = {
      ...count(["L"], 1, "halfTerm"),
      params: { of: ["L"], window: "halfTerm", anyTimeIn: { since: "letter", orFrom: "ever" } },
    };
    // The second half term begins the day after the break.
    const events = [{ date: "2024-09-18", type: "detention" }];
    const decision = decide(detention(highest), { marks: lates("2024-09-16"), events }, "2024-11-13");
    expect(decision.actions.map(({ action, since }) => [action, since])).toEqual([["detention", "2024-11-02"]]);
  });

  it("do not depend on the order of the comparisons, nor on a minimum beside them", () => {
    const parts = [count("possible", 20), count(["L"], 3, "halfTerm")];
    for (const all of [parts, [...parts].reverse()]) {
      expect(asked(detention({ all }), first, [], "2024-09-20")).toEqual(["detention"]);
      expect(asked(detention({ all }), first, ["2024-09-18"], "2024-09-20")).toEqual([]);
    }
  });
});

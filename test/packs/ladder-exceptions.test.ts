import { describe, expect, it } from "vitest";
import { packJsonSchema } from "../../src/packs/json-schema.ts";
import { actionsOf, allDay, decide, marks, policyOf } from "../support/pupils.ts";

const low = {
  fact: "attendancePercent",
  params: { window: "academicYear" },
  operator: "below",
  value: 96,
};
const stage = (id: string) => ({ stage: id, when: low, then: [{ action: `letter-${id}`, force: "must" }] });
const policyWith = (exceptionTo: string) =>
  policyOf({
    rules: [
      { id: "known", when: { fact: "flag", params: { name: "send" }, operator: "is", value: true }, exceptionTo },
    ],
    ladders: [{ id: "letters", stages: [stage("1"), stage("2")] }],
  });
const scene = (events: readonly object[] = []) => ({
  flags: ["send"],
  events,
  marks: marks("2024-09-02", "2024-09-20", allDay("I", "2024-09-09", "2024-09-13")),
});
const first = { date: "2024-09-12", type: "letter-1" };

describe("an exception to a ladder", () => {
  it("named by the ladder exempts from every stage, named by a stage from that one alone", () => {
    const asked = (exceptionTo: string, events?: readonly object[]) =>
      actionsOf(decide(policyWith(exceptionTo), scene(events), "2024-09-20"));
    expect(asked("letters")).toEqual([]);
    expect(asked("letters", [first])).toEqual([]);
    expect(asked("letters/2")).toEqual(["letter-1"]);
    expect(asked("letters/2", [first])).toEqual([]);
    expect(asked("letters/1", [first])).toEqual(["letter-2"]);
  });

  it("is described so in the schema, and `due` with the day it begins on", () => {
    const schema = JSON.stringify(packJsonSchema());
    expect(schema).toContain("the id of a ladder exempts from all its stages");
    expect(schema).toContain("after the first day of the duty, or after an event; that first day is day 0");
    expect(schema).not.toContain("that day included; or a time");
  });
});

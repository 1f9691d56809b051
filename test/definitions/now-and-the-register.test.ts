import { describe, expect, it } from "vitest";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const counts = (of: unknown, operator: string, value: number, window: unknown = "academicYear") =>
  policyOf({ rules: [ruleWhen({ fact: "sessions", params: { of, window }, operator, value })] });
const count = (type: string) =>
  policyOf({
    words: { events: [type] },
    rules: [ruleWhen({ fact: "eventCount", params: { type }, operator: "atLeast", value: 1 })],
  });

describe("now and the register", () => {
  it("1. With a time, `asOf` includes events timed up to then and that day's untimed events", () => {
    const policy = count("panel-held");
    const held = (more: object) => ({
      marks: marks("2024-09-02", "2024-09-06"),
      events: [{ date: "2024-09-06", type: "panel-held", ...more }],
    });
    expect(actionsOf(decide(policy, held({ time: "09:21" }), "2024-09-06T09:20"))).toEqual([]);
    expect(actionsOf(decide(policy, held({ time: "09:20" }), "2024-09-06T09:20"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, held({}), "2024-09-06T09:20"))).toEqual(["act"]);
    expect(actionsOf(decide(policy, held({ time: "23:59" }), "2024-09-06"))).toEqual(["act"]);
  });

  it("2. A session of `asOf`'s own day without a mark is neither missing nor possible", () => {
    const scene = { marks: marks("2024-09-02", "2024-09-05") };
    expect(decide(counts("missing", "atLeast", 1), scene, "2024-09-06").actions).toEqual([]);
    expect(decide(counts("missing", "atLeast", 2), scene, "2024-09-09").actions).toHaveLength(1);
    expect(decide(counts("missing", "atLeast", 3), scene, "2024-09-09").actions).toEqual([]);
  });

  it("3. A condition is undetermined only where all gaps present and all gaps absent answer differently", () => {
    const scene = { marks: marks("2024-09-02", "2024-09-06", { "2024-09-03": "..", "2024-09-04": "II" }) };
    expect(actionsOf(decide(counts("absent", "atLeast", 2), scene, "2024-09-06"))).toEqual(["act"]);
    expect(decide(counts("absent", "atLeast", 3), scene, "2024-09-06").undetermined).toMatchObject([
      { missing: ["a mark on 2024-09-03 AM, 2024-09-03 PM"] },
    ]);
    expect(decide(counts("absent", "atLeast", 5), scene, "2024-09-06")).toMatchObject({
      actions: [],
      undetermined: [],
    });
    expect(decide(counts(["L"], "atLeast", 1), scene, "2024-09-06").undetermined).toMatchObject([]);
  });

  it("4. Before the first mark supplied, `at least n` may be satisfied and everything else is undetermined", () => {
    const scene = {
      enrolled: { from: "2023-09-04" },
      marks: marks("2024-09-02", "2024-09-06", { "2024-09-04": "II" }),
    };
    const tenWeeks = { schoolWeeks: 10 };
    expect(actionsOf(decide(counts("absent", "atLeast", 2, tenWeeks), scene, "2024-09-06"))).toEqual(["act"]);
    for (const [operator, value] of [
      ["atLeast", 3],
      ["below", 9],
      ["is", 2],
      ["atMost", 2],
      ["moreThan", 2],
    ] as const) {
      expect(decide(counts("absent", operator, value, tenWeeks), scene, "2024-09-06")).toMatchObject({
        actions: [],
        undetermined: [{ missing: ["marks before 2024-09-02"] }],
      });
    }
    expect(actionsOf(decide(counts("absent", "moreThan", 1, { months: 36 }), scene, "2024-09-06"))).toEqual(["act"]);
  });

  it("5. A pack that wants a quiet September says how many sessions must have been possible", () => {
    const policy = policyOf({
      rules: [
        ruleWhen({
          all: [
            { fact: "sessions", params: { of: "possible", window: "academicYear" }, operator: "atLeast", value: 20 },
            { fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: 96 },
          ],
        }),
      ],
    });
    const scene = { marks: marks("2024-09-02", "2024-09-30", { "2024-09-02": "II" }) };
    expect(actionsOf(decide(policy, scene, "2024-09-12"))).toEqual([]);
    expect(actionsOf(decide(policy, scene, "2024-09-13"))).toEqual(["act"]);
  });

  it("5. Nothing to measure is `notYet` and never fires, whichever way it is asked", () => {
    const dashed = { marks: marks("2024-09-02", "2024-09-06", allDay("D", "2024-09-02", "2024-09-06")) };
    for (const fact of ["attendancePercent", "absencePercent"]) {
      for (const operator of ["below", "atMost", "atLeast", "moreThan", "is", "isNot"]) {
        const policy = policyOf({
          rules: [ruleWhen({ fact, params: { window: "academicYear" }, operator, value: 90 })],
        });
        expect(decide(policy, dashed, "2024-09-06")).toMatchObject({ actions: [], undetermined: [{ why: "notYet" }] });
      }
    }
    const afterLetter = policyOf({
      words: { events: ["letter"] },
      rules: [
        ruleWhen({
          not: { fact: "attendancePercent", params: { window: { since: "letter" } }, operator: "atLeast", value: 96 },
        }),
      ],
    });
    const sent = { marks: marks("2024-09-02", "2024-09-06"), events: [{ date: "2024-09-06", type: "letter" }] };
    expect(decide(afterLetter, sent, "2024-09-06")).toMatchObject({ actions: [], undetermined: [{ why: "notYet" }] });
  });

  it("6. A mark is its latest amendment on or before `asOf`, also inside `before` a letter sent earlier", () => {
    const own = marks("2024-09-02", "2024-09-20");
    const listed = Object.entries(own).flatMap(([date, [am, pm]]) => [
      { date, session: "AM", code: am },
      { date, session: "PM", code: pm },
    ]);
    const amended = listed.map((mark) =>
      mark.date === "2024-09-04"
        ? {
            ...mark,
            code: "I",
            enteredOn: "2024-09-04",
            amendments: [
              { from: "N", to: "O", reason: "x", on: "2024-09-09", by: { name: "A", position: "B" } },
              { from: "O", to: "I", reason: "x", on: "2024-09-18", by: { name: "A", position: "B" } },
            ],
          }
        : mark,
    );
    const scene = { marks: amended, events: [{ date: "2024-09-10", type: "letter" }] };
    const before = (of: string[]) =>
      policyOf({
        words: { events: ["letter"] },
        rules: [ruleWhen({ fact: "sessions", params: { of, window: { before: "letter" } }, operator: "is", value: 2 })],
      });
    const known = (of: string[], asOf: string) => actionsOf(decide(before(of), scene, asOf)).length > 0;
    expect([known(["O"], "2024-09-17"), known(["I"], "2024-09-17")]).toEqual([true, false]);
    expect([known(["O"], "2024-09-18"), known(["I"], "2024-09-18")]).toEqual([false, true]);
    expect(actionsOf(decide(counts(["N"], "is", 2), scene, "2024-09-08"))).toEqual(["act"]);
  });

  it("8. A leaver's status stops at the last day, and only duties about entry, deletion and granted leave are raised", () => {
    const policy = policyOf({
      rules: [
        ruleWhen({ fact: "sessions", params: { of: "absent", window: "academicYear" }, operator: "atLeast", value: 1 }),
        ruleWhen(
          { fact: "timeSince", params: { type: "name-deleted", unit: "days" }, operator: "atLeast", value: 0 },
          { id: "deleted", then: [{ action: "deletion-return", force: "must" }] },
        ),
      ],
    });
    const scene = {
      enrolled: { from: "2024-09-02", to: "2024-09-06" },
      marks: marks("2024-09-02", "2024-09-13", { "2024-09-05": "II", "2024-09-12": "II" }),
    };
    const decision = decide(policy, scene, "2024-09-13");
    expect(decision.status).toMatchObject({
      onRoll: false,
      absence: { total: 2 },
      attendance: { possible: 10 },
      missing: 0,
    });
    expect(actionsOf(decision)).toEqual(["deletion-return"]);
    const notYet = decide(policy, { enrolled: { from: "2024-09-16" } }, "2024-09-13");
    expect(notYet).toMatchObject({
      actions: [],
      status: { onRoll: false, attendance: { possible: 0, percent: null } },
    });
  });
});

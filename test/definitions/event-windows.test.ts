import { describe, expect, it } from "vitest";
import { figure } from "../support/figures.ts";
import { actionsOf, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const letter = { words: { events: ["letter", "second-letter"] } };
const possible = (window: unknown, scene: Record<string, unknown>, asOf: string, more = {}) =>
  figure("sessions", { of: "possible", window }, scene, asOf, { ...letter, ...more });
const sent = (...events: object[]) => ({
  marks: marks("2024-09-02", "2024-12-20"),
  events: events.map((event) => ({ type: "letter", ...event })),
});

describe("event windows", () => {
  it("20. Of several such events the latest on or before `asOf` that is not withdrawn", () => {
    const scene = sent(
      { date: "2024-09-09" },
      { date: "2024-09-16" },
      { date: "2024-09-17", outcome: "withdrawn" },
      { date: "2024-09-19" },
    );
    expect(possible({ since: "letter" }, scene, "2024-09-13")).toBe("8");
    expect(possible({ since: "letter" }, scene, "2024-09-18")).toBe("4");
    expect(possible({ since: "letter" }, scene, "2024-09-20")).toBe("2");
  });

  it("20. Inside a scope, the latest about that thing", () => {
    const away = marks("2024-09-02", "2024-09-20", {
      "2024-09-05": "NN",
      "2024-09-17": "NN",
      "2024-09-18": "NN",
      "2024-09-19": "NN",
    });
    const scene = { marks: away, events: [{ date: "2024-09-05", type: "contact-made", about: "2024-09-05" }] };
    const policy = policyOf({
      rules: [
        ruleWhen(
          { fact: "eventCount", params: { type: "contact-made" }, operator: "is", value: 0 },
          { scope: "absence" },
        ),
      ],
    });
    expect(actionsOf(decide(policy, scene, "2024-09-19"))).toEqual(["act (2024-09-17)"]);
  });

  it("21. `{since}` begins with the next session where the event has a time, otherwise the next day", () => {
    const times = {
      register: {
        sessions: [
          { session: "AM", opens: "08:50" },
          { session: "PM", opens: "13:00" },
        ],
      },
    };
    const on = (time?: string) =>
      possible(
        { since: "letter" },
        sent({ date: "2024-09-10", ...(time === undefined ? {} : { time }) }),
        "2024-09-10",
        times,
      );
    expect([on(), on("08:30"), on("08:50"), on("12:59"), on("13:00")]).toEqual(["0", "2", "1", "1", "0"]);
    expect(possible({ before: "letter" }, sent({ date: "2024-09-10" }), "2024-09-12")).toBe("14");
    expect(possible({ before: "letter" }, sent({ date: "2024-09-10", time: "09:10" }), "2024-09-12", times)).toBe("13");
  });

  it("22. `for` counts from the event's day as day 0", () => {
    const scene = sent({ date: "2024-10-18" });
    // 18 October 2024 is a Friday; the half term is 28 October to 1 November.
    expect(possible({ since: "letter", for: { schoolDays: 5 } }, scene, "2024-12-20")).toBe("10");
    expect(possible({ since: "letter", for: { schoolDays: 6 } }, scene, "2024-12-20")).toBe("12");
    expect(possible({ since: "letter", for: { days: 17 } }, scene, "2024-12-20")).toBe("12");
    expect(possible({ since: "letter", for: { days: 16 } }, scene, "2024-12-20")).toBe("10");
    expect(possible({ since: "letter", for: { weeks: 3 } }, scene, "2024-12-20")).toBe("20");
    expect(possible({ since: "letter", for: { schoolDays: 15 } }, scene, "2024-10-22")).toBe("4");
  });

  it("22. Six school weeks from a notice of a Friday are 29 school days", () => {
    expect(possible({ since: "letter", for: { schoolWeeks: 6 } }, sent({ date: "2024-09-06" }), "2024-12-20")).toBe(
      "58",
    );
    // A Wednesday in the last week but one before the half term: to the eve of Wednesday 6 November.
    expect(possible({ since: "letter", for: { schoolWeeks: 2 } }, sent({ date: "2024-10-16" }), "2024-12-20")).toBe(
      "18",
    );
  });

  it("23. `{between: [a, b]}` runs from after the latest `a` before the latest `b` to the end of `b`'s day", () => {
    const second = { type: "second-letter", date: "2024-09-20" };
    const scene = sent({ date: "2024-09-09" }, { date: "2024-09-16" }, second, { date: "2024-09-23" });
    expect(possible({ between: ["letter", "second-letter"] }, scene, "2024-09-30")).toBe("8");
    expect(possible({ between: ["letter", "second-letter"] }, scene, "2024-09-18")).toBe("notYet");
    expect(possible({ between: ["second-letter", "letter"] }, scene, "2024-09-30")).toBe("2");
  });

  it("24. What is measured since an event that never happened is `notYet`; only `eventCount` is 0", () => {
    const scene = sent();
    expect(possible({ since: "letter" }, scene, "2024-09-30")).toBe("notYet");
    expect(possible({ before: "letter" }, scene, "2024-09-30")).toBe("notYet");
    expect(figure("timeSince", { type: "letter", unit: "days" }, scene, "2024-09-30", letter)).toBe("notYet");
    expect(figure("eventOutcome", { type: "letter" }, scene, "2024-09-30", { ...letter, unlike: "agreed" })).toBe(
      "notYet",
    );
    expect(figure("eventCount", { type: "letter" }, scene, "2024-09-30", letter)).toBe("0");
    expect(figure("eventCount", { type: "letter" }, sent({ date: "2024-10-01" }), "2024-09-30", letter)).toBe("0");
  });

  it("25. A withdrawn letter is as if never sent", () => {
    const scene = sent({ date: "2024-09-09", outcome: "withdrawn" });
    expect(possible({ since: "letter" }, scene, "2024-09-30")).toBe("notYet");
    expect(figure("eventCount", { type: "letter" }, scene, "2024-09-30", letter)).toBe("0");
    const policy = policyOf({
      ...letter,
      rules: [
        ruleWhen(
          { fact: "sessions", params: { of: "possible", window: "academicYear" }, operator: "atLeast", value: 1 },
          { then: [{ action: "letter", force: "must" }] },
        ),
      ],
    });
    expect(actionsOf(decide(policy, scene, "2024-09-30"))).toEqual(["letter"]);
    expect(actionsOf(decide(policy, sent({ date: "2024-09-09" }), "2024-09-30"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { loadPack } from "../../src/index.ts";
import { figure } from "../support/figures.ts";
import { actionsOf, allDay, decide, marks, policyOf, ruleWhen } from "../support/pupils.ts";

const year = { window: "academicYear" };
const until = (asOf: string, otherwise: Record<string, string> = {}, more: Record<string, unknown> = {}) => ({
  marks: marks("2024-09-02", asOf, otherwise),
  ...more,
});
const listed = (asOf: string, otherwise: Record<string, string>, more: (date: string, session: string) => object) =>
  Object.entries(marks("2024-09-02", asOf, otherwise)).flatMap(([date, [am, pm]]) => [
    { date, session: "AM", code: am, ...more(date, "AM") },
    { date, session: "PM", code: pm, ...more(date, "PM") },
  ]);

describe("counting", () => {
  it("26. A count without a window is refused; the status uses the academic year and says so", () => {
    for (const [fact, params] of [
      ["sessions", { of: "absent" }],
      ["days", { of: "absent" }],
      ["attendancePercent", {}],
      ["longestRun", { of: "absent", unit: "schoolDays" }],
      ["minutesLate", {}],
    ] as const) {
      expect(() => figure(fact, params, {}, "2024-09-06"), fact).toThrow(/window/);
    }
    expect(decide(policyOf({}), until("2024-09-06"), "2024-09-06").status.window).toEqual({
      name: "academicYear",
      from: "2024-09-02",
      to: "2024-09-06",
    });
  });

  it("27. `late` is `L` and `U`; a pack that means one writes it", () => {
    const scene = until("2024-09-06", { "2024-09-03": "L\\", "2024-09-04": "U\\", "2024-09-05": "/L" });
    expect(figure("sessions", { of: "late", ...year }, scene, "2024-09-06")).toBe("3");
    expect(figure("sessions", { of: ["U"], ...year }, scene, "2024-09-06")).toBe("1");
  });

  it("28. `U` is an absence in counts and rates, and not in spells, runs, broken weeks and absences unless it is written", () => {
    const scene = until("2024-09-13", { "2024-09-03": "UU", "2024-09-04": "UI" });
    const says = (fact: string, params: object) => figure(fact, params, scene, "2024-09-13");
    expect(says("sessions", { of: "absent", ...year })).toBe("4");
    expect(says("absencePercent", year)).toBe("20");
    expect(says("longestRun", { of: "absent", unit: "sessions", ...year })).toBe("1");
    expect(says("longestRun", { of: ["U", "I"], unit: "sessions", ...year })).toBe("4");
    expect(says("spells", { of: "unauthorised", ...year })).toBe("0");
    expect(says("spells", { of: ["U"], ...year })).toBe("1");
    expect(says("weeks", { of: "absent", ...year })).toBe("1");
    const absences = policyOf({
      rules: [ruleWhen({ fact: "absence.day", operator: "atLeast", value: 1 }, { scope: "absence" })],
    });
    expect(actionsOf(decide(absences, scene, "2024-09-13"))).toEqual(["act (2024-09-04)"]);
  });

  it("29. It is one absence when a weekend, closure, holiday, `Y`, `D` or `X` lies between; any other mark ends it", () => {
    const spells = (otherwise: Record<string, string>, asOf = "2024-11-08") =>
      figure("spells", { of: "away", ...year }, until(asOf, otherwise), asOf);
    expect(spells({ "2024-10-25": "II", "2024-11-04": "II" })).toBe("1");
    expect(
      spells({
        "2024-09-03": "II",
        "2024-09-04": "DD",
        "2024-09-05": "X X",
        "2024-09-06": "Y1 Y3",
        "2024-09-09": "NN",
      }),
    ).toBe("1");
    expect(spells({ "2024-09-03": "II", "2024-09-04": "BB", "2024-09-05": "II" })).toBe("2");
    expect(spells({ "2024-09-03": "II", "2024-09-04": "U\\", "2024-09-05": "II" })).toBe("2");
  });

  it("30. `days` is sessions divided by two; a run in school days takes whole days, and a day partly attended ends it", () => {
    const scene = until("2024-09-13", {
      "2024-09-03": "\\I",
      "2024-09-04": "II",
      "2024-09-05": "DI",
      "2024-09-06": "II",
      "2024-09-09": "I\\",
    });
    expect(figure("days", { of: "absent", ...year }, scene, "2024-09-13")).toBe("3.5");
    expect(figure("longestRun", { of: "absent", unit: "schoolDays", ...year }, scene, "2024-09-13")).toBe("3");
    expect(figure("currentRun", { of: "absent", unit: "schoolDays" }, scene, "2024-09-06")).toBe("3");
    expect(figure("currentRun", { of: "absent", unit: "sessions" }, scene, "2024-09-06")).toBe("6");
    expect(figure("currentRun", { of: "absent", unit: "schoolDays" }, scene, "2024-09-13")).toBe("0");
  });

  it("31. The first day touched is day 1, even if only its afternoon was missed; days not possible are not numbered", () => {
    const scene = until("2024-09-20", {
      "2024-09-05": "\\I",
      "2024-09-06": "DD",
      "2024-09-09": "II",
      "2024-09-10": "II",
    });
    const day = (asOf: string) => figure("absence.day", {}, scene, asOf, { scope: "absence" });
    expect([day("2024-09-05"), day("2024-09-09"), day("2024-09-10")]).toEqual(["1", "2", "3"]);
  });

  it("32. An event is about the absence that contains its `about` date, whichever session of it that is", () => {
    const policy = policyOf({
      rules: [
        ruleWhen(
          { fact: "eventCount", params: { type: "message-received" }, operator: "is", value: 0 },
          { scope: "absence" },
        ),
      ],
    });
    const split = until("2024-09-13", { "2024-09-03": "II", "2024-09-04": "/I", "2024-09-05": "II" });
    const about = (date: string) =>
      actionsOf(
        decide(
          policy,
          { ...split, events: [{ date: "2024-09-06", type: "message-received", about: date }] },
          "2024-09-13",
        ),
      );
    expect(about("2024-09-03")).toEqual(["act (2024-09-04)"]);
    expect(about("2024-09-05")).toEqual(["act (2024-09-03)"]);
    expect(about("2024-09-04")).toEqual(["act (2024-09-03)"]);
    expect(about("2024-09-09")).toEqual(["act (2024-09-03)", "act (2024-09-04)"]);
  });

  it("33. Rules about absences look back to absences that touch the academic year of `asOf`", () => {
    const policy = policyOf({
      rules: [ruleWhen({ fact: "absence.sessions", operator: "atLeast", value: 1 }, { scope: "absence" })],
    });
    const scene = {
      enrolled: { from: "2023-09-04" },
      marks: {
        ...marks("2023-09-04", "2024-07-19", { "2024-07-18": "II", "2024-07-19": "II" }),
        ...marks("2024-09-02", "2024-09-13", { "2024-09-05": "II" }),
      },
    };
    expect(actionsOf(decide(policy, scene, "2024-09-13"))).toEqual(["act (2024-09-05)"]);
    const over = { ...scene, marks: { ...scene.marks, "2024-09-02": ["I", "I"] } };
    expect(actionsOf(decide(policy, over, "2024-09-13"))).toEqual(["act (2024-07-18)", "act (2024-09-05)"]);
  });

  it("34. Unexplained: some session of it is coded `N` and no message about it is logged", () => {
    const explained = (otherwise: Record<string, string>, events: object[] = []) =>
      figure("absence.explained", {}, { ...until("2024-09-13", otherwise), events }, "2024-09-13", {
        scope: "absence",
        unlike: true,
      });
    expect(explained({ "2024-09-05": "NN" })).toBe("no");
    expect(explained({ "2024-09-05": "NI" })).toBe("no");
    expect(explained({ "2024-09-05": "II" })).toBe("");
    expect(
      explained({ "2024-09-05": "NN" }, [
        { date: "2024-09-05", time: "08:40", type: "message-received", about: "2024-09-05" },
      ]),
    ).toBe("");
    expect(
      explained({ "2024-09-05": "NN" }, [
        { date: "2024-09-05", type: "message-received", about: "2024-09-05", outcome: "withdrawn" },
      ]),
    ).toBe("no");
  });

  it("35. A broken week is a school week with a session away; the minutes late are their sum", () => {
    const scene = {
      marks: listed("2024-09-20", { "2024-09-03": "L\\", "2024-09-11": "U\\", "2024-09-12": "\\I" }, (date, session) =>
        session === "AM" && date === "2024-09-03"
          ? { minutesLate: 12 }
          : session === "AM" && date === "2024-09-11"
            ? { minutesLate: 45 }
            : {},
      ),
    };
    expect(figure("weeks", { of: "away", ...year }, scene, "2024-09-20")).toBe("1");
    expect(figure("minutesLate", year, scene, "2024-09-20")).toBe("57");
    expect(figure("sessions", { of: "late", minutesLateAtLeast: 30, ...year }, scene, "2024-09-20")).toBe("1");
    expect(figure("weeks", { of: "late", minutesLateAtLeast: 30, ...year }, scene, "2024-09-20")).toBe("1");
    expect(figure("spells", { of: "late", minutesLateAtLeast: 30, ...year }, scene, "2024-09-20")).toBe("1");
    expect(figure("days", { of: "late", minutesLateAtLeast: 30, ...year }, scene, "2024-09-20")).toBe("0.5");
  });

  it("44. What must not be lost says `anyTimeIn`, in every unit, with every restriction, and from the window's first day", () => {
    const lates = (date: string, session: string) =>
      session === "AM" && date < "2024-09-10" ? { minutesLate: 40 } : {};
    const scene = {
      marks: listed(
        "2025-01-31",
        { "2024-09-03": "L\\", "2024-09-04": "L\\", "2024-09-10": "II", "2024-12-17": "II" },
        lates,
      ),
    };
    const window = { schoolWeeks: 2 };
    const says = (fact: string, params: object, asOf: string) => figure(fact, { window, ...params }, scene, asOf);
    expect(says("sessions", { of: "late" }, "2024-10-04")).toBe("0");
    expect(says("sessions", { of: "late", minutesLateAtLeast: 30, anyTimeIn: "term" }, "2024-10-04")).toBe("2");
    expect(says("weeks", { of: "away", anyTimeIn: "academicYear" }, "2024-10-04")).toBe("1");
    expect(says("spells", { of: "away", anyTimeIn: "academicYear" }, "2024-10-04")).toBe("1");
    // Two sessions of the last week of the autumn term still stand on the first day of the spring term.
    expect(says("sessions", { of: "absent", anyTimeIn: "term" }, "2025-01-31")).toBe("2");
    expect(says("spells", { of: "away", anyTimeIn: "term" }, "2025-01-31")).toBe("1");
    expect(says("spells", { of: "away" }, "2025-01-31")).toBe("0");
  });

  it("36. Only the penalty-notice count leaves out sessions outside compulsory school age", () => {
    const national = loadPack({ id: "n", version: "1.0.0", title: "N", extends: "england-2024" });
    const scene = {
      dateOfBirth: "2020-02-10",
      yearGroup: 0,
      ...until("2024-09-20", allDay("O", "2024-09-09", "2024-09-13")),
    };
    expect(decide(national, scene, "2024-09-20").status).toMatchObject({
      absence: { unauthorised: 10 },
      persistentAbsence: true,
      penaltyNotice: { sessions: 0, met: false },
    });
  });

  it("37. `weekdayShare` is the share of away sessions on those weekdays, however they are spelt; `notYet` without any", () => {
    const scene = until("2024-09-20", {
      "2024-09-09": "II",
      "2024-09-13": "/I",
      "2024-09-18": "I\\",
      "2024-09-10": "U\\",
    });
    for (const days of [
      ["monday", "friday"],
      ["Monday", "Friday"],
      ["Mon", "Fri"],
      [1, 5],
    ]) {
      expect(figure("weekdayShare", { of: "away", days, ...year }, scene, "2024-09-20")).toBe("75");
    }
    expect(figure("weekdayShare", { of: "away", days: ["monday"], ...year }, until("2024-09-20"), "2024-09-20")).toBe(
      "notYet",
    );
  });

  it("38. An event without `parent` counts for every parent, one with it for that parent only", () => {
    const policy = policyOf({
      rules: [
        ruleWhen(
          { fact: "sessions", params: { of: "possible", ...year }, operator: "atLeast", value: 1 },
          { scope: "parent", then: [{ action: "letter", force: "must" }] },
        ),
      ],
    });
    const scene = (...events: object[]) => ({ ...until("2024-09-20"), parents: [{ id: "m" }, { id: "f" }], events });
    const asked = (...events: object[]) => actionsOf(decide(policy, scene(...events), "2024-09-20"));
    expect(asked()).toEqual(["letter (f)", "letter (m)"]);
    expect(asked({ date: "2024-09-05", type: "letter", parent: "m" })).toEqual(["letter (f)"]);
    expect(asked({ date: "2024-09-05", type: "letter" })).toEqual([]);
    expect(asked({ date: "2024-09-05", type: "letter", parent: null })).toEqual([]);
  });
});

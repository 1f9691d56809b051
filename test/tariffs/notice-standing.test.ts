import { describe, expect, it } from "vitest";
import { evaluate, loadPack, penaltySchedule } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, marks } from "../support/pupils.ts";

const policy = loadPack({ id: "national", version: "1.0.0", title: "National", extends: "england-2024" });
const notice = (date: string, parent: string, more: Record<string, unknown> = {}) => ({
  date,
  type: "penalty-notice-issued",
  parent,
  ...more,
});

function standing(scene: Record<string, unknown>, asOf: string) {
  const pupil = {
    id: "P1",
    dateOfBirth: "2014-03-14",
    yearGroup: 5,
    enrolled: { from: "2024-09-02" },
    parents: [{ id: "m" }, { id: "f" }],
    flags: [],
    ...scene,
  };
  const decision = evaluate(policy, { calendar: twoYears, pupil }, { asOf });
  const { penaltyNotice } = decision.status;
  if (penaltyNotice === null) throw new Error("the base has a threshold");
  return { decision, ...penaltyNotice };
}

describe("noticeStanding", () => {
  it("is met at ten sessions of any mix of G, N, O and U, and not at nine", () => {
    const ten = marks("2024-09-02", "2024-10-04", {
      "2024-09-04": "GG",
      "2024-09-05": "GG",
      "2024-09-09": "U\\",
      "2024-09-10": "OO",
      "2024-09-11": "NN",
      "2024-09-12": "U\\",
    });
    expect(standing({ marks: ten }, "2024-09-12")).toMatchObject({
      met: true,
      sessions: 10,
      metOn: "2024-09-12",
      metAt: "AM",
    });
    expect(standing({ marks: ten }, "2024-09-11")).toMatchObject({ met: false, sessions: 9, metOn: null, metAt: null });
  });

  it("keeps the day on which the pupil's threshold was met when a notice is followed by another session", () => {
    const scene = {
      marks: marks("2024-09-02", "2024-12-06", { ...allDay("G", "2024-11-11", "2024-11-15"), "2024-12-02": "G\\" }),
      events: [notice("2024-11-25", "m")],
    };
    for (const asOf of ["2024-11-22", "2024-11-29", "2024-12-02", "2024-12-06"])
      expect(standing(scene, asOf)).toMatchObject({ met: true, metOn: "2024-11-15", metAt: "PM" });
  });

  it("is not met by authorised absence", () => {
    expect(
      standing(
        {
          marks: marks("2024-09-02", "2024-10-04", {
            ...allDay("I", "2024-09-04", "2024-09-10"),
            ...allDay("C2", "2024-09-11", "2024-09-17"),
          }),
        },
        "2024-10-04",
      ),
    ).toMatchObject({ met: false, sessions: 0 });
  });

  it("slides over holidays: two sessions in July and eight in September meet", () => {
    const year2025 = {
      id: "2025/26",
      start: "2025-09-01",
      end: "2026-07-21",
      terms: [{ name: "autumn", start: "2025-09-01", end: "2025-12-19" }],
    };
    const present = (dates: readonly string[], absent: readonly string[]) =>
      Object.fromEntries(dates.map((date) => [date, absent.includes(date) ? ["O", "O"] : ["/", "\\"]]));
    const september = [
      "2025-09-01",
      "2025-09-02",
      "2025-09-03",
      "2025-09-04",
      "2025-09-05",
      "2025-09-08",
      "2025-09-09",
      "2025-09-10",
      "2025-09-11",
    ];
    const scene = {
      ...marks("2024-09-02", "2025-07-22", { "2025-07-18": "OO" }),
      ...present(september, september.slice(-4)),
    };
    const pupil = {
      id: "P1",
      dateOfBirth: "2014-03-14",
      yearGroup: 5,
      enrolled: { from: "2024-09-02" },
      parents: [{ id: "m" }],
      flags: [],
      marks: scene,
    };
    const calendar = { years: [...twoYears.years, year2025] };
    const on = (asOf: string) => evaluate(policy, { calendar, pupil }, { asOf }).status.penaltyNotice;
    expect(on("2025-09-11")).toMatchObject({ met: true, sessions: 10, metOn: "2025-09-11", metAt: "PM" });
    expect(on("2025-09-10")).toMatchObject({ met: false, sessions: 8 });
  });

  it("leaves out absences before the framework began, on 19 August 2024", () => {
    const scene = {
      enrolled: { from: "2024-04-15" },
      marks: {
        ...marks("2024-04-15", "2024-07-19", { "2024-07-18": "OO" }),
        ...marks("2024-09-02", "2024-09-20", allDay("O", "2024-09-09", "2024-09-12")),
      },
    };
    expect(standing(scene, "2024-09-12")).toMatchObject({ met: false, sessions: 8 });
  });

  it("leaves out the eleventh school week, and a holiday week is never one of the ten", () => {
    const one = { ...allDay("O", "2024-11-25", "2024-11-28"), "2024-11-29": "O\\" };
    // Nine in the week of 25 November and one in the week ten school weeks before it do not meet; nine school weeks before, they do.
    const eleventh = { marks: marks("2024-09-02", "2024-11-29", { "2024-09-13": "\\O", ...one }) };
    const tenth = { marks: marks("2024-09-02", "2024-11-29", { "2024-09-16": "O\\", ...one }) };
    expect(standing(eleventh, "2024-11-29")).toMatchObject({ met: false, sessions: 9 });
    expect(standing(tenth, "2024-11-29")).toMatchObject({ met: true, sessions: 10 });
  });

  it("stays met until a notice is logged, though the window has moved on", () => {
    const scene = { marks: marks("2024-09-02", "2025-02-14", allDay("G", "2024-09-09", "2024-09-13")) };
    expect(standing(scene, "2025-02-14").parents[0]).toMatchObject({ met: true, sessions: 0, metOn: "2024-09-13" });
    expect(standing({ ...scene, events: [notice("2024-09-20", "m")] }, "2025-02-14").parents).toMatchObject([
      { parent: "m", met: false, counted: 1, next: "second" },
      { parent: "f", met: true, counted: 0, next: "first" },
    ]);
  });

  it("spends a session once, for each parent", () => {
    const scene = {
      marks: marks("2024-09-02", "2024-10-18", { ...allDay("G", "2024-09-09", "2024-09-13"), "2024-09-30": "OO" }),
      events: [notice("2024-09-20", "m")],
    };
    const { parents, sessions } = standing(scene, "2024-10-04");
    expect(sessions).toBe(12);
    expect(parents).toMatchObject([
      { parent: "m", sessions: 2, met: false, counted: 1, next: "second", amounts: [{ amount: 160, withinDays: 28 }] },
      {
        parent: "f",
        sessions: 12,
        met: true,
        counted: 0,
        next: "first",
        amounts: [
          { amount: 80, withinDays: 21 },
          { amount: 160, withinDays: 28 },
        ],
      },
    ]);
  });

  it("does not count a withdrawn notice, and gives its sessions back", () => {
    const scene = {
      marks: marks("2024-09-02", "2024-10-18", allDay("G", "2024-09-09", "2024-09-13")),
      events: [notice("2024-09-20", "m"), { date: "2024-10-01", type: "penalty-notice-withdrawn", parent: "m" }],
    };
    expect(standing(scene, "2024-09-30").parents[0]).toMatchObject({ sessions: 0, counted: 1 });
    expect(standing(scene, "2024-10-02").parents[0]).toMatchObject({
      sessions: 10,
      met: true,
      counted: 0,
      next: "first",
    });
  });

  it("allows no third notice to a parent for the pupil within three years", () => {
    const scene = {
      enrolled: { from: "2024-09-02" },
      marks: marks("2024-09-02", "2025-07-18", allDay("G", "2025-06-02", "2025-06-06")),
      events: [notice("2024-10-01", "m"), notice("2025-03-03", "m")],
    };
    const { parents, decision } = standing(scene, "2025-06-20");
    expect(parents[0]).toMatchObject({ met: true, counted: 2, next: null, amounts: [] });
    expect(
      decision.actions.filter((action) => action.action === "consider-penalty-notice").map((action) => action.for),
    ).toEqual(["f"]);
  });

  it("counts notices one way in the status and in the rules: those issued before the framework began do not count", () => {
    const scene = {
      enrolled: { from: "2024-09-02" },
      marks: marks("2024-09-02", "2024-11-15", allDay("O", "2024-11-04", "2024-11-08")),
      events: [notice("2023-09-20", "m"), notice("2024-01-22", "m")],
    };
    const { parents, decision } = standing(scene, "2024-11-15");
    expect(parents[0]).toMatchObject({ counted: 0, next: "first" });
    expect(
      decision.actions.filter((action) => action.action === "consider-penalty-notice").map((action) => action.for),
    ).toContain("m");
  });

  it("leaves out sessions before compulsory school age", () => {
    const scene = {
      dateOfBirth: "2019-10-14",
      yearGroup: 0,
      marks: marks("2024-09-02", "2025-02-14", {
        ...allDay("G", "2024-12-16", "2024-12-20"),
        ...allDay("G", "2025-01-06", "2025-01-07"),
      }),
    };
    // Five on 14 October 2024: of compulsory school age from 31 December.
    expect(standing(scene, "2025-01-10")).toMatchObject({ sessions: 4, met: false });
  });

  it("spans education settings where the marks of the earlier one are supplied", () => {
    const scene = {
      enrolled: { from: "2024-10-07" },
      marks: marks("2024-10-07", "2024-10-18", { "2024-10-09": "OO", "2024-10-10": "OO" }),
      earlierSettings: [
        {
          name: "another school",
          marks: { "2024-09-30": ["G", "G"], "2024-10-01": ["G", "G"], "2024-10-02": ["G", "G"] },
        },
      ],
    };
    expect(standing(scene, "2024-10-11")).toMatchObject({ sessions: 10, met: true, metOn: "2024-10-10" });
  });
});

describe("penaltySchedule", () => {
  it("counts the day of receipt as day 1: the last day at £80 is day 21, at £160 day 28", () => {
    expect(penaltySchedule(policy, { receivedOn: "2024-11-04", notice: "first" }).steps).toEqual([
      { amount: 80, from: "2024-11-04", to: "2024-11-24" },
      { amount: 160, from: "2024-11-25", to: "2024-12-01" },
    ]);
    expect(penaltySchedule(policy, { receivedOn: "2024-11-04", notice: "second" }).steps).toEqual([
      { amount: 160, from: "2024-11-04", to: "2024-12-01" },
    ]);
    expect(penaltySchedule(policy, { receivedOn: "2024-11-04", notice: "publicPlace" }).steps).toMatchObject([
      { amount: 60, to: "2024-11-24" },
      { amount: 120, to: "2024-12-01" },
    ]);
  });
});

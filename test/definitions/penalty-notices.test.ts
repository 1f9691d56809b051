import { describe, expect, it } from "vitest";
import { evaluate, loadPack, penaltySchedule } from "../../src/index.ts";
import { twoYears } from "../support/calendars.ts";
import { allDay, marks } from "../support/pupils.ts";

const national = loadPack({ id: "national", version: "1.0.0", title: "National", extends: "england-2024" });
const issued = (date: string, parent: string, more: object = {}) => ({
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
    ...scene,
  };
  return evaluate(national, { calendar: twoYears, pupil }, { asOf }).status.penaltyNotice;
}

describe("penalty notices", () => {
  it("60. Sessions up to a parent's last notice are spent for that parent, those of the notice's own day too", () => {
    const own = marks("2024-09-02", "2024-10-25", {
      ...allDay("G", "2024-09-09", "2024-09-13"),
      ...allDay("O", "2024-09-20", "2024-09-24"),
    });
    const scene = { marks: own, events: [issued("2024-09-20", "m")] };
    expect(standing(scene, "2024-10-04")?.parents).toMatchObject([
      { parent: "m", sessions: 4, met: false },
      { parent: "f", sessions: 16, met: true },
    ]);
    expect(
      standing({ ...scene, events: [issued("2024-09-20", "m", { outcome: "withdrawn" })] }, "2024-10-04")?.parents[0],
    ).toMatchObject({ sessions: 16, met: true, counted: 0 });
  });

  it("61. Notices issued in the 36 months that end on the proposed day count, and the rank follows their number", () => {
    const first = [issued("2024-09-09", "m")];
    const counted = (events: object[], asOf: string) => {
      const found = standing(
        { enrolled: { from: "2024-09-02" }, marks: marks("2024-09-02", "2024-09-06"), events },
        asOf,
      )?.parents[0];
      return [found?.counted, found?.next];
    };
    expect(counted(first, "2024-09-10")).toEqual([1, "second"]);
    expect(counted(first, "2027-09-08")).toEqual([1, "second"]);
    expect(counted(first, "2027-09-09")).toEqual([0, "first"]);
    const two = [issued("2024-10-01", "m"), issued("2026-03-01", "m")];
    expect(counted(two, "2027-09-30")).toEqual([2, null]);
    expect(counted(two, "2027-10-01")).toEqual([1, "second"]);
  });

  it("61. Only notices for absences under the present framework count", () => {
    const scene = {
      enrolled: { from: "2023-09-04" },
      marks: marks("2024-09-02", "2024-09-06"),
      events: [issued("2024-06-10", "m"), issued("2024-08-18", "f"), issued("2024-08-19", "f")],
    };
    expect(standing(scene, "2024-09-06")?.parents.map((parent) => parent.counted)).toEqual([0, 1]);
  });

  it("61. Twenty-one and twenty-eight days begin with the day of receipt as day 1, across months and years", () => {
    expect(penaltySchedule(national, { receivedOn: "2024-12-20", notice: "first" }).steps).toEqual([
      { amount: 80, from: "2024-12-20", to: "2025-01-09" },
      { amount: 160, from: "2025-01-10", to: "2025-01-16" },
    ]);
  });

  it("62. `metOn` is the session at which unspent sessions reached the threshold, and stays until a notice is logged", () => {
    const scene = {
      marks: marks("2024-09-02", "2025-02-14", {
        ...allDay("O", "2024-09-09", "2024-09-12"),
        "2024-09-16": "/N",
        "2024-09-17": "U\\",
      }),
    };
    expect(standing(scene, "2024-09-17")).toMatchObject({ met: true, sessions: 10, metOn: "2024-09-17", metAt: "AM" });
    expect(standing(scene, "2024-09-16")).toMatchObject({ met: false, sessions: 9, metOn: null, metAt: null });
    expect(standing(scene, "2025-02-14")).toMatchObject({ met: true, sessions: 0, metOn: "2024-09-17", metAt: "AM" });
    const improve = { ...scene, events: [{ date: "2024-09-20", type: "notice-to-improve-issued", parent: "m" }] };
    expect(standing(improve, "2025-02-14")?.parents).toMatchObject([
      { parent: "m", met: false, metOn: null },
      { parent: "f", met: true, metOn: "2024-09-17" },
    ]);
  });

  it("62. An amended mark moves it", () => {
    const listed = Object.entries(marks("2024-09-02", "2024-10-04", allDay("O", "2024-09-09", "2024-09-13"))).flatMap(
      ([date, [am, pm]]) => [
        { date, session: "AM", code: am },
        { date, session: "PM", code: pm },
      ],
    );
    const amended = listed.map((mark) =>
      mark.date === "2024-09-10" && mark.session === "AM"
        ? {
            ...mark,
            code: "I",
            enteredOn: "2024-09-10",
            amendments: [{ from: "O", to: "I", reason: "letter", on: "2024-09-25", by: { name: "A", position: "B" } }],
          }
        : mark,
    );
    expect(standing({ marks: amended }, "2024-09-24")).toMatchObject({
      met: true,
      sessions: 10,
      metOn: "2024-09-13",
      metAt: "PM",
    });
    expect(standing({ marks: amended }, "2024-09-25")).toMatchObject({ met: false, sessions: 9, metOn: null });
  });

  it("63. Each parent has figures of its own; a pupil without parents on file has the pupil's alone", () => {
    const own = marks("2024-09-02", "2024-10-04", allDay("G", "2024-09-09", "2024-09-13"));
    const found = standing({ marks: own }, "2024-10-04");
    expect(found).toMatchObject({
      met: true,
      sessions: 10,
      threshold: 10,
      window: { to: "2024-10-04", schoolWeeks: 10 },
    });
    expect(
      found?.parents.map(({ parent, sessions, met, counted, next }) => ({ parent, sessions, met, counted, next })),
    ).toEqual([
      { parent: "m", sessions: 10, met: true, counted: 0, next: "first" },
      { parent: "f", sessions: 10, met: true, counted: 0, next: "first" },
    ]);
    expect(standing({ marks: own, parents: undefined }, "2024-10-04")).toMatchObject({
      met: true,
      sessions: 10,
      parents: [],
    });
  });

  it("63. A notice without a parent was issued to every parent", () => {
    const own = marks("2024-09-02", "2024-10-04", allDay("G", "2024-09-09", "2024-09-13"));
    expect(
      standing({ marks: own, events: [{ date: "2024-09-20", type: "penalty-notice-issued" }] }, "2024-10-04")?.parents,
    ).toMatchObject([
      { counted: 1, sessions: 0 },
      { counted: 1, sessions: 0 },
    ]);
  });

  it("the worked threshold examples of local authorities", () => {
    const met = (otherwise: Record<string, string>, asOf = "2024-11-29") =>
      standing({ marks: marks("2024-09-02", asOf, otherwise) }, asOf)?.met;
    const lates = Object.fromEntries(
      ["2024-09-16", "2024-09-17", "2024-09-18", "2024-09-19", "2024-09-20", "2024-09-23"].map((date) => [date, "U\\"]),
    );
    expect(met({ "2024-09-09": "GG", "2024-09-10": "GG", ...lates })).toBe(true);
    expect(met({ "2024-09-09": "GG", "2024-09-10": "G\\", ...lates })).toBe(false);
    expect(met(allDay("G", "2024-09-09", "2024-09-13"))).toBe(true);
    // One in the first of eleven school weeks without a break, nine in the last: not in the same ten.
    const nine = { ...allDay("O", "2024-11-18", "2024-11-21"), "2024-11-22": "O\\" };
    expect(met({ "2024-09-06": "O\\", ...nine }, "2024-11-22")).toBe(false);
    expect(met({ "2024-09-09": "O\\", ...nine }, "2024-11-22")).toBe(true);
    expect(met(allDay("I", "2024-09-09", "2024-09-20"))).toBe(false);
  });
});

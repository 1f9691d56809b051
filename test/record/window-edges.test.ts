import { describe, expect, it } from "vitest";
import { periodAt } from "../../src/calendar/periods.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import type { Move } from "../../src/record/span.ts";
import type { View } from "../../src/record/view.ts";
import { edgesOf, eventsOf, resolveWindow } from "../../src/record/window.ts";
import type { WindowJson } from "../../src/record/window-kind.ts";
import { windowOf } from "../../src/record/window-kind.ts";
import { look, marksBetween, pupil } from "../support/registers.ts";
import { type Surroundings, windowSource } from "../support/windows.ts";
import { windowsOfEachKind } from "../support/windows-of-each-kind.ts";

const marks = marksBetween("2023-09-04", "2025-07-22", { "2024-10-07": "D", "2024-10-09 PM": "Y1" });
const here = pupil({ marks });
const views: readonly View[] = Array.from({ length: dayOf("2025-08-31") - dayOf("2024-02-01") }, (_, n) =>
  look({ asOf: isoDate(dayOf("2024-02-01") + n), pupil: here }),
);
const around: Surroundings = {
  events: { letter: ["2024-03-12", "2024-10-14T09:10", "2025-01-20"], meeting: ["2024-06-03", "2024-11-18"] },
  periods: { mocks: ["2024-11-25", "2024-12-06"] },
};

/** Where the edges of a window lie on a day: their days, and their sessions, since a window may begin with an afternoon. */
function edgesAt(window: WindowJson, view: View): { start: string; end: string } {
  const span = resolveWindow(windowOf(window), windowSource(view, around));
  return "missing" in span
    ? { start: "none", end: "none" }
    : { start: `${span.meant} ${span.fromSlot}`, end: `${span.to} ${span.toSlot}` };
}

function movesOn(move: Move, view: View): boolean {
  const {
    calendar,
    history,
    moment: { day },
  } = view;
  const { timetable } = history;
  switch (move.by) {
    case "period":
      return periodAt(calendar, move.period, day)?.index !== periodAt(calendar, move.period, day - 1)?.index;
    case "named":
      return around.periods?.[move.name]?.[0] === isoDate(day);
    case "day":
      return true;
    case "schoolDay":
      return timetable.slotAt(day + 1) > timetable.slotAt(day) && timetable.days.includes(day);
    case "session":
      return history.isPossible(timetable.slotAt(day)) || history.isPossible(timetable.slotAt(day) + 1);
    case "schoolWeek":
      return movesOn({ by: "period", period: "week" }, view);
    case "lengthAfter":
      return false;
    case "event":
      return move.event.kind === "types" && move.event.types.some((type) => happenedOn(type, isoDate(day)));
  }
}

function happenedOn(type: string, date: string): boolean {
  return around.events?.[type]?.some((when) => when.startsWith(date)) === true;
}

describe("edgesOf", () => {
  it.each(Object.values(windowsOfEachKind).flat())("an edge of %j moves on no day but those it names", (window) => {
    const edges = edgesOf(windowOf(window));
    let moved = 0;
    for (const [n, view] of views.entries()) {
      const before = views[n - 1];
      if (before === undefined) continue;
      const [then, now] = [edgesAt(window, before), edgesAt(window, view)];
      for (const edge of ["start", "end"] as const) {
        if (then[edge] === now[edge]) continue;
        moved += 1;
        const named = edges[edge].some((move) => movesOn(move, view));
        expect([isoDate(view.moment.day), edge, named]).toEqual([isoDate(view.moment.day), edge, true]);
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  it("names what moves an edge most seldom, so that nothing has to be looked at oftener", () => {
    expect(edgesOf(windowOf("ever")).start).toEqual([]);
    expect(edgesOf(windowOf("term")).start).toEqual([{ by: "period", period: "term" }]);
    expect(edgesOf(windowOf({ schoolWeeks: 10 })).start).toEqual([{ by: "schoolWeek" }]);
    expect(edgesOf(windowOf({ previous: "halfTerm" })).end).toEqual([{ by: "period", period: "halfTerm" }]);
    expect(edgesOf(windowOf({ before: "letter" })).end).toEqual([
      { by: "event", event: { kind: "types", types: ["letter"] } },
    ]);
  });
});

describe("eventsOf", () => {
  it("finds the events a window is measured from, each once", () => {
    const letter = { kind: "types", types: ["letter"] };
    expect(eventsOf(windowOf("term"))).toEqual([]);
    expect(eventsOf(windowOf({ since: "letter", orFrom: "ever" }))).toEqual([letter]);
    expect(eventsOf(windowOf({ since: { stageOf: "concern" }, orFrom: { since: "letter" } }))).toEqual([
      { kind: "stageOf", ladder: "concern" },
      letter,
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { days } from "../../src/facts/days.ts";
import { sessions } from "../../src/facts/sessions.ts";
import { spells } from "../../src/facts/spells.ts";
import { weekdayShare } from "../../src/facts/weekday-share.ts";
import { weeks } from "../../src/facts/weeks.ts";
import { type Asked, says } from "../support/place.ts";
import { marksBetween, type Otherwise, pupil } from "../support/registers.ts";

const asked = (asOf: string, otherwise: Otherwise = {}, more: Partial<Asked["pupil"]> = {}): Asked => ({
  asOf,
  pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise), ...more }),
});
const year = { window: "academicYear" };

describe("sessions", () => {
  it('Is `U` a late? Yes: `late` is `L` and `U`; a pack that means one writes `["L"]`', () => {
    const file = asked("2024-09-20", { "2024-09-10 AM": "L", "2024-09-11 AM": "U", "2024-09-12 AM": "L" });
    expect(says(sessions, { of: "late", ...year }, file)).toBe("3");
    expect(says(sessions, { of: ["L"], ...year }, file)).toBe("2");
    expect(says(sessions, { of: "unauthorised", ...year }, file)).toBe("1");
    expect(says(sessions, { of: "away", ...year }, file)).toBe("0");
  });

  it("Not of compulsory school age: a count that says so leaves out sessions on dates outside it; nothing else changes", () => {
    const otherwise = { "2024-12-20": "G", "2025-01-06": "G" };
    // A fifth birthday on 1 November 2024: of compulsory school age from 31 December.
    const file = asked("2025-01-10", otherwise, { dateOfBirth: "2019-11-01" });
    expect(says(sessions, { of: "unauthorised", ...year }, file)).toBe("4");
    expect(says(sessions, { of: "unauthorised", compulsorySchoolAge: true, ...year }, file)).toBe("2");
    const younger = asked("2025-01-10", otherwise, { dateOfBirth: "2020-01-01" });
    expect(says(sessions, { of: "unauthorised", compulsorySchoolAge: true, ...year }, younger)).toBe("0");
    const prescribed = asked("2025-01-10", { "2024-09-02": "G" }, { dateOfBirth: "2019-08-31" });
    expect(says(sessions, { of: "unauthorised", compulsorySchoolAge: true, ...year }, prescribed)).toBe("2");
  });

  it("remembers the highest it has stood at, where it asks for any time in a window", () => {
    const file = asked("2024-12-20", { "2024-09-02": "G", "2024-09-03": "G" });
    const window = { schoolWeeks: 10 };
    expect(says(sessions, { of: ["G"], window }, file)).toBe("0");
    expect(says(sessions, { of: ["G"], window, anyTimeIn: "academicYear" }, file)).toBe("4");
  });

  it("refuses to count what nobody named", () => {
    expect(sessions.params.safeParse({ of: "unauthorised" }).success).toBe(false);
    expect(sessions.params.safeParse({ window: "week" }).success).toBe(false);
    expect(sessions.params.safeParse({ of: "unauthorised", window: "week", since: "x" }).success).toBe(false);
  });
});

describe("days", () => {
  it("Do half days count? `days` is sessions divided by two", () => {
    expect(
      says(days, { of: "absent", ...year }, asked("2024-09-20", { "2024-09-10": "I", "2024-09-12 PM": "M" })),
    ).toBe("1.5");
    expect(
      says(days, { of: "absent", ...year }, asked("2024-09-20", { "2024-09-10": "I", "2024-09-12 PM": null })),
    ).toBe("1..1.5");
  });
});

describe("spells", () => {
  it("counts an absence once, whatever weekend or holiday lies between", () => {
    expect(
      says(
        spells,
        { of: "away", ...year },
        asked("2024-11-08", { "2024-10-25": "I", "2024-11-04 AM": "I", "2024-11-07": "I" }),
      ),
    ).toBe("2");
    expect(says(spells, { of: "absent", ...year }, asked("2024-09-20", { "2024-09-10 AM": "U" }))).toBe("0");
  });

  it("may be fewer where a gap between two was an absence", () => {
    expect(
      says(
        spells,
        { of: "away", ...year },
        asked("2024-09-20", { "2024-09-10": "I", "2024-09-11": null, "2024-09-12": "I" }),
      ),
    ).toBe("2..1");
  });
});

describe("weeks", () => {
  it("`brokenWeeks`: school weeks with at least one session away", () => {
    const file = asked("2024-11-08", { "2024-09-03 PM": "I", "2024-09-05": "N", "2024-10-25": "I", "2024-11-04": "I" });
    expect(says(weeks, { of: "away", ...year }, file)).toBe("3");
    expect(says(weeks, { of: "absent", ...year }, asked("2024-09-20", { "2024-09-10 AM": "U" }))).toBe("0");
    expect(says(weeks, { of: ["U"], ...year }, asked("2024-09-20", { "2024-09-10 AM": "U" }))).toBe("1");
  });

  it("is not in doubt for a gap in a week that is broken anyway", () => {
    expect(says(weeks, { of: "away", ...year }, asked("2024-09-20", { "2024-09-10": "I", "2024-09-11": null }))).toBe(
      "1",
    );
    expect(says(weeks, { of: "away", ...year }, asked("2024-09-20", { "2024-09-03": "I", "2024-09-11": null }))).toBe(
      "1..2",
    );
  });
});

describe("weekdayShare", () => {
  const share = (otherwise: Otherwise) =>
    says(weekdayShare, { days: ["monday", "friday"], ...year }, asked("2024-09-20", otherwise));

  it("The share of the window's away sessions that fell on those weekdays", () => {
    expect(share({ "2024-09-09": "I", "2024-09-13 PM": "N", "2024-09-18 AM": "I" })).toBe("75");
    expect(share({ "2024-09-09": "I" })).toBe("100");
    expect(share({ "2024-09-10": "I" })).toBe("0");
  });

  it("`notYet` when there are none", () => {
    expect(share({})).toBe("notYet");
    expect(share({ "2024-09-09 AM": "U" })).toBe("notYet");
  });
});

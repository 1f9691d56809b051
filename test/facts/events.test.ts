import { describe, expect, it } from "vitest";
import { attendancePercent } from "../../src/facts/attendance-percent.ts";
import { eventCount } from "../../src/facts/event-count.ts";
import { latestEvent, namedPeriod, namedSpans } from "../../src/facts/events.ts";
import { sessions } from "../../src/facts/sessions.ts";
import { timeSince } from "../../src/facts/time-since.ts";
import { dayOf, isoDate } from "../../src/kernel/dates.ts";
import type { CaseEvent } from "../../src/record/case-file.ts";
import { eventRefOf } from "../../src/record/window-kind.ts";
import { type Asked, place, says } from "../support/place.ts";
import { marksBetween, pupil } from "../support/registers.ts";

const letter = (date: string, more: Partial<CaseEvent> = {}): CaseEvent => ({ date, type: "letter", ...more });
const asked = (asOf: string, events: CaseEvent[], more: Partial<Asked> = {}): Asked => ({
  asOf,
  pupil: pupil({ enrolled: { from: "2024-09-02" }, events, marks: marksBetween("2024-09-02", asOf.slice(0, 10)) }),
  ...more,
});
const latest = (given: Asked) => latestEvent(eventRefOf("letter"), place(given), null);

describe("latestEvent", () => {
  it("Several such events: the latest on or before `asOf` that is not withdrawn", () => {
    const events = [
      letter("2024-11-14"),
      letter("2024-11-04"),
      letter("2024-11-18", { outcome: "withdrawn" }),
      letter("2024-11-25"),
    ];
    expect(isoDate(latest(asked("2024-11-22", events))?.day ?? 0)).toBe("2024-11-14");
    expect(isoDate(latest(asked("2024-11-13", events))?.day ?? 0)).toBe("2024-11-04");
    expect(latest(asked("2024-11-03", events))).toBeNull();
  });

  it("takes the later time of one day", () => {
    const events = [letter("2024-11-14", { time: "15:00" }), letter("2024-11-14", { time: "9:10" })];
    expect(latest(asked("2024-11-22", events))?.second).toBe(54_000);
    expect(latest(asked("2024-11-14T10:00", events))?.second).toBe(33_000);
  });

  it("Contacts and letters to two parents: an event without `parent` counts for every parent, one with it for that parent only", () => {
    const events = [letter("2024-11-04"), letter("2024-11-14", { parent: "m" })];
    const to = (id: string) =>
      latest(asked("2024-11-22", events, { subject: { kind: "parent", parent: { id } } }))?.day;
    expect(to("m")).toBe(dayOf("2024-11-14"));
    expect(to("f")).toBe(dayOf("2024-11-04"));
  });
});

describe("timeSince", () => {
  const since = (unit: string, asOf: string, event: CaseEvent = letter("2024-10-24")) =>
    says(timeSince, { type: "letter", unit }, asked(asOf, [event]));

  it("takes the event's own day for day 0", () => {
    expect(since("days", "2024-10-24")).toBe("0");
    expect(since("days", "2024-11-05")).toBe("12");
    expect(since("schoolDays", "2024-11-05")).toBe("3");
    expect(since("workingDays", "2024-11-05")).toBe("8");
    expect(since("weeks", "2024-11-06")).toBe("1");
    expect(since("weeks", "2024-11-07")).toBe("2");
    expect(since("schoolWeeks", "2024-11-05")).toBe("1");
    expect(since("months", "2024-11-23")).toBe("0");
    expect(since("months", "2024-11-24")).toBe("1");
  });

  it("knows hours and minutes only of an event with a time", () => {
    expect(since("minutes", "2024-10-24T10:30", letter("2024-10-24", { time: "09:10" }))).toBe("80");
    expect(since("hours", "2024-10-24T10:30", letter("2024-10-24", { time: "09:10" }))).toBe("1");
    expect(since("hours", "2024-10-24T10:30")).toBe("notSupplied");
  });

  it("The event never happened: everything measured since it is `notYet`; only `eventCount` is 0", () => {
    const nothing = asked("2024-11-22", []);
    expect(says(timeSince, { type: "letter", unit: "days" }, nothing)).toBe("notYet");
    expect(says(sessions, { of: "absent", window: { since: "letter" } }, nothing)).toBe("notYet");
    expect(says(attendancePercent, { window: { since: "letter" } }, nothing)).toBe("notYet");
    expect(says(eventCount, { type: "letter", window: "academicYear" }, nothing)).toBe("0");
  });

  it("the day after a letter there is no percentage yet until a session has been taken", () => {
    const morning = asked("2024-11-15T08:00", [letter("2024-11-14")], { openings: { AM: 31_200, PM: 46_800 } });
    expect(says(attendancePercent, { window: { since: "letter" } }, morning)).toBe("notYet");
    expect(says(attendancePercent, { window: { since: "letter" } }, { ...morning, asOf: "2024-11-15T09:00" })).toBe(
      "100",
    );
  });
});

describe("namedPeriod", () => {
  const periods = new Map([
    ["September", { id: "September", from: "09-01", to: "09-30" }],
    ["winter", { id: "winter", from: "12-01", to: "02-29" }],
    ["exams", { id: "exams", from: "05-01", to: "06-30", yearGroups: [11] }],
    ["mocks", { id: "mocks" }],
  ]);
  const named = (name: string, date: string, yearGroup?: number) => {
    const file = asked("2025-06-30", [], { words: { periods } });
    const found = namedPeriod(
      name,
      place(yearGroup === undefined ? file : { ...file, pupil: { ...file.pupil, yearGroup } }),
      dayOf(date),
    );
    return found === null || found === "unknown" ? found : `${isoDate(found.start)} to ${isoDate(found.end)}`;
  };

  it("is the latest that has begun, this year's or last year's", () => {
    expect(named("September", "2024-09-15")).toBe("2024-09-01 to 2024-09-30");
    expect(named("September", "2024-08-31")).toBe("2023-09-01 to 2023-09-30");
    expect(named("September", "2025-03-01")).toBe("2024-09-01 to 2024-09-30");
  });

  it("may run across the new year, to a leap day that other years do not have", () => {
    expect(named("winter", "2025-01-10")).toBe("2024-12-01 to 2025-02-28");
    expect(named("winter", "2024-01-10")).toBe("2023-12-01 to 2024-02-29");
  });

  it("concerns only the year groups it names, and is unknown where nobody gave its dates", () => {
    expect(named("exams", "2025-05-10", 11)).toBe("2025-05-01 to 2025-06-30");
    expect(named("exams", "2025-05-10", 10)).toBeNull();
    expect(named("mocks", "2025-05-10")).toBe("unknown");
    expect(named("never heard of", "2025-05-10")).toBe("unknown");
  });

  it("lists its stretches near a day", () => {
    const around = place(asked("2025-06-30", [], { words: { periods } }));
    expect(namedSpans("September", around, dayOf("2025-01-10"))?.map((span) => isoDate(span.start))).toContain(
      "2024-09-01",
    );
    expect(namedSpans("mocks", around, dayOf("2025-01-10"))).toBeNull();
  });
});

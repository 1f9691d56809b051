import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoment } from "../../src/kernel/moment.ts";
import type { CaseEvent } from "../../src/record/case-file.ts";
import { type Log, LogBook } from "../../src/record/log.ts";

function log(events: readonly CaseEvent[], asOf = "2025-07-31"): Log {
  const moment = parseMoment(asOf);
  if (moment === null) throw new RangeError(asOf);
  return LogBook.of(events).at(moment);
}
const dates = (found: Log, type: string) =>
  found.ofType(type).map(({ event }) => `${event.date}${event.time === undefined ? "" : ` ${event.time}`}`);

const letter = (date: string, more: Partial<CaseEvent> = {}): CaseEvent => ({ date, type: "stage-1-letter", ...more });
const notice = (date: string, more: Partial<CaseEvent> = {}): CaseEvent => ({
  date,
  type: "penalty-notice-issued",
  ...more,
});
const withdrawal = (date: string, more: Partial<CaseEvent> = {}): CaseEvent => ({
  date,
  type: "penalty-notice-withdrawn",
  ...more,
});

describe("LogBook", () => {
  it("puts events in order of time, whatever order they come in", () => {
    const events = [
      letter("2024-10-14"),
      letter("2024-10-14", { time: "09:10" }),
      letter("2024-10-14", { time: "15:00", note: "a" }),
      letter("2024-09-14"),
      letter("2024-10-14", { parent: "m" }),
      letter("2024-10-14", { parent: "f" }),
      letter("2024-10-14", { until: "2024-10-21" }),
      letter("2024-10-14", { until: "2024-10-28" }),
    ];
    const expected = LogBook.of(events).placed;
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (turned) => {
        expect(LogBook.of(turned).placed).toEqual(expected);
        expect(LogBook.of(turned.slice(2)).with(turned.slice(0, 2)).placed).toEqual(expected);
      }),
    );
    expect(expected[0]?.event.date).toBe("2024-09-14");
  });

  it("knows that 9:05 is before 10:00, though the text is not", () => {
    const found = LogBook.of([
      letter("2024-10-14", { time: "10:00" }),
      letter("2024-10-14", { time: "9:05" }),
      letter("2024-10-14", { time: "09:04:59" }),
    ]);
    expect(found.placed.map(({ event }) => event.time)).toEqual(["09:04:59", "9:05", "10:00"]);
  });
});

describe("at", () => {
  it("Does a bare `asOf` include today? Yes; with a time, events timed up to then, and that day's untimed events", () => {
    const events = [
      letter("2024-10-13"),
      letter("2024-10-14"),
      letter("2024-10-14", { time: "09:10" }),
      letter("2024-10-14", { time: "15:00" }),
      letter("2024-10-15"),
    ];
    expect(dates(log(events, "2024-10-13"), "stage-1-letter")).toEqual(["2024-10-13"]);
    expect(dates(log(events, "2024-10-14T09:09"), "stage-1-letter").sort()).toEqual(["2024-10-13", "2024-10-14"]);
    expect(dates(log(events, "2024-10-14T09:10"), "stage-1-letter").sort()).toEqual([
      "2024-10-13",
      "2024-10-14",
      "2024-10-14 09:10",
    ]);
    expect(dates(log(events, "2024-10-14"), "stage-1-letter")).toHaveLength(4);
  });

  it('A withdrawn letter or notice (`outcome: "withdrawn"`) is as if never sent', () => {
    const found = log([letter("2024-10-14", { outcome: "withdrawn" }), letter("2024-10-07", { outcome: "sent" })]);
    expect(dates(found, "stage-1-letter")).toEqual(["2024-10-07"]);
    expect(found.all).toHaveLength(1);
  });

  it("is as if never sent from the day of withdrawal, and not before", () => {
    const events = [notice("2024-11-04"), withdrawal("2024-11-11")];
    expect(dates(log(events, "2024-11-10"), "penalty-notice-issued")).toEqual(["2024-11-04"]);
    expect(dates(log(events, "2024-11-11"), "penalty-notice-issued")).toEqual([]);
  });

  it("withdraws the latest notice before the withdrawal, one for each", () => {
    const events = [notice("2024-11-04"), notice("2024-12-02"), withdrawal("2024-12-09"), notice("2025-01-13")];
    expect(dates(log(events), "penalty-notice-issued")).toEqual(["2024-11-04", "2025-01-13"]);
    expect(dates(log([...events, withdrawal("2024-12-10")]), "penalty-notice-issued")).toEqual(["2025-01-13"]);
  });

  it("withdraws the notice of the parent it names, or of the date it is about", () => {
    const events = [notice("2024-11-04", { parent: "m" }), notice("2024-12-02", { parent: "f" })];
    expect(dates(log([...events, withdrawal("2024-12-09", { parent: "m" })]), "penalty-notice-issued")).toEqual([
      "2024-12-02",
    ]);
    expect(dates(log([...events, withdrawal("2024-12-09", { about: "2024-11-04" })]), "penalty-notice-issued")).toEqual(
      ["2024-12-02"],
    );
    expect(
      dates(log([...events, withdrawal("2024-12-09", { about: "2024-11-05" })]), "penalty-notice-issued"),
    ).toHaveLength(2);
    expect(dates(log([...events, withdrawal("2024-12-09", { parent: "g" })]), "penalty-notice-issued")).toHaveLength(2);
  });

  it("does not withdraw a notice that was issued later the same day", () => {
    const events = [
      notice("2024-11-04"),
      withdrawal("2024-11-11", { time: "09:00" }),
      notice("2024-11-11", { time: "15:00" }),
    ];
    expect(dates(log(events), "penalty-notice-issued")).toEqual(["2024-11-11 15:00"]);
  });

  it("has no events of a type that was never logged", () => {
    expect(log([]).ofType("stage-1-letter")).toEqual([]);
    expect(log([letter("2024-10-14")]).ofType("constructor")).toEqual([]);
  });
});

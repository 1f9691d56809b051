import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/kernel/dates.ts";
import { momentText, parseMoment, wholeDay } from "../../src/kernel/moment.ts";
import { END_OF_DAY } from "../../src/kernel/times.ts";

describe("parseMoment", () => {
  it("reads a bare date as the whole of that day", () => {
    expect(parseMoment("2025-01-17")).toEqual({ day: dayOf("2025-01-17"), second: END_OF_DAY, timed: false });
  });

  it("reads a local date and time, whatever the zone of the machine", () => {
    expect(parseMoment("2025-01-17T09:20")).toEqual({ day: dayOf("2025-01-17"), second: 33_600, timed: true });
    expect(parseMoment("2025-01-17T00:00")).toEqual({ day: dayOf("2025-01-17"), second: 0, timed: true });
  });

  it.each([
    "",
    "2025-02-29",
    "2025-02-29T09:00",
    "2025-01-17T",
    "2025-01-17T24:00",
    "2025-01-17T09:20T",
    "T09:20",
    "2025-01-17T09:20Z",
    "2025-01-17 09:20",
    "2025-01-17T09:20+01:00",
  ])("refuses `%s`: a civil time has no zone", (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});

describe("wholeDay", () => {
  it("stands at the end of its day, as a bare date does", () => {
    expect(wholeDay(dayOf("2025-01-17"))).toEqual(parseMoment("2025-01-17"));
  });
});

describe("momentText", () => {
  it("writes what was read", () => {
    const day = fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2090-01-01") });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: END_OF_DAY - 1 }), fc.boolean(), (number, second, timed) => {
        const moment = timed ? { day: number, second, timed } : wholeDay(number);
        expect(parseMoment(momentText(moment))).toEqual(moment);
      }),
    );
  });
});

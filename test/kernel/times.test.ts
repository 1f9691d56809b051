import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTime, END_OF_DAY, NOON, parseTime, timeHelp, timeMeant } from "../../src/kernel/times.ts";

describe("parseTime", () => {
  it.each([
    ["00:00", 0],
    ["09:05", 32_700],
    ["9:05", 32_700],
    ["12:00", NOON],
    ["23:59", 86_340],
    ["23:59:59", END_OF_DAY - 1],
  ])("reads %s as second %i of the day", (text, second) => {
    expect(parseTime(text)).toBe(second);
  });

  it.each(["24:00", "09:60", "09:05:60", "9.05", "0905", "09:5", "09:05 ", "-1:00", "", "09:05:", "nine"])(
    "does not take `%s` for a time of day",
    (text) => {
      expect(parseTime(text)).toBeNull();
    },
  );
});

describe("clockTime", () => {
  it("writes minutes, and seconds only where there are any", () => {
    expect(clockTime(0)).toBe("00:00");
    expect(clockTime(32_700)).toBe("09:05");
    expect(clockTime(32_701)).toBe("09:05:01");
  });

  it("is the way back from a second of the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: END_OF_DAY - 1 }), (second) => parseTime(clockTime(second)) === second),
    );
  });
});

describe("timeMeant", () => {
  it.each([
    ["11am", "11:00"],
    ["11 AM", "11:00"],
    ["12am", "00:00"],
    ["12:30pm", "12:30"],
    ["1.05pm", "13:05"],
    ["9.15", "09:15"],
    ["0915", "09:15"],
    ["930", "09:30"],
    ["9h", null],
    ["9", "09:00"],
    ["13pm", null],
    ["0am", null],
    ["24", null],
    ["9.75", null],
    ["noon", null],
    ["", null],
  ])("takes `%s` for %s", (text, meant) => {
    expect(timeMeant(text)).toBe(meant);
  });

  it("means every time of day that is written as it should be", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (minute) => {
        expect(timeMeant(clockTime(minute * 60))).toBe(clockTime(minute * 60));
      }),
    );
  });
});

describe("timeHelp", () => {
  it("says how the time is written, or how times are where none can be told", () => {
    expect(timeHelp("11am")).toBe("write `11:00`");
    expect(timeHelp("at noon")).toBe("write hours and minutes, such as `09:15`");
    expect(timeHelp(undefined)).toBe("write hours and minutes, such as `09:15`");
  });
});

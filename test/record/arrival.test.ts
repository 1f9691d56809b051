import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTime } from "../../src/kernel/times.ts";
import { type Arrival, codeOfArrival, type StatedTimes } from "../../src/record/arrival.ts";

const codes = { present: { AM: "/", PM: "\\" }, late: "L", afterClose: "U" };
const stated: StatedTimes = { opens: "08:40", lateAfter: "08:50", closes: "09:20" };
const at = (time: string, times: StatedTimes | null = stated, session: "AM" | "PM" = "AM"): Arrival =>
  codeOfArrival(session, parseTime(time) ?? -1, times, codes);

describe("codeOfArrival", () => {
  it.each([
    ["08:30", "/"],
    ["08:50", "/"],
    ["08:50:01", "L"],
    ["09:20", "L"],
    ["09:20:01", "U"],
    ["14:00", "U"],
  ])("at %s, late after 08:50 and closed at 09:20, is `%s`", (time, code) => {
    expect(at(time)).toEqual({ code });
  });

  it("writes the afternoon's mark in the afternoon", () => {
    expect(at("13:00", { lateAfter: "13:05", closes: "13:30" }, "PM")).toEqual({ code: "\\" });
  });

  it("takes the opening of the register for the time after which one is late, where no other is stated", () => {
    expect(at("08:40", { opens: "08:40", closes: "09:00" })).toEqual({ code: "/" });
    expect(at("08:41", { opens: "08:40", closes: "09:00" })).toEqual({ code: "L" });
  });

  it("is undetermined where the time that would decide is not stated, and names it", () => {
    expect(at("08:51", { lateAfter: "08:50" })).toEqual({ undetermined: true, missing: ["AM closes"] });
    expect(at("09:20", { closes: "09:20" })).toEqual({ undetermined: true, missing: ["AM lateAfter"] });
    expect(at("08:30", null)).toEqual({ undetermined: true, missing: ["AM lateAfter", "AM closes"] });
    expect(at("13:30", {}, "PM")).toEqual({ undetermined: true, missing: ["PM lateAfter", "PM closes"] });
  });

  it("decides where the time stated is enough", () => {
    expect(at("08:50", { lateAfter: "08:50" })).toEqual({ code: "/" });
    expect(at("09:21", { closes: "09:20" })).toEqual({ code: "U" });
  });

  it("never turns back: who comes later is never marked earlier", () => {
    const rank = (arrival: Arrival) => ("code" in arrival ? ["/", "L", "U"].indexOf(arrival.code) : -1);
    const second = fc.integer({ min: 0, max: 86_399 });
    fc.assert(
      fc.property(second, second, (a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((time) =>
          rank(codeOfArrival("AM", time, stated, codes)),
        );
        expect(sooner).toBeLessThanOrEqual(later ?? -1);
      }),
    );
  });
});

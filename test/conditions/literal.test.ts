import { describe, expect, it } from "vitest";
import { literalValue } from "../../src/conditions/literal.ts";

describe("literalValue", () => {
  it("reads a number exactly as its author wrote it", () => {
    expect(literalValue("attendancePercent", 92.5)).toEqual({ n: 925, d: 10 });
    expect(literalValue("sessions", 5)).toEqual({ n: 5, d: 1 });
    expect(literalValue("sessions", 0.1)).toEqual({ n: 1, d: 10 });
  });

  it("reads a time of day beside a fact that is one, and nowhere else", () => {
    expect(literalValue("clock", "09:15")).toEqual({ n: 33_300, d: 1 });
    expect(literalValue("request.reason", "09:15")).toBe("09:15");
    expect(literalValue("a fact of somebody else", "09:15")).toBe("09:15");
  });

  it("leaves words, true and false, and null as they are", () => {
    for (const value of ["good", "", true, false, null]) expect(literalValue("answer", value)).toBe(value);
  });
});

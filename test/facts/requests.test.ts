import { describe, expect, it } from "vitest";
import { requestDaysIfTaken } from "../../src/facts/request-days-if-taken.ts";
import { requestNoticeDays } from "../../src/facts/request-notice-days.ts";
import type { LeaveRequest } from "../../src/record/case-file.ts";
import { says } from "../support/place.ts";
import { marksBetween, type Otherwise, pupil } from "../support/registers.ts";

const requestFor = (more: Partial<LeaveRequest>): LeaveRequest => ({
  id: "R1",
  from: "2025-02-10",
  to: "2025-02-14",
  ...more,
});

describe("requestNoticeDays", () => {
  const notice = (params: object, more: Partial<LeaveRequest>) =>
    says(requestNoticeDays, params, {
      asOf: "2025-02-07",
      pupil: pupil(),
      subject: { kind: "leaveRequest", request: requestFor(more) },
    });
  const schoolDays = (requestedOn: string, more: Partial<LeaveRequest> = {}) =>
    notice({ unit: "schoolDays" }, { requestedOn, ...more });

  it("Leave notice: calendar days from the request to the first day of leave", () => {
    expect(notice({}, { requestedOn: "2025-02-03" })).toBe("7");
    expect(notice({ unit: "days" }, { requestedOn: "2025-02-03" })).toBe("7");
  });

  it("in school days, those after the day of the request up to and including the first school day of the leave", () => {
    // Tuesday to Friday, and the Monday of the leave: five. A day later it is four.
    expect(schoolDays("2025-02-03")).toBe("5");
    expect(schoolDays("2025-02-04")).toBe("4");
    expect(schoolDays("2025-02-09")).toBe("1");
  });

  it("is the same whether the leave begins on the Monday or on the Saturday before it", () => {
    expect(schoolDays("2025-02-03", { from: "2025-02-08" })).toBe("5");
  });

  it("leaves a holiday out", () => {
    expect(schoolDays("2025-02-13", { from: "2025-02-24", to: "2025-02-25" })).toBe("2");
    expect(notice({}, { requestedOn: "2025-02-13", from: "2025-02-24" })).toBe("11");
  });

  it("is nought on the first day of the leave, and less in retrospect", () => {
    expect(schoolDays("2025-02-10")).toBe("0");
    expect(schoolDays("2025-02-11")).toBe("-1");
    expect(notice({}, { requestedOn: "2025-02-11" })).toBe("-1");
  });

  it("is not known of an undated request, nor beyond the calendar supplied", () => {
    expect(notice({ unit: "schoolDays" }, {})).toBe("notSupplied");
    expect(schoolDays("2025-07-01", { from: "2025-09-10", to: "2025-09-12" })).toBe("notSupplied");
    expect(schoolDays("2023-08-01", { from: "2023-09-06", to: "2023-09-08" })).toBe("at least 3");
  });
});

describe("requestDaysIfTaken", () => {
  const days = (
    asOf: string,
    otherwise: Otherwise,
    more: Partial<LeaveRequest> = {},
    window: unknown = "academicYear",
  ) =>
    says(
      requestDaysIfTaken,
      { of: "authorised", window },
      {
        asOf,
        pupil: pupil({ enrolled: { from: "2024-09-02" }, marks: marksBetween("2024-09-02", asOf, otherwise) }),
        subject: { kind: "leaveRequest", request: requestFor({ from: "2024-11-11", to: "2024-11-13", ...more }) },
        words: { periods: new Map([["autumn", { id: "autumn", from: "09-01", to: "12-31" }]]) },
      },
    );
  const before = { "2024-09-10": "C", "2024-10-08 AM": "C", "2024-10-09": "G" };

  it("adds the school days asked for to the days of the class before the leave", () => {
    expect(days("2024-11-08", before)).toBe("4.5");
    expect(days("2024-11-08", before, { from: "2024-11-08", to: "2024-11-12" })).toBe("4.5");
    expect(days("2024-11-08", before, {}, "halfTerm")).toBe("3");
  });

  it("does not count the leave twice once it has been taken, whatever the window", () => {
    const taken = { ...before, "2024-11-11": "C", "2024-11-12": "C", "2024-11-13": "C" };
    expect(days("2024-11-15", taken)).toBe("4.5");
    expect(days("2024-11-15", taken, {}, { period: "autumn" })).toBe("4.5");
  });

  it("lies between the two ways a gap can be read, and is not there before its window", () => {
    expect(days("2024-11-08", { ...before, "2024-10-14": null })).toBe("4.5..5.5");
    expect(days("2024-11-08", before, {}, { since: "letter" })).toBe("notYet");
  });
});

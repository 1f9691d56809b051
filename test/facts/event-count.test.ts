import { describe, expect, it } from "vitest";
import { eventCount } from "../../src/facts/event-count.ts";
import type { CaseEvent } from "../../src/record/case-file.ts";
import { says } from "../support/place.ts";
import { marksBetween, pupil } from "../support/registers.ts";

const missing = (date: string, time: string): CaseEvent => ({ date, time, type: "pupil-missing" });
const found = (date: string, time?: string): CaseEvent => ({
  date,
  type: "pupil-found",
  ...(time === undefined ? {} : { time }),
});

function foundSinceMissing(asOf: string, events: CaseEvent[]): string {
  const marks = marksBetween("2024-09-02", asOf.slice(0, 10));
  const one = pupil({ enrolled: { from: "2024-09-02" }, events, marks });
  return says(eventCount, { type: "pupil-found", window: { since: "pupil-missing" } }, { asOf, pupil: one });
}

describe("eventCount", () => {
  it("since an event with a time, leaves out what was logged earlier that day", () => {
    const twice = [missing("2025-01-15", "09:30"), found("2025-01-15", "09:50"), missing("2025-01-15", "11:10")];
    expect(foundSinceMissing("2025-01-15T10:00", twice)).toBe("1");
    expect(foundSinceMissing("2025-01-15T11:30", twice)).toBe("0");
    expect(foundSinceMissing("2025-01-15", [...twice, found("2025-01-15", "11:40")])).toBe("1");
    expect(foundSinceMissing("2025-01-16", [...twice, found("2025-01-16", "08:15")])).toBe("1");
  });

  it("takes an entry without a time for the end of its day", () => {
    expect(foundSinceMissing("2025-01-15", [missing("2025-01-15", "11:10"), found("2025-01-15")])).toBe("1");
  });
});

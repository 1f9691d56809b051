import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Call, compileCall } from "../../src/conditions/call.ts";
import { catalogue, factNames } from "../../src/facts/catalogue.ts";
import { steadyAround } from "../../src/facts/changes.ts";
import { Place } from "../../src/facts/place.ts";
import { subjectName } from "../../src/facts/subject.ts";
import type { Drift } from "../../src/facts/traits.ts";
import type { Way } from "../../src/facts/watch.ts";
import { isoDate } from "../../src/kernel/dates.ts";
import { compare, type Exact } from "../../src/kernel/exact.ts";
import { wholeDay } from "../../src/kernel/moment.ts";
import { isExact, type Reading } from "../../src/record/reading.ts";
import { aboutEach, places } from "../support/random-files.ts";
import { paramsOf } from "../support/random-params.ts";

/** The two ends of a number that may be in doubt; null of what is no number. */
function endsOf(reading: Reading): readonly [Exact, Exact] | null {
  switch (reading.kind) {
    case "known":
      return isExact(reading.value) ? [reading.value, reading.value] : null;
    case "between":
      return [reading.ifPresent, reading.ifAbsent];
    case "atLeast":
      return [reading.least, { n: 1, d: 0 }];
    case "missing":
      return null;
  }
}

/** Whether one reading follows another as a drift says. */
function follows(drift: Drift, before: Reading, after: Reading): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true;
  const [old, now] = [endsOf(before), endsOf(after)];
  if (drift === "stays" || old === null || now === null) return false;
  const sign = drift === "rises" ? 1 : -1;
  return [0, 1].every((end) => compareEnds(now[end], old[end]) * sign >= 0);
}

function compareEnds(a: Exact | undefined, b: Exact | undefined): number {
  return a === undefined || b === undefined ? 0 : compare(a, b);
}

/** The days on which a reading is another than its drift would make it, over which something promises that it is the same. */
function missedDays(call: Call, place: Place): string[] {
  const { firstDay } = place.calendar;
  const days = Array.from({ length: place.moment.day - firstDay + 1 }, (_, index) => place.on(firstDay + index));
  const readings = days.map((there) => call.read(there));
  const isMoved = readings.map((after, index) => {
    const before = readings[index - 1];
    return before !== undefined && !follows(call.drift, before, after);
  });
  const wrong = (there: Place, move: number, way: Way) =>
    `${isoDate(there.moment.day)} ${way} over ${isoDate(move)} ${subjectName(there.subject)}: ${JSON.stringify(readings[move - firstDay - 1])} → ${JSON.stringify(readings[move - firstDay])}`;
  const found: string[] = [];
  days.forEach((there, index) => {
    const { day } = there.moment;
    const last = firstDay + isMoved.lastIndexOf(true, index);
    const next = isMoved.indexOf(true, index + 1);
    const [back, ahead] = [steadyAround(call, there, "back"), steadyAround(call, there, "ahead")];
    if ([back, ahead].some(({ from, until }) => from > day || until < day)) found.push(`not around ${isoDate(day)}`);
    if (last >= firstDay && back.from < last) found.push(wrong(there, last, "back"));
    if (next >= 0 && ahead.until >= firstDay + next) found.push(wrong(there, firstDay + next, "ahead"));
  });
  return found;
}

describe("steadyAround", () => {
  it.each(factNames)("holds over no day on which `%s` changes other than by its drift", (fact) => {
    fc.assert(
      fc.property(places, fc.array(paramsOf[fact], { minLength: 1, maxLength: 4 }), (pupil, all) => {
        for (const params of all) {
          const call = compileCall({ fact, params: { ...params } });
          for (const place of aboutEach(catalogue[fact].scope, pupil))
            expect({ params, missed: missedDays(call, place) }).toEqual({ params, missed: [] });
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 40) },
    );
  });

  it.each(factNames)("is around the day for `%s`, asked about before the calendar begins", (fact) => {
    fc.assert(
      fc.property(places, paramsOf[fact], fc.nat(3), ({ record, policy, calendar }, params, before) => {
        const call = compileCall({ fact, params: { ...params } });
        const day = calendar.firstDay - before;
        for (const way of ["back", "ahead"] as const) {
          const { from, until } = steadyAround(call, Place.of(record, policy, wholeDay(day)), way);
          expect(from <= day && day <= until).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("ends where part of a day leaves a window of so many sessions, where a run is of days", () => {
    const params = { of: ["I"], unit: "schoolDays", window: { previous: { sessions: 33 } } } as const;
    fc.assert(
      fc.property(places, (place) => {
        for (const fact of ["longestRun", "currentRun"] as const)
          expect(missedDays(compileCall({ fact, params: { ...params } }), place)).toEqual([]);
      }),
      { seed: -410495947, numRuns: 150 },
    );
  });
});

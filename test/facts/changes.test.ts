import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Call, compileCall } from "../../src/conditions/call.ts";
import { catalogue, factNames } from "../../src/facts/catalogue.ts";
import { changeDays } from "../../src/facts/changes.ts";
import { Place } from "../../src/facts/place.ts";
import { subjectName } from "../../src/facts/subject.ts";
import type { Drift } from "../../src/facts/traits.ts";
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

function missedDays(call: Call, place: Place): string[] {
  const changes = new Set(changeDays(call, place));
  const found: string[] = [];
  let before: Reading | null = null;
  for (let day = place.calendar.firstDay; day <= place.moment.day; day += 1) {
    const after = call.read(place.on(day));
    if (before !== null && !changes.has(day) && !follows(call.drift, before, after))
      found.push(
        `${isoDate(day)} ${place.subject.kind} ${subjectName(place.subject)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
      );
    before = after;
  }
  return found;
}

describe("changeDays", () => {
  it.each(factNames)("has every day on which `%s` changes other than by its drift", (fact) => {
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

  it.each(factNames)("has none of `%s`, asked about before the calendar begins", (fact) => {
    fc.assert(
      fc.property(places, paramsOf[fact], fc.nat(3), ({ record, policy, calendar }, params, before) => {
        const call = compileCall({ fact, params: { ...params } });
        expect(changeDays(call, Place.of(record, policy, wholeDay(calendar.firstDay - before)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("has the days on which part of a day leaves a window of so many sessions, where a run is of days", () => {
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

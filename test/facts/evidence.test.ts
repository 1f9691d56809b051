import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCall } from "../../src/conditions/call.ts";
import { catalogue, type FactName } from "../../src/facts/catalogue.ts";
import { minutesLateAt } from "../../src/facts/late-minutes.ts";
import type { Place } from "../../src/facts/place.ts";
import { mondayOf } from "../../src/kernel/dates.ts";
import type { Exact } from "../../src/kernel/exact.ts";
import { type Evidence, evidenceOf, isExact, type Reading } from "../../src/record/reading.ts";
import { spellsWhere } from "../../src/record/spells.ts";
import { aboutEach, places } from "../support/random-files.ts";
import { paramsOf } from "../support/random-params.ts";

type Params = Readonly<Record<string, unknown>>;
type Amount = (evidence: Evidence, place: Place, params: Params) => number;

const sessions: Amount = ({ sessions = [], elsewhere = [] }) => sessions.length + elsewhere.length;
const daysTouched: Amount = ({ sessions = [] }) => new Set(sessions.map((slot) => slot >> 1)).size;
const runs: Amount = (evidence, place, params) =>
  params["unit"] === "schoolDays" ? daysTouched(evidence, place, params) : sessions(evidence, place, params);

/** How much what a fact lists comes to, reckoned from the list alone. */
const amounts: Readonly<Partial<Record<FactName, Amount>>> = {
  sessions,
  days: (evidence, place, params) => sessions(evidence, place, params) / 2,
  weeks: ({ sessions = [] }, { view }) =>
    new Set(sessions.map((slot) => mondayOf(view.history.timetable.dayOfSlot(slot)))).size,
  spells: ({ sessions = [] }, { view }) =>
    spellsWhere(view.history, (slot) => sessions.includes(slot), 0, view.history.timetable.slotCount).length,
  currentRun: runs,
  longestRun: runs,
  minutesLate: ({ sessions = [] }, place) =>
    sessions.reduce((sum, slot) => sum + (minutesLateAt(slot, place) ?? Number.NaN), 0),
  eventCount: ({ events = [] }) => events.length,
  lessons: ({ lessons = [] }) => lessons.length,
  "absence.sessions": sessions,
  "absence.schoolDays": daysTouched,
};

/** What a reading may have counted for certain: of a number in doubt either end, by whichever way its gaps do not count. */
function countedIn(reading: Reading): readonly number[] {
  const number = ({ n, d }: Exact) => n / d;
  switch (reading.kind) {
    case "known":
      return isExact(reading.value) ? [number(reading.value)] : [];
    case "between":
      return [number(reading.ifPresent), number(reading.ifAbsent)];
    case "atLeast":
      return [number(reading.least)];
    case "missing":
      return [0];
  }
}

describe("evidence", () => {
  it.each(Object.entries(amounts))("of `%s` is as much as was counted", (name, amount) => {
    const fact = name as keyof typeof amounts;
    fc.assert(
      fc.property(
        places,
        fc.array(paramsOf[fact], { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(250), { minLength: 1, maxLength: 6 }),
        (pupil, all, ago) => {
          for (const given of all) {
            const params = { ...given };
            const call = compileCall({ fact, params });
            for (const place of aboutEach(catalogue[fact].scope, pupil).flatMap((one) => [
              one,
              ...ago.map((days) => one.on(one.moment.day - days)).filter((then) => then.exists),
            ])) {
              const reading = call.read(place);
              const evidence = evidenceOf(reading);
              const listed = amount(evidence, place, params);
              expect({ params, reading, listed: countedIn(reading).includes(listed) ? "all" : listed }).toEqual({
                params,
                reading,
                listed: "all",
              });
              const slots = evidence.sessions ?? [];
              expect([...new Set(slots)].sort((a, b) => a - b)).toEqual(slots);
              expect(slots.every((slot) => slot < place.view.limit)).toBe(true);
            }
          }
        },
      ),
      { numRuns: Number(process.env["RUNS"] ?? 60) },
    );
  });
});

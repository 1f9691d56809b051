/**
 * How long decisions take: the conditions of thirty rules over one pupil-year, by the library and by json-rules-engine over the same
 * facts. Nothing is asserted: the ratio is the point, the times are this machine's.
 */

import { calendar } from "../examples/synthetic-school/calendar.ts";
import { holds } from "../src/clauses/holds.ts";
import { Place } from "../src/facts/place.ts";
import { type AsOf, evaluate, parseCalendar } from "../src/index.ts";
import { createEngine, runBothWays } from "../src/json-rules-engine.ts";
import { parseMoment } from "../src/kernel/moment.ts";
import { readPupil } from "../src/school-file/read-pupil.ts";
import { benchPolicy } from "./policy.ts";
import { pupilYear } from "./pupil.ts";

const AS_OF: AsOf = "2025-07-22";
const BATCHES = 40;

interface Measured {
  readonly title: string;
  readonly runs: number;
  readonly run: () => unknown;
}

/** Each one's best time of a run in microseconds. They take turns, so that a busy machine slows them alike. */
async function best(measured: readonly Measured[]): Promise<number[]> {
  const times = measured.map(() => Number.POSITIVE_INFINITY);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    for (const [index, { runs, run }] of measured.entries()) {
      const start = process.hrtime.bigint();
      for (let count = 0; count < runs; count += 1) await run();
      times[index] = Math.min(times[index] ?? 0, Number(process.hrtime.bigint() - start) / 1000 / runs);
    }
  }
  return times;
}

/** Prints each one's time, and how many times that of the first it is. */
async function show(title: string, measured: readonly Measured[]): Promise<void> {
  const times = await best(measured);
  const row = (time: number) => ({
    "µs a pupil": Number(time.toFixed(1)),
    "pupils a second": Math.round(1_000_000 / time),
    ratio: Number((time / (times[0] ?? time)).toFixed(1)),
  });
  console.log(title);
  console.table(Object.fromEntries(measured.map((one, index) => [one.title, row(times[index] ?? 0)])));
}

const policy = benchPolicy();
const school = parseCalendar(calendar);
const moment = parseMoment(AS_OF);
if (!school.ok || moment === null) throw new Error("the bench is wrong");
const pupil = pupilYear();
const input = { calendar: school.value, pupil };
const { record } = readPupil(pupil, school.value, "pupil");
if (record === null) throw new Error("the pupil cannot be read");
const place = Place.of(record, policy, moment);
const engine = createEngine(policy, input, { asOf: AS_OF, unknownAs: false });

const truths = policy.clauses.map((clause) => [clause.name, holds(clause, place)]);
const { rules } = await runBothWays(policy, input, { asOf: AS_OF });
if (JSON.stringify(Object.fromEntries(truths)) !== JSON.stringify(rules)) throw new Error("the two do not agree");

const opened = () => {
  const read = readPupil(pupil, school.value, "pupil").record;
  return Place.of(read ?? record, policy, moment);
};
const conditionsAt = (at: Place) => policy.clauses.map((clause) => holds(clause, at));
const engineFromMarks = () => createEngine(policy, input, { asOf: AS_OF, unknownAs: false });

console.log(`${policy.clauses.length} rules, one pupil-year to ${AS_OF}, Node ${process.versions.node}`);
await show("\nJudging alone: every figure has been read once, by both", [
  { title: "this library, three truths", runs: 1000, run: () => conditionsAt(place) },
  { title: "json-rules-engine, two truths", runs: 10, run: () => engine.run() },
]);
await show("\nFrom the marks: the file opened, the engine made, every figure read", [
  { title: "this library, three truths", runs: 5, run: () => conditionsAt(opened()) },
  { title: "json-rules-engine, two truths", runs: 3, run: () => engineFromMarks().run() },
  { title: "evaluate: reasons, dates, status too", runs: 1, run: () => evaluate(policy, input, { asOf: AS_OF }) },
]);

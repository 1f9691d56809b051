/**
 * What it costs to open a pupil-year, and what an opened one holds: `node --expose-gc --import tsx bench/memory.ts`, for each form in
 * which marks may be written.
 */
import { calendar } from "../examples/synthetic-school/calendar.ts";
import { loadPack, parseCalendar } from "../src/index.ts";
import { dayOf } from "../src/kernel/dates.ts";
import { readPupil } from "../src/school-file/read-pupil.ts";
import { pupilYear } from "./pupil.ts";

const PUPILS = 1000;
const ROUNDS = 20;

const school = parseCalendar(calendar);
const { gc } = globalThis;
if (!school.ok || gc === undefined) throw new Error("the calendar is wrong, or Node runs without --expose-gc");
const compiled = school.value;
const policy = loadPack({ id: "bench", version: "1.0.0", title: "Bench", extends: "england-2024" });
const byDay = pupilYear().marks;
if (typeof byDay !== "object" || byDay === null) throw new Error("the pupil of the bench has no marks");
const days: readonly [string, readonly string[]][] = Object.entries(byDay);
const codes = days.flatMap(([, sessions]) => sessions);
const [from = ""] = days[0] ?? [];
const forms: Readonly<Record<string, unknown>> = {
  "a list of marks": days.flatMap(([date, [am, pm]]) => [
    { date, session: "AM", code: am },
    { date, session: "PM", code: pm },
  ]),
  "by day": byDay,
  "a run": { from, marks: codes },
  "a string of codes": { from, codes: codes.join("") },
};

const held = () => {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const text = (marks: unknown) => JSON.stringify({ ...pupilYear(), marks });

/** Marks are parsed anew for each pupil, so that no record can share what would be another's. */
function opened(json: string) {
  const before = held();
  const records = Array.from({ length: PUPILS }, () => readPupil(JSON.parse(json), compiled, "pupil").record);
  const alone = held() - before;
  for (const record of records) {
    const history = record?.knownOn(policy.keeping, dayOf("2025-07-22"));
    for (const of of ["possible", "attended", "absent", "unauthorised", "late"] as const)
      history?.count(history.counted(of), 0, 100);
  }
  return { alone, asked: held() - before, records };
}

function microseconds(marks: unknown): number {
  const pupil = { ...pupilYear(), marks };
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    for (let count = 0; count < PUPILS; count += 1) readPupil(pupil, compiled, "pupil");
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / PUPILS);
  }
  return best;
}

const rows = Object.entries(forms).map(([form, marks]) => {
  const json = text(marks);
  const time = microseconds(marks);
  const { alone, asked } = opened(json);
  return [
    form,
    {
      "JSON, bytes": json.length,
      "µs to open": Number(time.toFixed(1)),
      "bytes, opened": Math.round(alone / PUPILS),
      "bytes, counted by five classes": Math.round(asked / PUPILS),
    },
  ] as const;
});
console.log(`${codes.length} marks a pupil, ${PUPILS} pupils, Node ${process.versions.node}`);
console.table(Object.fromEntries(rows));

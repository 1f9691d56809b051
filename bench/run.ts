/**
 * How long decisions take: the conditions of thirty rules over one pupil-year, by the library and by json-rules-engine over the same
 * facts. Run with `npm run bench`. Nothing is asserted: the ratio is the point, the times are this machine's.
 */
import { openFile } from "../src/decision/open-file.ts";
import { Circumstances } from "../src/facts/circumstances.ts";
import { type AsOf, evaluate, parseCalendar } from "../src/index.ts";
import { createEngine, runBothWays } from "../src/json-rules-engine.ts";
import { parseMoment } from "../src/kernel/moment.ts";
import { effectiveTruth } from "../src/rules/assess-rule.ts";
import { benchPolicy } from "./policy.ts";
import { calendar, pupilYear } from "./pupil.ts";

const AS_OF: AsOf = "2025-07-22";
const BATCHES = 7;

/** The median time of one run in microseconds, after warming up. */
async function microseconds(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    const start = process.hrtime.bigint();
    for (let index = 0; index < runs; index += 1) await run();
    if (batch > 0) times.push(Number(process.hrtime.bigint() - start) / 1000 / runs);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const policy = benchPolicy();
const school = parseCalendar(calendar);
const moment = parseMoment(AS_OF);
if (!school.ok || moment === null) throw new Error("the bench is wrong");
const pupil = pupilYear();
const input = { calendar: school.value, pupil };
const place = Circumstances.of(openFile(policy, school.value, pupil, moment).file, moment);
const engine = createEngine(policy, input, { asOf: AS_OF, unknownAs: false });

const truths = policy.rules.map((rule) => [rule.rule.id, effectiveTruth(rule, place)]);
const { rules } = await runBothWays(policy, input, { asOf: AS_OF });
if (JSON.stringify(Object.fromEntries(truths)) !== JSON.stringify(rules)) throw new Error("the two do not agree");

const ours = await microseconds(2000, () => policy.rules.map((rule) => effectiveTruth(rule, place)));
const theirs = await microseconds(20, () => engine.run());

const read = () => Circumstances.of(openFile(policy, school.value, pupil, moment).file, moment);
const fromMarks = await microseconds(50, () => {
  const opened = read();
  return policy.rules.map((rule) => effectiveTruth(rule, opened));
});
const theirsFromMarks = await microseconds(10, () => createEngine(policy, input, { asOf: AS_OF, unknownAs: false }).run());
const decision = await microseconds(10, () => evaluate(policy, input, { asOf: AS_OF }));

const row = (microseconds: number, than: number) => ({
  "µs a pupil": Number(microseconds.toFixed(1)),
  "pupils a second": Math.round(1_000_000 / microseconds),
  ratio: Number((microseconds / than).toFixed(1)),
});
console.log(`${policy.rules.length} rules, one pupil-year to ${AS_OF}, Node ${process.versions.node}`);
console.log("The pupil's file is open: conditions alone");
console.table({
  "this library, three truths": row(ours, ours),
  "json-rules-engine, two truths": row(theirs, ours),
});
console.log("From the marks");
console.table({
  "this library, three truths": row(fromMarks, fromMarks),
  "json-rules-engine, two truths": row(theirsFromMarks, fromMarks),
  "evaluate: the whole decision, with reasons, dates and status": row(decision, fromMarks),
});

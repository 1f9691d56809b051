/**
 * How long a year of a whole school takes to live through again, day by day, and what that is beside asking `evaluate` for every day:
 * `node --import tsx bench/replay.ts [pack] [pupils]`.
 */
import { readFileSync } from "node:fs";
import { evaluate, loadPack, parseCalendar, replay } from "attendance-policy";
import { syntheticSchool } from "../examples/synthetic-school/school.ts";

const [id = "woburn-lower", count = "1000"] = process.argv.slice(2);
const policy = loadPack(JSON.parse(readFileSync(new URL(`../rules/${id}.json`, import.meta.url), "utf8")));
const made = syntheticSchool(policy.pack.phase ?? "primary", "2025-07-22");
const calendar = parseCalendar(made.calendar);
if (!calendar.ok) throw new Error("the example's calendar is wrong");
const pupils = Array.from({ length: Number(count) }, (_, index) => ({
  ...made.pupils[index % made.pupils.length],
  id: `P${index + 1}`,
}));
const year = { from: "2024-09-02", to: "2025-07-22" };

const seconds = (work: () => void): number => {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const used = process.cpuUsage(cpu);
  const wall = (performance.now() - started) / 1000;
  process.stdout.write(
    `    ${wall.toFixed(1)} s on the clock, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor\n`,
  );
  return (used.user + used.system) / 1e6;
};

let actions = 0;
process.stdout.write(`replay of ${pupils.length} pupils over a year under ${id}\n`);
const replayed = seconds(() => {
  for (const one of replay(policy, { calendar: calendar.value, pupils }, year)) actions += one.actions.length;
});
const days = 189;
process.stdout.write(
  `    ${actions} actions; ${((replayed * 1e6) / pupils.length / days).toFixed(0)} µs a pupil-day\n`,
);

const sample = pupils.slice(0, 20);
const asked =
  made.pupils[0]?.marks.filter((mark, index) => mark.session === "AM" && index % 20 === 0).map((mark) => mark.date) ??
  [];
process.stdout.write(`evaluate of ${sample.length} pupils on ${asked.length} days\n`);
const evaluated = seconds(() => {
  for (const pupil of sample) for (const asOf of asked) evaluate(policy, { calendar: calendar.value, pupil }, { asOf });
});
const ratio = evaluated / (sample.length * asked.length) / (replayed / pupils.length / days);
process.stdout.write(`a day of replay costs 1/${ratio.toFixed(0)} of an evaluation\n`);

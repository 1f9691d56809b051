/**
 * The measuring itself, run by `bench/speed.ts` as plain JavaScript: a loader of TypeScript slows what it loads. Arguments: a JSON file that
 * says what to measure.
 */
import { readFileSync } from "node:fs";
import { KeptAnswers } from "../compare/answers.ts";
import { Comparer } from "../compare/comparer.ts";
import { Side } from "../compare/library.ts";
import { Report } from "../compare/report.ts";
import { blocksOf, type Timed, timed } from "./turns.ts";

export interface Plan {
  readonly before: string;
  readonly now: string;
  readonly packs: string;
  readonly thirty: string;
  readonly schools: Readonly<Record<string, string>>;
  readonly pupils: number;
  readonly replayed: number;
  readonly repeats: number;
  readonly only: string | null;
  readonly side: "both" | "now";
}

const plan = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Plan;
const sides = [
  await Side.load("before", plan.before, plan.packs),
  await Side.load("now", plan.now, plan.packs),
] as const;
const measured = plan.side === "both" ? [...sides] : [sides[1]];
const thirty: unknown = JSON.parse(readFileSync(plan.thirty, "utf8"));
for (const side of sides) side.add("thirty conditions", thirty);

const AS_OF = "2025-07-22";
const YEAR = { from: "2024-09-02", to: AS_OF };
const rows: Record<string, Record<string, number | string>> = {};

for (const [pack, path] of Object.entries(plan.schools)) {
  const { calendar, pupils } = JSON.parse(readFileSync(path, "utf8")) as { calendar: unknown; pupils: unknown[] };
  const texts = pupils.slice(0, plan.pupils).map((pupil) => JSON.stringify(pupil));
  measure(`evaluate, ${pack}`, texts, 25, (side) => (batch) => {
    const at = { calendar: side.calendar(calendar), policy: side.policy(pack) };
    return batch.map((pupil) => side.library.evaluate(at.policy, { calendar: at.calendar, pupil }, { asOf: AS_OF }));
  });
  if (pack === "woburn-lower")
    measure("evaluate, the thirty conditions", texts, 25, (side) => (batch) => {
      const at = { calendar: side.calendar(calendar), policy: side.policy("thirty conditions") };
      return batch.map((pupil) => side.library.evaluate(at.policy, { calendar: at.calendar, pupil }, { asOf: AS_OF }));
    });
  if (pack === "woburn-lower" || pack === "danesgate")
    measure(`replay of a year, ${pack}`, texts.slice(0, plan.replayed), 10, (side) => (batch) => {
      const school = { calendar: side.calendar(calendar), pupils: batch };
      return side.library.replayAll(side.policy(pack), school, YEAR);
    });
}
console.table(rows);

function measure(
  what: string,
  texts: readonly string[],
  size: number,
  work: (side: Side) => (pupils: readonly unknown[]) => unknown,
): void {
  if (plan.only !== null && !what.includes(plan.only)) return;
  const blocks = blocksOf(texts, size);
  const agreed = measured.length < 2 ? "not asked" : sameAnswers(what, blocks, work);
  // One whole turn to warm up where the comparison has not done it.
  const found = timed(blocks, measured.map(work), plan.repeats);
  rows[what] = { pupils: texts.length, ...figures(found), answers: agreed };
  console.error(`${what}: done`);
}

function figures(found: readonly Timed[]): Record<string, number> {
  const [before, now] = found.length === 2 ? found : [undefined, found[0]];
  const ratio = (of: "cpu" | "wall") => (before === undefined || now === undefined ? 0 : before[of] / now[of]);
  return {
    "0.2.0 µs": Math.round(before?.cpu ?? 0),
    "now µs": Math.round(now?.cpu ?? 0),
    ratio: Number(ratio("cpu").toFixed(2)),
    "0.2.0 wall": Math.round(before?.wall ?? 0),
    "now wall": Math.round(now?.wall ?? 0),
    "ratio wall": Number(ratio("wall").toFixed(2)),
  };
}

/** A quicker wrong answer is worth nothing: both sides' answers are compared before anything is timed. */
function sameAnswers(
  what: string,
  blocks: readonly (readonly string[])[],
  work: (side: Side) => (pupils: readonly unknown[]) => unknown,
): string {
  const report = new Report();
  const comparer = new Comparer(sides[0], sides[1], report, KeptAnswers.none);
  for (const [number, block] of blocks.entries())
    comparer.ask({ what, policy: "", example: `block ${number}` }, (side) =>
      work(side)(block.map((text): unknown => JSON.parse(text))),
    );
  const { kinds } = report.figures;
  if (kinds.length === 0) return "the same";
  process.exitCode = 1;
  for (const { kind, count, first } of kinds.slice(0, 5))
    console.error(`${what}: ${count} × ${kind}\n  before ${first.before}\n  now    ${first.now}`);
  return `${kinds.reduce((sum, { count }) => sum + count, 0)} DIFFERENCES`;
}

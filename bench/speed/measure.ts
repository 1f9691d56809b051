/**
 * One row of the table, in a process of its own, since what V8 has made of the code while measuring one thing moves the next by a tenth.
 * Run by `bench/speed.ts` as plain JavaScript, so that it can be run under any flag of Node; the argument is a JSON file with the plan.
 */
import { readFileSync } from "node:fs";
import { KeptAnswers } from "../compare/answers.ts";
import { Comparer } from "../compare/comparer.ts";
import { Side } from "../compare/library.ts";
import { Report } from "../compare/report.ts";
import { blocksOf, type Timed, timed } from "./turns.ts";

export interface Plan {
  readonly what: string;
  readonly call: "evaluate" | "replay";
  /** The id of a pack in `packs`, or the path of one that stands elsewhere. */
  readonly pack: string;
  readonly school: string;
  readonly before: string;
  readonly now: string;
  readonly packs: string;
  readonly pupils: number;
  readonly repeats: number;
  readonly side: "both" | "now";
}

export type Row = Readonly<Record<string, number | string>>;

type Work = (side: Side) => (pupils: readonly unknown[]) => unknown;

const AS_OF = "2025-07-22";
const YEAR = { from: "2024-09-02", to: AS_OF };

const plan = readJson(process.argv[2] ?? "") as Plan;
const { calendar, pupils } = readJson(plan.school) as { calendar: unknown; pupils: unknown[] };
const before = await Side.load("before", plan.before, plan.packs);
const now = await Side.load("now", plan.now, plan.packs);
if (plan.pack.endsWith(".json")) for (const side of [before, now]) side.add(plan.pack, readJson(plan.pack));

const evaluates: Work = (side) => {
  const [read, policy] = [side.calendar(calendar), side.policy(plan.pack)];
  return (batch) => batch.map((pupil) => side.library.evaluate(policy, { calendar: read, pupil }, { asOf: AS_OF }));
};
const replays: Work = (side) => {
  const [read, policy] = [side.calendar(calendar), side.policy(plan.pack)];
  return (batch) => side.library.replayAll(policy, { calendar: read, pupils: batch }, YEAR);
};
const work = plan.call === "evaluate" ? evaluates : replays;

const texts = pupils.slice(0, plan.pupils).map((pupil) => JSON.stringify(pupil));
const blocks = blocksOf(texts, plan.call === "evaluate" ? 25 : 10);
const both = plan.side === "both";
// Comparing the answers also warms both sides up.
const answers = both ? sameAnswers() : "not asked";
const times = timed(blocks, (both ? [before, now] : [now]).map(work), plan.repeats);
process.stdout.write(JSON.stringify({ pupils: texts.length, ...figures(times), answers }));

function figures(found: readonly Timed[]): Row {
  const [old, ours] = both ? found : [undefined, found[0]];
  const ratio = (of: keyof Timed) =>
    old === undefined || ours === undefined ? "" : Number((old[of] / ours[of]).toFixed(2));
  const rounded = (time: number | undefined) => (time === undefined ? "" : Math.round(time));
  return {
    "0.2.0 µs": rounded(old?.cpu),
    "now µs": rounded(ours?.cpu),
    ratio: ratio("cpu"),
    "0.2.0 wall": rounded(old?.wall),
    "now wall": rounded(ours?.wall),
    "ratio wall": ratio("wall"),
  };
}

/** A quicker wrong answer is worth nothing: both sides' answers are compared before anything is timed. */
function sameAnswers(): string {
  const report = new Report();
  const comparer = new Comparer(before, now, report, KeptAnswers.none);
  for (const [number, block] of blocks.entries())
    comparer.ask({ what: plan.what, policy: "", example: `block ${number}` }, (side) =>
      work(side)(block.map((text): unknown => JSON.parse(text))),
    );
  const { kinds } = report.figures;
  if (kinds.length === 0) return "the same";
  process.exitCode = 1;
  for (const { kind, count, first } of kinds.slice(0, 5))
    process.stderr.write(`${plan.what}: ${count} × ${kind}\n  before ${first.before}\n  now    ${first.now}\n`);
  return `${kinds.reduce((sum, { count }) => sum + count, 0)} DIFFERENCES`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * Whether this version decides as 0.2.0 did: `npm run compare:baseline -- [school] [scenarios] [random] [--full] [--only SEED]`.
 * See `bench/README.md`.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { KeptAnswers } from "./answers.ts";
import { Comparer } from "./comparer.ts";
import { Side } from "./library.ts";
import { printReport } from "./print.ts";
import { compareRandom } from "./random-part.ts";
import { type Figures, Report } from "./report.ts";
import { compareScenarios } from "./scenarios-part.ts";
import { compareSchool } from "./school-part.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** The commit compared with. */
    commit: { type: "string", default: "54a29d9" },
    /** Another build than this version's `dist`. */
    now: { type: "string" },
    full: { type: "boolean", default: false },
    /** How many random ones: 600 where left out, 2,000 with `--full`. */
    pupils: { type: "string" },
    only: { type: "string" },
    /** Each side reads the packs of its own version. */
    "own-packs": { type: "boolean", default: false },
    /** Asks the old side everything anew, and not only what it has not answered yet. */
    fresh: { type: "boolean", default: false },
    json: { type: "string" },
    shard: { type: "string", default: "0/1" },
  },
});

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL("../../", import.meta.url));
const started = performance.now();
const parts = positionals.length > 0 ? positionals : ["school", "scenarios", "random"];
const report = new Report();

if (values.full && values.shard === "0/1" && values.only === undefined) {
  const halves = await Promise.all(["0/2", "1/2"].map(inAnotherProcess));
  for (const half of halves) report.add(half);
} else await compare();

const failed = printReport(report.figures, root, (performance.now() - started) / 1000, values.shard === "0/1");
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report.figures, null, 2)}\n`);
process.exitCode = failed ? 1 : 0;

async function compare(): Promise<void> {
  const baseline = execFileSync("bash", [join(root, "bench/baseline.sh"), values.commit], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
  const packs = join(baseline, "rules");
  const kept = new KeptAnswers(baseline, values.fresh);
  const comparer = new Comparer(
    await Side.load("before", join(baseline, "dist"), packs),
    await Side.load("now", values.now ?? join(root, "dist"), values["own-packs"] ? join(root, "rules") : packs),
    report,
    kept,
  );
  const [first = 0, every = 1] = values.shard.split("/").map(Number);
  const only = values.only === undefined ? null : Number(values.only);
  const shard = [first, every] as const;
  // The school and the scenarios go to the first process only.
  if (parts.includes("scenarios") && first === 0 && only === null) compareScenarios(comparer, baseline);
  if (parts.includes("school") && first === 0 && only === null) await compareSchool(comparer, baseline, values.full);
  if (parts.includes("random"))
    compareRandom(comparer, {
      pupils: Number(values.pupils ?? (values.full ? 2000 : 600)),
      full: values.full,
      only,
      shard,
    });
  kept.flush();
}

function inAnotherProcess(shard: string): Promise<Figures> {
  const json = join(mkdtempSync(join(tmpdir(), "compare-")), "figures.json");
  const args = ["--import", "tsx", here, ...process.argv.slice(2), "--shard", shard, "--json", json];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], cwd: root });
    child.on("exit", (code) => {
      // 1 only says that there are differences.
      if (code === 0 || code === 1) resolve(JSON.parse(readFileSync(json, "utf8")) as Figures);
      else reject(new Error(`the process of shard ${shard} ended with ${code}`));
    });
  });
}

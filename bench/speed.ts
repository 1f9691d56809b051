/**
 * How much faster this version is than 0.2.0, in one run, on pupil-years with a kept case log:
 * `npm run bench:baseline -- [--quick] [--only TEXT] [--profile]`. See `bench/README.md`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "tsup";
import { Side } from "./compare/library.ts";
import { keptSchool, PUPILS, thirtyConditions } from "./speed/kept.ts";
import type { Plan, Row } from "./speed/measure.ts";

const { values } = parseArgs({
  options: {
    commit: { type: "string", default: "54a29d9" },
    now: { type: "string" },
    /** 100 pupils, two policies: for a loop of about two minutes. */
    quick: { type: "boolean", default: false },
    pupils: { type: "string" },
    repeats: { type: "string" },
    /** Only what has this in its name, as `danesgate` or `replay`. */
    only: { type: "string" },
    /** Runs the new side alone under Node's profiler. */
    profile: { type: "boolean", default: false },
  },
});

const root = fileURLToPath(new URL("../", import.meta.url));
const baseline = execFileSync("bash", [join(root, "bench/baseline.sh"), values.commit], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
}).trim();
const packs = join(baseline, "rules");
const old = await Side.load("before", join(baseline, "dist"), packs);

const pupils = Number(values.pupils ?? (values.quick ? 100 : PUPILS));
const replayed = Math.min(pupils, values.quick ? 20 : 60);
const repeats = Number(values.repeats ?? (values.quick ? 5 : 3));

type Measured = Pick<Plan, "what" | "call" | "pack" | "pupils"> & { readonly logOf: string };
const evaluated = (pack: string): Measured => ({
  ...{ what: `evaluate, ${pack}`, call: "evaluate", pack, pupils, logOf: pack },
});
const lived = (pack: string): Measured => ({
  ...{ what: `replay of a year, ${pack}`, call: "replay", pack, pupils: replayed, logOf: pack },
});
const others = ["st-lukes", "laurence-jackson", "attendance-thresholds"];
const all: readonly Measured[] = [
  evaluated("woburn-lower"),
  evaluated("danesgate"),
  lived("woburn-lower"),
  lived("danesgate"),
  {
    ...{ what: "evaluate, the thirty conditions", call: "evaluate", pupils },
    ...{ pack: await thirtyConditions(baseline), logOf: "woburn-lower" },
  },
  ...(values.quick ? [] : others.map(evaluated)),
];

// In this worktree even where it shares the old build with others.
const folder = join(root, ".baseline/run");
mkdirSync(folder, { recursive: true });
await build({
  ...{ config: false, entry: [join(root, "bench/speed/measure.ts")], outDir: folder, format: "esm", target: "node20" },
  ...{ silent: true, clean: false },
});
const [script, planned, profiles] = ["measure.js", "plan.json", "profiles"].map((name) => join(folder, name));
const flags = values.profile ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : [];

const rows: Record<string, Row> = {};
console.log(`Node ${process.versions.node}, processor µs a pupil, medians of ${repeats}`);
for (const { logOf, ...measured } of all) {
  if (values.only !== undefined && !measured.what.includes(values.only)) continue;
  const plan: Plan = {
    ...measured,
    school: await keptSchool(baseline, old, logOf),
    ...{ before: join(baseline, "dist"), now: values.now ?? join(root, "dist"), packs, repeats },
    side: values.profile ? "now" : "both",
  };
  writeFileSync(planned ?? "", JSON.stringify(plan));
  const { status, stdout } = spawnSync(process.execPath, [...flags, script ?? "", planned ?? ""], {
    ...{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  });
  if (status !== 0) process.exitCode = 1;
  if (stdout !== "") rows[measured.what] = JSON.parse(stdout) as Row;
}
console.table(rows);
if (values.profile)
  console.log(`
A profile of each is in ${profiles}: open it in Chrome's DevTools (Performance, Load profile) or https://www.speedscope.app.
The last by hand: node --cpu-prof --cpu-prof-dir=DIR ${script} ${planned}`);

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
import type { Plan } from "./speed/measure.ts";

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

const always = ["woburn-lower", "danesgate"];
const others = ["st-lukes", "laurence-jackson", "attendance-thresholds"];
const schools: Record<string, string> = {};
for (const pack of values.quick ? always : [...always, ...others])
  schools[pack] = await keptSchool(baseline, old, pack);

const plan: Plan = {
  before: join(baseline, "dist"),
  now: values.now ?? join(root, "dist"),
  packs,
  thirty: await thirtyConditions(baseline),
  schools,
  pupils: Number(values.pupils ?? (values.quick ? 100 : PUPILS)),
  replayed: values.quick ? 20 : 60,
  repeats: Number(values.repeats ?? 3),
  only: values.only ?? null,
  side: values.profile ? "now" : "both",
};

const folder = join(root, ".baseline/run");
mkdirSync(folder, { recursive: true });
await build({
  ...{ config: false, entry: [join(root, "bench/speed/measure.ts")], outDir: folder, format: "esm", target: "node20" },
  ...{ silent: true, clean: false },
});
writeFileSync(join(folder, "plan.json"), JSON.stringify(plan));

const profiles = join(root, ".baseline/profiles");
const flags = values.profile ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : [];
const args = [...flags, join(folder, "measure.js"), join(folder, "plan.json")];
console.log(`Node ${process.versions.node}, ${plan.pupils} pupils, processor µs a pupil, medians of ${plan.repeats}`);
const { status } = spawnSync(process.execPath, args, { stdio: "inherit", cwd: root });
if (values.profile)
  console.log(`
A profile is in ${profiles}: open it in Chrome's DevTools (Performance, Load profile) or https://www.speedscope.app.
By hand: node --cpu-prof --cpu-prof-dir=DIR ${join(folder, "measure.js")} ${join(folder, "plan.json")}`);
process.exitCode = status ?? 1;

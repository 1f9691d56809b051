import { readFileSync, readdirSync } from "node:fs";
import { coverPack } from "./src/packs/coverage.ts";
for (const f of readdirSync("rules")) { const c = coverPack(JSON.parse(readFileSync(`rules/${f}`, "utf8"))); console.log(f, c.met, c.goals, c.percent); for (const m of c.missing.slice(0, 6)) console.log("   ", m.at, m.what); }

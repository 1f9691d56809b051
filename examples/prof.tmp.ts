import { readFileSync } from "node:fs";
import { evaluateMany, loadPack } from "../dist/index.js";
import { syntheticSchool } from "./synthetic-school/school.ts";
const policy = loadPack(JSON.parse(readFileSync("/work/main/rules/woburn-lower.json","utf8")));
const school = syntheticSchool("primary","2025-03-14");
const t=performance.now(); let n=0;
for (let k=0;k<5;k++) for (const d of evaluateMany(policy, school, {asOf:"2025-03-14"})) n+=d.actions.length;
console.log(n, ((performance.now()-t)/900).toFixed(2),"ms per pupil");

/**
 * The made-up school as a school file, for the command line to read:
 * `node --import tsx examples/school-file.ts --pupils 60 --to 2025-07-22 > school.json`.
 */
import { parseArgs } from "node:util";
import { syntheticSchool } from "./synthetic-school/school.ts";

const { values } = parseArgs({
  options: {
    phase: { type: "string", default: "primary" },
    pupils: { type: "string", default: "60" },
    to: { type: "string", default: "2025-07-22" },
  },
});
const { calendar, pupils } = syntheticSchool(values.phase === "secondary" ? "secondary" : "primary", values.to);
process.stdout.write(`${JSON.stringify({ calendar, pupils: pupils.slice(0, Number(values.pupils)) })}\n`);

/** Builds and runs `measure.ts`, so that what is measured is compiled as it is published: a loader of TypeScript slows closures. */
import { pathToFileURL } from "node:url";
import { build } from "tsup";

const outDir = "node_modules/.cache/bench";
await build({ config: false, entry: ["bench/measure.ts"], outDir, format: "esm", target: "node20", silent: true });
await import(pathToFileURL(`${outDir}/measure.js`).href);

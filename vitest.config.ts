import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The library keeps no state between calls, so its modules are loaded once for all files.
    isolate: false,
    maxWorkers: "100%",
    // Property tests on a busy two-core machine; a hanging test still fails.
    testTimeout: 120_000,
    // Under CI the counts are also written to a file, from which `.ci/run` prints its last line.
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: ".vitest/results.json" }]] : ["default"],
  },
});

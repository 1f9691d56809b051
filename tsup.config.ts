import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/** What the build copies into `dist`. Everything in "dependencies" stays outside. */
const BUNDLED = ["@noble/hashes", "commander"];

const shared = {
  outDir: "dist",
  target: "node20",
  platform: "neutral",
  noExternal: BUNDLED.map((name) => new RegExp(`^${name}(/|$)`)),
} satisfies Options;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      "json-rules-engine": "src/json-rules-engine.ts",
      testing: "src/testing.ts",
    },
    format: ["esm", "cjs"],
    // Entry points share chunks in both formats, so a class or a cache exists once.
    splitting: true,
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    splitting: false,
    dts: false,
    // commander is CommonJS: bundled into an ES module it still asks for Node's own modules through `require`.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    onSuccess: async () => writeNotices(),
  },
]);

/** The licences of what is bundled go with it, as they ask. */
function writeNotices(): void {
  const notices = BUNDLED.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8")}`);
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices.join("\n\n"));
}

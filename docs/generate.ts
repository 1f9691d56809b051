/** Writes the generated pages of `docs/` and `pack.schema.json`. `generatedFiles` alone writes nothing: a test compares. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packJsonSchema } from "../src/packs/json-schema.ts";
import { diagnosticsPage } from "./pages/diagnostics-page.ts";
import { explanationPages } from "./pages/explanation-pages.ts";
import { factsPage } from "./pages/facts-page.ts";
import { actionsPage, ladderKeysPage, operatorsPage, windowsPage } from "./pages/language-pages.ts";
import { lintPages } from "./pages/lint-pages.ts";
import { policyPage } from "./pages/policy-page.ts";
import { schoolFilePage } from "./pages/school-file-page.ts";
import { sectionPages } from "./pages/section-pages.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Folders that hold nothing but generated pages; what else is found there is a page of something that no longer exists. */
export const generatedFolders = ["docs/reference", "docs/lint", "docs/policies", "docs/explanations"] as const;

/** Every generated file by its path in the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const packs = readdirSync(join(root, "rules"))
    .filter((name) => name.endsWith(".json"))
    .sort();
  const policies = packs.map((name) => {
    const json: unknown = JSON.parse(readFileSync(join(root, "rules", name), "utf8"));
    return [`docs/policies/${name.replace(/\.json$/, ".md")}`, policyPage(json)] as const;
  });
  return new Map([
    ["pack.schema.json", `${JSON.stringify(packJsonSchema(), null, 2)}\n`],
    ["docs/reference/facts.md", factsPage()],
    ["docs/reference/windows.md", windowsPage()],
    ["docs/reference/operators.md", operatorsPage()],
    ["docs/reference/actions.md", actionsPage()],
    ["docs/reference/ladder-keys.md", ladderKeysPage()],
    ["docs/reference/diagnostics.md", diagnosticsPage()],
    ["docs/reference/school-file.md", schoolFilePage()],
    ...sectionPages(),
    ...lintPages(),
    ...policies,
    ...explanationPages(),
  ]);
}

function writeAll(): void {
  for (const folder of generatedFolders) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url).startsWith(process.argv[1].replace(/\.ts$/, "")))
  writeAll();

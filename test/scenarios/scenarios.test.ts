import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadPack, type Policy } from "../../src/index.ts";
import { checkStep } from "./check-step.ts";
import { scenarioSchema } from "./scenario-schema.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const rules = fileURLToPath(new URL("../../rules/", import.meta.url));

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** One folder for each policy, one file for each story. */
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "calendars")
  .map((entry) => entry.name)
  .filter((folder) => readdirSync(join(here, folder)).some((name) => name.endsWith(".json")));

describe.each(folders)("the scenarios of %s", (folder) => {
  const loaded = new Map<string, Policy>();
  const policyNamed = (id: string): Policy => {
    const known = loaded.get(id) ?? loadPack(readJson(join(rules, `${id}.json`)));
    loaded.set(id, known);
    return known;
  };

  describe.each(readdirSync(join(here, folder)).filter((name) => name.endsWith(".json")))("%s", (name) => {
    const scenario = scenarioSchema.parse(readJson(join(here, folder, name)));
    const calendar = readJson(join(here, "calendars", `${scenario.calendar}.json`));

    it("stands in the folder of its policy", () => {
      // The folder side-by-side holds the same pupils under each policy, a file for each.
      expect(folder === "side-by-side" ? name.replace(".json", "") : folder).toBe(scenario.policy);
    });

    it.each(scenario.steps.map((step, index) => [`step ${index + 1}: ${step.because}`, step] as const))(
      "%s",
      (_because, step) => {
        checkStep({ scenario, policy: policyNamed(scenario.policy), calendar }, step);
      },
    );
  });
});

import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { phases } from "../../src/packs/pack-schema.ts";
import { ran } from "../support/command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "attendance-policy-init-"));

describe("init", () => {
  it("writes a pack that passes check, with one rule, one set of bands, one ladder, one question, and examples for all", async () => {
    const path = join(folder, "plain.json");
    expect(await ran("init", path)).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
      id: "my-school",
      extends: "england-2024",
      rules: [{ examples: expect.any(Array) }],
      bands: [{}],
      questions: [{}],
      ladders: [{ stages: [{ examples: expect.any(Array) }, { examples: expect.any(Array) }], exit: {} }],
    });
    const { code, out } = await ran("check", path, "--min-coverage", "100");
    expect([code, out]).toEqual([0, expect.stringContaining("0 errors, 0 warnings, 0 notes")]);
  });

  it.each(phases.filter((phase) => phase !== "national"))("takes a name, a base and the phase %s", async (phase) => {
    const path = join(folder, `${phase}.json`);
    const { code, out } = await ran(
      "init",
      path,
      "--name",
      "St Mary's & St John's",
      "--phase",
      phase,
      "--extends",
      "england-2006",
      "--json",
    );
    expect([code, JSON.parse(out)]).toEqual([0, { path, id: "st-mary-s-st-john-s" }]);
    expect((await ran("check", path)).code).toBe(0);
  });

  it("never overwrites", async () => {
    const path = join(folder, "twice.json");
    await ran("init", path, "--name", "First");
    const before = readFileSync(path, "utf8");
    const { code, err } = await ran("init", path, "--name", "Second");
    expect([code, err]).toEqual([2, expect.stringContaining("is there already")]);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it.each([[["--phase", "college"]], [["--extends", "england-2042"]], [["--name", "…"]]])(
    "takes %j for wrong usage",
    async (args) => {
      const path = join(folder, "never.json");
      expect((await ran("init", path, ...args)).code).toBe(2);
      expect(existsSync(path)).toBe(false);
    },
  );
});

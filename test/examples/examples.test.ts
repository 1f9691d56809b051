import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { repositoryPath } from "../architecture/files.ts";
import { fileOf, ran } from "../support/command-line.ts";

/** Runs an example as a developer would, on the built package. */
function run(...args: string[]): string {
  return execFileSync(process.execPath, ["--no-warnings", "--import", "tsx", ...args], {
    cwd: repositoryPath("."),
    encoding: "utf8",
  });
}

const MINUTES = 180_000;

describe("the examples", () => {
  it.each([
    ["woburn-lower", "180 made-up pupils"],
    ["st-lukes", "180 made-up pupils"],
    ["laurence-jackson", "240 made-up pupils"],
    ["attendance-thresholds", "180 made-up pupils"],
    ["danesgate", "60 made-up pupils"],
  ])(
    "evaluate a whole school under %s",
    (policy, size) => {
      const printed = run("examples/school.ts", "--policy", policy, "--as-of", "2024-11-15");
      expect(printed).toContain(size);
      expect(printed).toContain("persistently absent");
      expect(printed).toContain("Actions that stand today, by role");
      expect(printed).toMatch(/because .+\n {4}since \d{4}-\d{2}-\d{2}/);
    },
    MINUTES,
  );

  it(
    "embed the library in ten lines",
    () => {
      expect(
        run("examples/embed.ts")
          .trim()
          .split("\n")
          .every((line) => /^P\d{3} [a-z-]+ \d{4}-/.test(line)),
      ).toBe(true);
    },
    MINUTES,
  );

  it(
    "evaluate a CSV of marks",
    () => {
      const lines = run("examples/marks-csv.ts").trim().split("\n");
      expect(lines[0]).toContain("P001: 100% of 28 sessions");
      // Four sessions of illness in 28 are 85.71%; a late, a U and two N leave 25 of 28, 89.29%.
      expect(lines[1]).toContain("P002: 85.71% of 28 sessions");
      expect(lines[2]).toContain("P003: 89.29% of 28 sessions");
    },
    MINUTES,
  );

  it(
    "show one pupil under the five policies",
    () => {
      const printed = run("examples/five-policies.ts");
      for (const policy of ["st-lukes", "woburn-lower", "laurence-jackson", "attendance-thresholds", "danesgate"])
        expect(printed).toContain(policy);
      expect(printed).toMatch(/questions asked +\d+ +\d+ +\d+ +\d+ +\d+/);
    },
    MINUTES,
  );

  it(
    "compare a school's own policy of 2022 with the national framework of 2024",
    () => {
      const printed = run("examples/compare.ts", "--pupils", "12");
      expect(printed).toMatch(/\d+ of 12 pupils are treated differently/);
      // Both know persistent absence at 90%; only the school's own framework begins below it.
      const [, at90 = ""] = printed.split(/\n {5}90% {2}A: /);
      const [, below90 = ""] = printed.split(/\n {3}89\.9% {2}A: /);
      expect(below90.split("\n")[0]).toContain("persistent-absence-framework");
      expect(at90.split("\n")[0]).not.toMatch(/(^|, )persistent-absence-framework/);
      expect(printed).toMatch(/\d+ pupils {2}A weekly-review, first on 2024-/);
    },
    MINUTES,
  );

  it(
    "write the made-up school as a file that the command line reads",
    async () => {
      const path = fileOf(run("examples/school-file.ts", "--pupils", "3", "--to", "2024-10-25"));
      const asked = ["--policy", "st-lukes", "--as-of", "2024-10-25"];
      expect(JSON.parse((await ran("evaluate", path, ...asked, "--json")).out)).toHaveLength(3);
    },
    MINUTES,
  );
});

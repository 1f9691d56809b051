import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { repositoryPath } from "../architecture/files.ts";

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
});

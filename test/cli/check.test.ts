import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/check/check-pack.ts";
import { hasErrors } from "../../src/kernel/diagnostics.ts";
import { fileOf, ran } from "../support/command-line.ts";
import { shippedPacks } from "../support/shipped-packs.ts";

const plain = {
  id: "example",
  version: "1.0.0",
  title: "Example",
  extends: "england-2024",
  effective: { from: "2024-09-01" },
};
const attendance = {
  name: "attendance",
  fact: "attendancePercent",
  params: { window: "term" },
  operator: "below",
  value: 90,
};
const rule = {
  id: "a",
  when: attendance,
  then: [{ action: "letter", force: "must", by: "school-office" }],
  source: { section: "1" },
};

describe("check", () => {
  it.each(shippedPacks())("finds no error in $name", async ({ name }) => {
    const { code, out } = await ran("check", name);
    expect(out).toContain(`${name} passes: 0 errors`);
    expect(code).toBe(0);
  });

  it("prints with --json the diagnostics that `checkPack` returns, with their lines, and those of coverage", async () => {
    const path = fileOf(JSON.stringify({ ...plain, rules: [rule] }, null, 2));
    const { code, out, err } = await ran("check", path, "--json");
    expect([code, err]).toEqual([0, ""]);
    const found: unknown = JSON.parse(out);
    expect(found).toMatchObject([
      { code: "no-minimum-of-sessions", severity: "note", lint: "text", provision: null, line: 12, column: 7 },
      { code: "example-missing", at: "rules/a" },
      { code: "example-missing" },
      { code: "example-missing", at: "rules/a/when", message: "no example with `attendance` at exactly 90" },
      { code: "example-missing" },
    ]);
  });

  it("points at line and column of what is wrong, says why and what to do, and answers 1", async () => {
    const path = fileOf(
      JSON.stringify({ ...plain, rules: [{ ...rule, when: { ...attendance, fact: "attendencePercent" } }] }, null, 2),
    );
    const { code, out } = await ran("check", path);
    expect(code).toBe(1);
    expect(out).toContain("14:9 rules/a/when/fact  [unknown-fact]");
    expect(out).toContain("`attendencePercent` is not a fact");
    expect(out).toContain("why: A condition names a fact that does not exist.");
    expect(out).toContain("do:  did you mean `attendancePercent`?");
    expect(out).toContain("does not pass: 1 error");
  });

  it("says of a file that is not JSON where it stops being so, and answers 1", async () => {
    const { code, out } = await ran("check", fileOf('{\n  "id": "a",\n}'), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: "pack-unreadable", severity: "error", line: 3, column: 1 }]);
  });

  it("sees a key that stands twice", async () => {
    const text = JSON.stringify({ ...plain, rules: [rule] }).replace('"title"', '"title":"Other","title"');
    const { code, out } = await ran("check", fileOf(text));
    expect(code).toBe(1);
    expect(out).toContain("[duplicate-key]");
  });

  it("fails with --min-coverage where the examples show less, and names what they do not show", async () => {
    const path = fileOf({ ...plain, rules: [{ ...rule, examples: [{ attendance: 89, fires: true }] }] });
    expect((await ran("check", path)).code).toBe(0);
    const { code, out } = await ran("check", path, "--min-coverage", "80");
    expect(code).toBe(1);
    expect(out).toContain("the examples show 50% of what the rules do, and 80% is asked for");
    expect(out).toContain("no example with `attendance` at exactly 90");
    expect((await ran("check", path, "--min-coverage", "50")).code).toBe(0);
  });

  it("makes contradictions errors with --law, and warnings without", async () => {
    const path = fileOf({ ...plain, register: { retention: { years: 1 } } });
    expect((await ran("check", path)).code).toBe(0);
    const { code, out } = await ran("check", path, "--law", "england-2024");
    expect(code).toBe(1);
    expect(out).toContain("entries are kept for 1 year; in law it is 6 years");
    expect(out).toContain("law: School Attendance (Pupil Registration) (England) Regulations 2024, reg 7");
    expect((await ran("check", path, "--law", "england-2006")).code).toBe(1);
  });

  it("checks for a day with --on: the law then in force, the review date", async () => {
    const path = fileOf({ ...plain, document: { reviewBy: "2025-09-30" } });
    expect((await ran("check", path, "--on", "2025-09-30")).out).not.toContain("review-overdue");
    expect((await ran("check", path, "--on", "2025-10-01")).out).toContain(
      "the policy was to be reviewed by 2025-09-30",
    );
    const old = fileOf({ ...plain, extends: "england-2006", effective: { from: "2022-09-01" } });
    expect((await ran("check", old, "--on", "2023-01-09")).out).not.toContain("law-ended");
    expect((await ran("check", old, "--on", "2025-01-17")).out).toContain("law-ended");
  });

  it.each([
    [["check"]],
    [["check", "no-such-pack"]],
    [["check", "woburn-lower", "--law", "england-2042"]],
    [["check", "woburn-lower", "--law", "st-lukes"]],
    [["check", "woburn-lower", "--on", "soon"]],
    [["check", "woburn-lower", "--min-coverage", "all"]],
    [["check", "woburn-lower", "--min-coverage", "101"]],
  ])("takes %j for wrong usage", async (args) => {
    const { code, out, err } = await ran(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });
});

describe("checkPack", () => {
  it("leaves lint to those who ask: a pack with findings still parses and loads", () => {
    const found = checkPack({
      ...plain,
      bands: [
        {
          id: "b",
          measure: { fact: "attendancePercent", params: { window: "term" } },
          bands: [{ id: "low", below: 0.9 }],
        },
      ],
    });
    expect(found).toMatchObject([{ code: "fraction-for-percent", severity: "error", lint: "text" }]);
    expect(hasErrors(found)).toBe(true);
  });
});

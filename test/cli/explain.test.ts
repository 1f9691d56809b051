import { describe, expect, it } from "vitest";
import { twoYears } from "../support/calendars.ts";
import { fileOf, ran } from "../support/command-line.ts";
import { marks } from "../support/pupils.ts";

const pupil = (id: string, more: object = {}) => ({
  id,
  yearGroup: 5,
  dateOfBirth: "2014-03-14",
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-09-20", { "2024-09-09": "II", "2024-09-10": "OO" }),
  ...more,
});
const school = fileOf({ calendar: twoYears, pupils: [pupil("P100"), pupil("P205"), pupil("N1", { name: "Ada" })] });
const explained = (...more: string[]) =>
  ran("explain", school, "--policy", "st-lukes", "--as-of", "2024-09-20", ...more);

describe("explain", () => {
  it("writes a page: where things stand, what is asked for, what would change it, and why the rest does not apply", async () => {
    const { code, out, err } = await explained("--pupil", "P100");
    expect([code, err]).toEqual([0, ""]);
    for (const heading of [
      "# Pupil P100: 20 September 2024",
      "## Where things stand",
      "## What is asked for now",
      "## What would change this",
      "## Rules that do not apply",
    ])
      expect(out).toContain(`${heading}\n`);
    expect(out).toContain("Illness (code I), 2 sessions: 9 September 2024");
    expect(out).toMatch(/Attending every session until .* would bring attendance this academic year to/);
  });

  it("calls the pupil by name where there is one", async () => {
    expect((await explained("--pupil", "N1")).out).toContain("# Ada: 20 September 2024");
  });

  it("writes the same as JSON, with the near misses", async () => {
    const page = (await explained("--pupil", "P100")).out;
    const { code, out } = await explained("--pupil", "P100", "--json");
    expect(code).toBe(0);
    const told: { actions: { sentence: string }[]; nearMisses: { sentence: string }[] } = JSON.parse(out);
    expect(told.nearMisses.length).toBeGreaterThan(0);
    for (const { sentence } of [...told.actions, ...told.nearMisses]) expect(page).toContain(sentence);
  });

  it("suggests the nearest pupil and the nearest rule, and answers 1", async () => {
    expect(await explained("--pupil", "P20")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("did you mean `P205`?"),
    });
    const rule = await explained("--pupil", "P100", "--rule", "lateness-contac");
    expect(rule).toMatchObject({ code: 1, err: expect.stringContaining("there is no rule") });
    expect(rule.err).toContain("did you mean `lateness-contact`?");
  });

  it("tells one rule alone, with its source, and what would turn it alone", async () => {
    const { out } = await explained("--pupil", "P100", "--json");
    const all: { nearMisses: { rules: { id: string }[] }[] } = JSON.parse(out);
    const [id = ""] = all.nearMisses.flatMap(({ rules }) => rules.map((rule) => rule.id));
    const one: { rule: { id: string }; nearMisses: { rules: { id: string }[] }[] } = JSON.parse(
      (await explained("--pupil", "P100", "--rule", id, "--json")).out,
    );
    expect(one.rule.id).toBe(id);
    expect(one.nearMisses.length).toBeGreaterThan(0);
    for (const { rules } of one.nearMisses) expect(rules.map((rule) => rule.id)).toEqual([id]);
    expect((await explained("--pupil", "P100", "--rule", id)).out).toContain("Only about");
  });

  it("judges by the policy in force where two of one school are given", async () => {
    const dated = (version: string, effective: object, percent: number) => ({
      id: "own",
      version,
      title: `Own of ${version}`,
      extends: "england-2024",
      effective,
      rules: [
        {
          id: "low",
          title: "Low attendance",
          when: { fact: "attendancePercent", params: { window: "academicYear" }, operator: "below", value: percent },
          then: [{ action: "write-home", force: "should" }],
          because: "attendance is {attendancePercent}%",
          source: { section: "1" },
        },
      ],
    });
    const packs = [
      fileOf(dated("1.0.0", { from: "2022-09-01" }, 50)),
      fileOf(dated("2.0.0", { from: "2024-09-16" }, 96)),
    ].join(",");
    const told = async (asOf: string) =>
      (await ran("explain", school, "--policy", packs, "--as-of", asOf, "--pupil", "P100")).out;
    expect(await told("2024-09-13")).toContain("version 1.0.0");
    expect(await told("2024-09-20")).toContain("version 2.0.0");
    expect(await told("2024-09-20")).toContain("Attendance is 86.67%");
  });

  it("refuses a moment that does not exist, and a pack that is not there, with 2", async () => {
    expect(await ran("explain", school, "--policy", "st-lukes", "--as-of", "soon", "--pupil", "P100")).toMatchObject({
      code: 2,
    });
    expect(
      await ran("explain", school, "--policy", "st-luke", "--as-of", "2024-09-20", "--pupil", "P100"),
    ).toMatchObject({ code: 2, err: expect.stringContaining("did you mean `st-lukes`?") });
  });
});

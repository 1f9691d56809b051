import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { repositoryPath } from "../architecture/files.ts";
import { twoYears } from "../support/calendars.ts";
import { fileOf, type Ran, ran } from "../support/command-line.ts";
import { marks } from "../support/pupils.ts";

const pupil = (id: string, more: object = {}) => ({
  id,
  yearGroup: 5,
  dateOfBirth: "2014-03-14",
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-09-20"),
  ...more,
});
const school = (...pupils: unknown[]) => fileOf({ calendar: twoYears, pupils });
const pack = (sections: object) =>
  fileOf({ id: "own", version: "1.0.0", title: "Own", extends: "england-2024", ...sections });
const evaluated = (path: string, ...more: string[]) =>
  ran("evaluate", path, "--policy", "england-2024", "--as-of", "2024-09-20", ...more);
const noTrace = ({ err, out }: Ran) => expect(`${err}${out}`).not.toMatch(/\n\s+at .*\.(ts|js):\d+/);

describe("evaluate", () => {
  it("writes an array of decisions with --json and nothing else to stdout", async () => {
    const { code, out, err } = await evaluated(school(pupil("A"), pupil("B")), "--json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject([
      { pupil: "A", asOf: "2024-09-20", policy: { id: "england-2024" }, diagnostics: [] },
      { pupil: "B" },
    ]);
  });

  it("writes one decision with --pupil, and no pupil is an answer of no", async () => {
    const path = school(pupil("A"), pupil("B"));
    const one = await evaluated(path, "--pupil", "B", "--json");
    expect(JSON.parse(one.out)).toMatchObject([{ pupil: "B" }]);
    const none = await evaluated(path, "--pupil", "BB", "--json");
    expect(none).toMatchObject({ code: 1, out: "", err: expect.stringContaining("did you mean `B`?") });
  });

  it("takes a local date and time, and refuses a moment that does not exist", async () => {
    const path = school(pupil("A"));
    expect(
      JSON.parse(
        (await ran("evaluate", path, "--policy", "england-2024", "--as-of", "2024-09-20T09:20", "--json")).out,
      ),
    ).toMatchObject([{ asOf: "2024-09-20T09:20" }]);
    for (const asOf of ["2025-02-30", "20-09-2024", "2024-09-20T25:00", "today"]) {
      expect(await ran("evaluate", path, "--policy", "england-2024", "--as-of", asOf)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining("neither a date nor"),
      });
    }
  });

  it("calls a file that cannot be read, or is not JSON, or not a school file, a wrong use", async () => {
    for (const path of [
      "nowhere.json",
      repositoryPath("src"),
      fileOf('{"calendar":'),
      fileOf(""),
      fileOf([]),
      fileOf({ calendar: twoYears }),
    ]) {
      const found = await evaluated(path, "--json");
      expect(found).toMatchObject({ code: 2, out: "" });
      expect(found.err).not.toBe("");
      noTrace(found);
    }
  });

  it("names every mark it cannot read, and evaluates the rest", async () => {
    const listed = [
      { date: "2025-02-30", session: "AM", code: "/" },
      { date: "2024-09-03", code: "/" },
      { date: "2024-09-04", session: "AM", code: "€" },
      { date: "2024-09-05", session: "AM", code: "I", reason: null, note: null },
      { date: "2024-09-05", session: "PM", code: "\\", wat: 1 },
    ];
    const found = await evaluated(school(pupil("A", { marks: listed }), pupil("B")), "--json");
    expect(found.code).toBe(1);
    for (const place of [
      "pupils/A/marks/0/date (2025-02-30 AM)",
      "pupils/A/marks/1/session (2024-09-03)",
      "2024-09-04 AM",
      "wat",
    ])
      expect(found.err).toContain(place);
    expect(JSON.parse(found.out)).toMatchObject([
      { pupil: "A", status: { attendance: { attended: 1, possible: 2 } } },
      { pupil: "B", status: { attendance: { possible: 30 } } },
    ]);
    noTrace(found);
  });

  it("says of a pupil without marks that there are none, and of one without an id which it is", async () => {
    const found = await evaluated(school(pupil("A", { marks: undefined }), { marks: {} }, "x", null), "--json");
    expect(found.code).toBe(1);
    for (const place of ["marks-none at pupils/A/marks", "pupils/1/id", "pupils/2", "pupils/3"])
      expect(found.err).toContain(place);
    expect(JSON.parse(found.out)).toHaveLength(4);
  });

  it("refuses a calendar whose terms overlap, and says which", async () => {
    const overlapping = {
      years: [
        {
          ...twoYears.years[1],
          terms: [
            { name: "autumn", start: "2024-09-02", end: "2024-12-20" },
            { name: "spring", start: "2024-12-16", end: "2025-04-04" },
          ],
        },
      ],
    };
    const found = await evaluated(fileOf({ calendar: overlapping, pupils: [pupil("A")] }), "--json");
    expect(found).toMatchObject({
      code: 1,
      err: expect.stringContaining("`spring` starts on 2024-12-16, before `autumn` ends"),
    });
  });

  it("never takes `__proto__` and its like for anything but a name or an unknown key", async () => {
    const text = `{"calendar":${JSON.stringify(twoYears)},"pupils":[{"id":"__proto__","__proto__":{"marks":[]},"constructor":1,"registrationGroup":"__proto__","marks":{"2024-09-03":["/","\\\\"],"__proto__":["/","/"]}}]}`;
    const found = await ran("evaluate", fileOf(text), "--policy", "england-2024", "--as-of", "2024-09-03", "--json");
    expect(found).toMatchObject({
      code: 1,
      err: expect.stringContaining("`__proto__` is not a key this library reads"),
    });
    expect(JSON.parse(found.out)).toMatchObject([{ pupil: "__proto__", status: { attendance: { attended: 2 } } }]);
    const forbidden = await ran(
      "evaluate",
      school(pupil("A")),
      "--policy",
      fileOf('{"id":"p","version":"1","title":"P","__proto__":{"rules":[]}}'),
      "--as-of",
      "2024-09-20",
    );
    expect(forbidden).toMatchObject({ code: 1, out: "", err: expect.stringContaining("forbidden-key at __proto__") });
  });

  it("reads fifty thousand marks, duplicates among them, without losing any in silence", async () => {
    const days = Object.entries(marks("2024-09-02", "2025-07-22")).flatMap(([date, [am, pm]]) => [
      { date, session: "AM", code: am },
      { date, session: "PM", code: pm },
    ]);
    const many = Array.from({ length: 50_000 }, (_, index) => days[index % days.length]);
    const found = await ran(
      "evaluate",
      school(pupil("A", { marks: many })),
      "--policy",
      "england-2024",
      "--as-of",
      "2025-07-22",
      "--json",
    );
    expect(found.code).toBe(0);
    expect(JSON.parse(found.out)).toMatchObject([
      { status: { attendance: { attended: days.length, possible: days.length } } },
    ]);
    expect(found.err.match(/mark-duplicate/g)).toHaveLength(days.length);
  });

  it("explains a pack that cannot be used in place of using it", async () => {
    const rule = (when: object) => pack({ rules: [{ id: "r", when, then: [{ action: "a", force: "must" }] }] });
    const broken = [
      [pack({ rulez: [] }), "did you mean `rules`?"],
      [rule({ all: [] }), "rules/r/when/all"],
      [
        rule({ fact: "attendancePercnt", params: { window: "term" }, operator: "below", value: 96 }),
        "did you mean `attendancePercent`?",
      ],
      [
        rule({ fact: "attendancePercent", params: { window: "term" }, operator: "bellow", value: 96 }),
        "did you mean `below`?",
      ],
      [rule({ condition: "nobody wrote this" }), "there is no shared condition"],
      [pack({ extends: "england-2023" }), "did you mean `england-2024`?"],
    ] as const;
    for (const [path, words] of broken) {
      const found = await ran("evaluate", school(pupil("A")), "--policy", path, "--as-of", "2024-09-20", "--json");
      expect(found).toMatchObject({ code: 1, out: "", err: expect.stringContaining(words) });
      noTrace(found);
    }
  });

  it("calls a policy nobody has, a missing option and an unknown one a wrong use", async () => {
    const path = school(pupil("A"));
    expect(await ran("evaluate", path, "--policy", "engand-2024", "--as-of", "2024-09-20")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("did you mean `england-2024`?"),
    });
    expect(await ran("evaluate", path, "--policy", "england-2024")).toMatchObject({ code: 2, out: "" });
    expect(await ran("evaluate", path, "--policy", "england-2024", "--as-of", "2024-09-20", "--jsno")).toMatchObject({
      code: 2,
      out: "",
    });
    expect(await ran("evalute")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("evaluate") });
    expect(await ran()).toMatchObject({ code: 2, out: "" });
  });

  it("prints a table for people without --json", async () => {
    const { code, out } = await evaluated(school(pupil("A")));
    expect(code).toBe(0);
    expect(out).toContain("A");
    expect(() => JSON.parse(out)).toThrow();
  });

  it("behaves the same as a process of its own: exit code, stdout and stderr apart", () => {
    const process = (...args: string[]) =>
      spawnSync("node", ["--import", "tsx", repositoryPath("src/cli/main.ts"), ...args], {
        cwd: repositoryPath("."),
        encoding: "utf8",
      });
    const fine = process("evaluate", school(pupil("A")), "--policy", "england-2024", "--as-of", "2024-09-20", "--json");
    expect([fine.status, fine.stderr]).toEqual([0, ""]);
    expect(JSON.parse(fine.stdout)).toHaveLength(1);
    const wrong = process("evaluate", fileOf("{"), "--policy", "england-2024", "--as-of", "2024-09-20", "--json");
    expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).not.toContain("    at ");
  });
});

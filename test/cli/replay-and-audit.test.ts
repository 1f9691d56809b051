import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { twoYears } from "../support/calendars.ts";
import { marks } from "../support/pupils.ts";

const folder = mkdtempSync(join(tmpdir(), "attendance-policy-"));
const at = (name: string) => join(folder, name);
const write = (name: string, content: unknown) =>
  writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content));

async function cli(...args: string[]) {
  const said = { out: "", err: "", progress: 0 };
  const code = await run(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    progress: () => (said.progress += 1),
  });
  return { code, ...said };
}

const lates = (id: string, value: number) => ({
  id,
  version: "1",
  title: id,
  extends: "england-2024",
  rules: [
    {
      id: "lateness",
      when: {
        name: "lates",
        fact: "sessions",
        params: { of: ["L"], window: "academicYear" },
        operator: "atLeast",
        value,
      },
      then: [{ action: "late-letter", force: "must", by: "school-office" }],
      because: "late {lates} times",
      source: { section: "Lateness" },
    },
  ],
});

const pupil = {
  id: "P1",
  enrolled: { from: "2024-09-02" },
  marks: marks("2024-09-02", "2024-10-25", { "2024-09-05": "L\\", "2024-09-06": "L\\" }),
  events: [
    { date: "2024-09-02", type: "new-pupil-return" },
    { date: "2024-09-05", type: "late-letter" },
  ],
};

beforeAll(() => {
  write("one.json", lates("one", 1));
  write("two.json", lates("two", 2));
  write("dated.json", { ...lates("dated", 2), effective: { from: "2024-09-06" } });
  write("school.json", { calendar: twoYears, pupils: [pupil] });
});

const period = ["--from", "2024-09-02", "--to", "2024-10-25"];

describe("replay", () => {
  it("prints totals and a chart for people, and the actions of a pupil asked for", async () => {
    const found = await cli("replay", at("school.json"), "--policy", at("one.json"), ...period, "--pupil", "P1");
    expect(found).toMatchObject({ code: 0, err: "" });
    expect(found.out).toContain("2024-09-05  must late-letter, school-office: late 1 times");
    expect(found.out).toMatch(/By week\n {2}2024-09-02 +1 +#+/);
    expect(found.progress).toBeGreaterThan(0);
  });

  it("prints JSON and nothing else where asked", async () => {
    const found = await cli("replay", at("school.json"), "--policy", at("one.json"), ...period, "--json");
    expect(JSON.parse(found.out)).toMatchObject({
      policy: { id: "one" },
      totals: { byAction: { "late-letter": 1 } },
      pupils: [{ pupil: "P1" }],
    });
  });

  it("takes several packs of one school", async () => {
    const both = `${at("one.json")},${at("dated.json")}`;
    const found = await cli("replay", at("school.json"), "--policy", both, ...period, "--json");
    expect(JSON.parse(found.out).policy.id).toBe("dated");
  });

  it("calls a wrong date, a strange pupil and a half assumption wrong usage", async () => {
    const asked = ["replay", at("school.json"), "--policy", at("one.json")];
    expect(await cli(...asked, "--from", "then", "--to", "2024-10-25")).toMatchObject({ code: 2 });
    expect(await cli(...asked, ...period, "--pupil", "P2")).toMatchObject({
      code: 2,
      err: expect.stringContaining("P1"),
    });
    expect(await cli(...asked, ...period, "--assume", "support-appropriate")).toMatchObject({ code: 2 });
  });
});

describe("compare", () => {
  it("says who is treated differently, and where the rule parts", async () => {
    const found = await cli(
      "compare",
      at("school.json"),
      "--policy",
      at("one.json"),
      "--with",
      at("two.json"),
      ...period,
    );
    expect(found).toMatchObject({ code: 0, err: "" });
    expect(found.out).toContain("1 of 1 pupils are treated differently by one 1 (A) and two 1 (B)");
    expect(found.out).toContain("1  2024-09-05  A must late-letter: late 1 times (P1)");
    expect(found.out).toContain("1  A lateness, first on 2024-09-05");
    expect(found.out).toContain("rule lateness: when");
    expect(found.out).toMatch(/lateness: sessions .* at 1: A fires, B does not/);
  });
});

describe("audit", () => {
  it("says of each action on the log whether it stands", async () => {
    const found = await cli("audit", at("school.json"), "--policy", at("two.json"), "--as-of", "2024-10-25");
    expect(found.code).toBe(0);
    expect(found.out).toContain("2024-09-05  late-letter: early: it was required only later [lateness]");
  });
});

describe("verify", () => {
  it("reaches stored decisions again, and answers no where it cannot", async () => {
    const asked = ["--policy", at("one.json"), "--as-of", "2024-10-25", "--json"];
    write("decisions.json", (await cli("evaluate", at("school.json"), ...asked)).out);
    const again = await cli("verify", at("decisions.json"), "--policy", at("one.json"), "--school", at("school.json"));
    expect(again).toMatchObject({ code: 0, out: "P1: reached again\n" });
    const other = await cli("verify", at("decisions.json"), "--policy", at("two.json"), "--school", at("school.json"));
    expect(other).toMatchObject({ code: 1, out: expect.stringContaining("differs at policy/id") });
  });
});

describe("import", () => {
  it("reads a CSV with or without headings, and names the lines it cannot read", async () => {
    write("headed.csv", 'date,pupil,session,code,reason\n2024-09-03,P1,am,I,"cold, and cough"\n2024-09-03,P1,PM,\\\n');
    const headed = await cli("import", at("headed.csv"), "--format", "csv", "--school", at("school.json"));
    expect(headed).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(headed.out).pupils[0]).toMatchObject({
      id: "P1",
      enrolled: { from: "2024-09-02" },
      marks: [
        { date: "2024-09-03", session: "AM", code: "I", reason: "cold, and cough" },
        { date: "2024-09-03", session: "PM", code: "\\" },
      ],
    });
    write("plain.csv", "P1,2024-09-03,AM,L,,7\nP1,2024-09-31,AM,/\n");
    const plain = await cli("import", at("plain.csv"), "--format", "csv");
    expect(plain).toMatchObject({ code: 1, err: expect.stringContaining("line 2") });
    expect(JSON.parse(plain.out).pupils).toEqual([
      { id: "P1", marks: [{ date: "2024-09-03", session: "AM", code: "L", minutesLate: 7 }] },
    ]);
  });

  it("reads the marks of a Common Transfer File over the weekdays from its start", async () => {
    const sessions =
      "<AttendSessions><AttendanceStartDate>2024-09-05</AttendanceStartDate><AttendanceMarks>/\\I&lt;##//</AttendanceMarks></AttendSessions>";
    write(
      "file.xml",
      `<CTfile><Pupil><UPN>A123</UPN><Attendance><YearData>${sessions}</YearData></Attendance></Pupil><Pupil></Pupil></CTfile>`,
    );
    const found = await cli("import", at("file.xml"), "--format", "ctf");
    expect(found).toMatchObject({ code: 1, err: expect.stringContaining("no UPN") });
    expect(JSON.parse(found.out).pupils).toEqual([
      {
        id: "A123",
        marks: [
          { date: "2024-09-05", session: "AM", code: "/" },
          { date: "2024-09-05", session: "PM", code: "\\" },
          { date: "2024-09-06", session: "AM", code: "I" },
          { date: "2024-09-06", session: "PM", code: "<" },
          { date: "2024-09-10", session: "AM", code: "/" },
          { date: "2024-09-10", session: "PM", code: "/" },
        ],
      },
    ]);
  });

  it("makes a school file that can be evaluated", async () => {
    write("marks.csv", "P1,2024-09-03,AM,/\nP1,2024-09-03,PM,\\\nP1,2024-09-05,AM,I\nP1,2024-09-05,PM,I\n");
    write("imported.json", (await cli("import", at("marks.csv"), "--format", "csv")).out);
    const asked = ["--policy", at("one.json"), "--as-of", "2024-09-05", "--json"];
    const found = await cli("evaluate", at("imported.json"), ...asked);
    expect(JSON.parse(found.out)[0].status.attendance).toEqual({ attended: 2, possible: 4, percent: 50 });
  });

  it("suggests the nearest format", async () => {
    expect(await cli("import", at("headed.csv"), "--format", "cvs")).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean `csv`?"),
    });
  });
});

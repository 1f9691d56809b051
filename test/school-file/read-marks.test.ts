import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/kernel/dates.ts";
import type { Mark } from "../../src/record/case-file.ts";
import { readMarks } from "../../src/school-file/read-marks.ts";
import { calendar, schoolYear } from "../support/calendars.ts";

const timetable = calendar.timetable(null);
function read(input: unknown, table = timetable) {
  const marks: Mark[] = [];
  const diagnostics = readMarks(input, table, "pupils/P001/marks", {
    plain: (day, session, code) => marks.push({ date: isoDate(day), session, code }),
    noted: (_day, mark) => marks.push(mark),
  });
  return { marks, diagnostics };
}
const brief = (input: unknown, table = timetable) =>
  read(input, table).marks.map((mark) => `${mark.date} ${mark.session} ${mark.code}`);
const problems = (input: unknown) => read(input).diagnostics.map((found) => [found.code, found.at]);

describe("readMarks", () => {
  it("reads the same marks from each of their forms", () => {
    const expected = ["2024-09-03 AM /", "2024-09-03 PM L"];
    expect(
      brief([
        { date: "2024-09-03", session: "AM", code: "/" },
        { date: "2024-09-03", session: "PM", code: "L" },
      ]),
    ).toEqual(expected);
    expect(brief({ "2024-09-03": ["/", "L"] })).toEqual(expected);
    expect(brief({ from: "2024-09-03", marks: ["/", "L"] })).toEqual(expected);
    expect(brief([{ from: "2024-09-03", marks: ["/", "L"] }])).toEqual(expected);
    expect(brief({ from: "2024-09-03", codes: "/L" })).toEqual(expected);
    expect(brief([{ from: "2024-09-03", codes: "/L" }])).toEqual(expected);
  });

  it("puts a run over the open sessions in order, across weekends, holidays and closed sessions", () => {
    expect(brief({ from: "2024-10-25", marks: ["1", "2", "3"] })).toEqual([
      "2024-10-25 AM 1",
      "2024-10-25 PM 2",
      "2024-11-04 AM 3",
    ]);
    expect(brief({ from: "2024-10-26", marks: ["1"] })).toEqual(["2024-11-04 AM 1"]);
    const polling = schoolYear([{ from: "2025-05-01", session: "PM" }]).timetable(null);
    expect(brief({ from: "2025-05-01", marks: ["1", "2"] }, polling)).toEqual(["2025-05-01 AM 1", "2025-05-02 AM 2"]);
  });

  it("leaves a session of a run without a mark where it says null, and takes no other's place for it", () => {
    expect(brief({ from: "2024-09-03", marks: ["/", null, "/"] })).toEqual(["2024-09-03 AM /", "2024-09-04 AM /"]);
    expect(brief({ "2024-09-03": [null, "I"] })).toEqual(["2024-09-03 PM I"]);
    expect(brief({ "2024-09-03": ["I"] })).toEqual(["2024-09-03 AM I"]);
  });

  it("reads a string of codes over the open sessions in order; a space or a dash is no mark", () => {
    expect(brief({ from: "2024-10-25", codes: "/ -I" })).toEqual(["2024-10-25 AM /", "2024-11-04 PM I"]);
    expect(brief({ from: "2024-09-03", codes: "" })).toEqual([]);
    expect(read({ from: "2025-07-22", codes: "/\\\\/" }).diagnostics).toMatchObject([
      { code: "mark-invalid", message: "2 marks reach beyond the last session of the calendar" },
    ]);
    expect(problems({ from: "2024-09-03", codes: ["/"] })).toEqual([["mark-invalid", "pupils/P001/marks/codes"]]);
    expect(problems({ from: "2024-09-03", codes: "/", marks: ["/"] })).toEqual([["mark-invalid", "pupils/P001/marks"]]);
    expect(problems({ from: "2024-09-31", codes: "/" })).toEqual([["mark-invalid", "pupils/P001/marks/from"]]);
  });

  it("says how many marks of a run reach beyond the calendar", () => {
    const { marks, diagnostics } = read({ from: "2025-07-22", marks: ["/", "\\", "/", "\\"] });
    expect(marks).toHaveLength(2);
    expect(diagnostics).toMatchObject([
      { code: "mark-invalid", message: "2 marks reach beyond the last session of the calendar" },
    ]);
  });

  it("keeps a mark's notes and audit trail in the form by days too", () => {
    const { marks } = read({
      "2024-09-03": [{ code: "I", note: "fever", amendments: [{ from: "N", to: "I", on: "2024-09-04" }] }, "I"],
    });
    expect(marks[0]).toEqual({
      date: "2024-09-03",
      session: "AM",
      code: "I",
      note: "fever",
      amendments: [{ from: "N", to: "I", on: "2024-09-04" }],
    });
  });

  it("reads each mark for itself: a bad one is named and left out, and the rest stand", () => {
    const input = [
      { date: "2024-09-03", session: "AM", code: "/" },
      { date: "2024-09-31", session: "PM", code: "/" },
      null,
      "I",
      { date: "2024-09-05", session: "AM", code: "/" },
    ];
    expect(brief(input)).toEqual(["2024-09-03 AM /", "2024-09-05 AM /"]);
    const { diagnostics } = read(input);
    expect(diagnostics.every((found) => found.code === "mark-invalid" && found.severity === "error")).toBe(true);
    expect(diagnostics[0]?.at).toBe("pupils/P001/marks/1/date (2024-09-31 PM)");
    expect(diagnostics).toHaveLength(3);
  });

  it("reads a mark with a key nobody reads, and warns of the key", () => {
    const input = [{ date: "2024-09-04", session: "AM", code: "I", reasn: "cold" }];
    expect(brief(input)).toEqual(["2024-09-04 AM I"]);
    const [found] = read(input).diagnostics;
    expect(found).toMatchObject({ code: "unknown-key", severity: "warning", help: "did you mean `reason`?" });
    expect(found?.at).toContain("2024-09-04 AM");
    expect(read([{ date: "2024-09-04", session: "A", code: "I", reasn: "cold" }]).marks).toEqual([]);
  });

  it("names days that do not exist or hold more than a morning and an afternoon", () => {
    expect(
      problems({ "2024-09-31": ["/", "/"], "2024-09-03": ["/", "/", "/"], "2024-09-04": "//", "2024-09-05": ["/", 7] }),
    ).toEqual([
      ["mark-invalid", "pupils/P001/marks/2024-09-31"],
      ["mark-invalid", "pupils/P001/marks/2024-09-03"],
      ["mark-invalid", "pupils/P001/marks/2024-09-04"],
      ["mark-invalid", "pupils/P001/marks/2024-09-05 PM"],
    ]);
  });

  it("reads no marks from nothing, and says so of what is no list of marks", () => {
    for (const nothing of [undefined, null, [], {}]) expect(read(nothing)).toEqual({ marks: [], diagnostics: [] });
    for (const nonsense of ["//", 7, true]) expect(problems(nonsense)).toEqual([["mark-invalid", "pupils/P001/marks"]]);
  });

  it("never throws, whatever it is handed", () => {
    const odd: unknown = JSON.parse('{ "__proto__": ["/", "/"], "constructor": {}, "2024-09-03": [["/"]] }');
    expect(read(odd).marks).toEqual([]);
    expect(read(odd).diagnostics).toHaveLength(3);
  });
});

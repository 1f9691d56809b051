import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Of } from "../../src/codes/classes.ts";
import { daysTouched, type GapsAs, runsOfDays, spellsOf, wholeDays } from "../../src/record/spells.ts";
import { look, pupil } from "../support/registers.ts";

/** Marks from Monday 9 September 2024, a day to a word: `"// II"` is Monday attended and Tuesday ill; `.` is no mark. */
function from(days: string, start = "2024-09-09", asOf = "2024-10-25") {
  const marks = [...days.replaceAll(" ", "")].map((mark) => (mark === "." ? null : mark === "y" ? "Y1" : mark));
  return look({ asOf, pupil: pupil({ marks: { from: start, marks } }) });
}

function spells(
  days: string,
  { of = "away", gapsAs = "present", start, asOf }: { of?: Of; gapsAs?: GapsAs; start?: string; asOf?: string } = {},
) {
  const { history, limit } = from(days, start, asOf);
  return spellsOf(history, history.countedInSpells(of), 0, limit, gapsAs).map(
    (spell) =>
      `${history.timetable.nameOf(spell.first)} to ${history.timetable.nameOf(spell.last)}: ${spell.sessions}${spell.ongoing ? ", ongoing" : ""}`,
  );
}

describe("spellsOf", () => {
  it("finds each unbroken run, and ends it with the next session attended", () => {
    expect(spells("// II I/ /I //", { asOf: "2024-09-13" })).toEqual([
      "2024-09-10 AM to 2024-09-11 AM: 3",
      "2024-09-12 PM to 2024-09-12 PM: 1",
    ]);
  });

  it("One absence when a weekend, closure, holiday, `Y`, `D` or `X` lies between: the same one", () => {
    expect(spells("// // // // /I I/", { asOf: "2024-09-16" })).toEqual(["2024-09-13 PM to 2024-09-16 AM: 2"]);
    expect(spells("/I I/", { start: "2024-10-25", asOf: "2024-11-04" })).toEqual(["2024-10-25 PM to 2024-11-04 AM: 2"]);
    expect(spells("/I I/", { start: "2025-05-02", asOf: "2025-05-06" })).toEqual(["2025-05-02 PM to 2025-05-06 AM: 2"]);
    for (const notPossible of ["yy", "DD", "XX", "##", "D#"]) {
      expect(spells(`II ${notPossible} II //`, { asOf: "2024-09-12" })).toEqual(["2024-09-09 AM to 2024-09-11 PM: 4"]);
    }
  });

  it("sessions that were not possible neither break nor lengthen it", () => {
    expect(spells("// yI Iy //", { asOf: "2024-09-12" })).toEqual(["2024-09-10 PM to 2024-09-11 AM: 2"]);
    expect(spells("yy DD", { asOf: "2024-09-10" })).toEqual([]);
  });

  it("any other mark ends it, `U` among them, because the pupil was seen", () => {
    for (const other of ["/", "L", "U", "B", "V"]) {
      expect(spells(`II ${other}I //`, { asOf: "2024-09-11" })).toHaveLength(2);
    }
    expect(spells("OO UO //", { of: ["O", "U"], asOf: "2024-09-11" })).toEqual(["2024-09-09 AM to 2024-09-10 PM: 4"]);
  });

  it("does not end with a change of code", () => {
    expect(spells("NN NI II //", { asOf: "2024-09-12" })).toEqual(["2024-09-09 AM to 2024-09-11 PM: 6"]);
    expect(spells("NN NI II //", { of: ["N"], asOf: "2024-09-12" })).toEqual(["2024-09-09 AM to 2024-09-10 AM: 3"]);
  });

  it("a gap is read as presence and as absence", () => {
    expect(spells("II .. II //", { asOf: "2024-09-12" })).toEqual([
      "2024-09-09 AM to 2024-09-09 PM: 2",
      "2024-09-11 AM to 2024-09-11 PM: 2",
    ]);
    expect(spells("II .. II //", { gapsAs: "absent", asOf: "2024-09-12" })).toEqual([
      "2024-09-09 AM to 2024-09-11 PM: 6",
    ]);
    expect(spells("LL .. LL //", { of: "late", gapsAs: "absent", asOf: "2024-09-12" })).toHaveLength(2);
  });

  it("goes on while the last session known belongs to it, whatever was not possible since", () => {
    expect(spells("// II", { asOf: "2024-09-10" })).toEqual(["2024-09-10 AM to 2024-09-10 PM: 2, ongoing"]);
    expect(spells("// II", { asOf: "2024-09-11" })).toEqual(["2024-09-10 AM to 2024-09-10 PM: 2, ongoing"]);
    expect(spells("// II yy", { asOf: "2024-09-11" })).toEqual(["2024-09-10 AM to 2024-09-10 PM: 2, ongoing"]);
    expect(spells("// II yy", { asOf: "2024-09-12" })).toEqual(["2024-09-10 AM to 2024-09-10 PM: 2, ongoing"]);
    expect(spells("// I/", { asOf: "2024-09-10" })).toEqual(["2024-09-10 AM to 2024-09-10 AM: 1"]);
    expect(spells("// // // // II", { asOf: "2024-09-15" })).toEqual(["2024-09-13 AM to 2024-09-13 PM: 2, ongoing"]);
  });

  it("shares the sessions counted out among its spells, none twice and none left", () => {
    const marks = fc.array(fc.constantFrom("/", "I", "N", "U", "D", ".", "y"), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(marks, fc.constantFrom<GapsAs[]>("present", "absent"), (run, gapsAs) => {
        const { history, limit } = from(run.join(""));
        const away = history.countedInSpells("away");
        const found = spellsOf(history, away, 0, limit, gapsAs);
        const gaps = gapsAs === "absent" ? history.gaps(0, limit) : 0;
        expect(found.reduce((sum, spell) => sum + spell.sessions, 0)).toBe(history.count(away, 0, limit) + gaps);
        found.forEach((spell, index) => {
          expect(spell.first).toBeLessThanOrEqual(spell.last);
          expect(spell.first).toBeGreaterThan(found[index - 1]?.last ?? -1);
        });
      }),
    );
  });
});

describe("daysTouched", () => {
  const touched = (days: string, gapsAs: GapsAs = "present") => {
    const { history, limit } = from(days);
    const [spell] = spellsOf(history, history.countedInSpells("away"), 0, limit, gapsAs);
    return spell === undefined ? 0 : daysTouched(history, spell.first, spell.last, gapsAs);
  };

  it("Which day of absence is it? The first day touched is day 1, even if only its afternoon was missed", () => {
    expect(touched("/I //")).toBe(1);
    expect(touched("/I II I/")).toBe(3);
  });

  it("days not possible are not numbered", () => {
    expect(touched("II yy II //")).toBe(2);
    expect(touched("// // // // II II //")).toBe(2);
  });

  it("numbers a day without marks where gaps are read as absence", () => {
    expect(touched("II .. II //", "absent")).toBe(3);
  });
});

describe("wholeDays", () => {
  it("counts the days of a stretch on which every possible session was of the class", () => {
    const { history, limit } = from("/I II yI I/ //");
    const away = history.countedInSpells("away");
    const [spell] = spellsOf(history, away, 0, limit, "present");
    expect(
      spell === undefined ? null : wholeDays(history, away, spell.first, spell.last, limit, "present").length,
    ).toBe(2);
  });
});

describe("runsOfDays", () => {
  const runs = (days: string, gapsAs: GapsAs = "present", asOf = "2024-10-25", of: Of = "away") => {
    const { history, limit } = from(days, "2024-09-09", asOf);
    const { longest, current } = runsOfDays(history, history.countedInSpells(of), 0, limit, gapsAs);
    return { longest: longest.days, current: current.days };
  };

  it("a run in school days counts days on which every possible session was of the class, and a day partly attended ends it", () => {
    expect(runs("II II I/ II //").longest).toBe(2);
    expect(runs("II II II //").longest).toBe(3);
    expect(runs("/I II //").longest).toBe(1);
  });

  it("leaves out days that were not possible, which neither break nor lengthen it", () => {
    expect(runs("II yy II //").longest).toBe(2);
    expect(runs("II yI II //").longest).toBe(3);
    expect(runs("// // // II II II //").longest).toBe(3);
  });

  it("tells the run that goes on from the longest", () => {
    expect(runs("II II // II", "present", "2024-09-12")).toEqual({ longest: 2, current: 1 });
    expect(runs("II II // II", "present", "2024-09-13")).toEqual({ longest: 2, current: 1 });
    expect(runs("II II // //", "present", "2024-09-12")).toEqual({ longest: 2, current: 0 });
  });

  it("is broken by a gap read as presence, and lengthened by one read as absence", () => {
    expect(runs("II .. II //").longest).toBe(1);
    expect(runs("II .. II //", "absent", "2024-09-12").longest).toBe(3);
    expect(runs("II .. II", "present", "2024-09-12").current).toBe(1);
  });

  it("counts perfect weeks and lates by the same rule", () => {
    expect(runs("// // I/ // //", "present", "2024-09-13", "attended").longest).toBe(2);
    expect(runs("LL LL L/ LL", "present", "2024-09-12", "late").longest).toBe(2);
  });
});

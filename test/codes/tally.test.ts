import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { codeSchema } from "../../src/codes/code-schema.ts";
import { type CodeSet, codeSet } from "../../src/codes/code-set.ts";
import { outOfDate, tally } from "../../src/codes/tally.ts";
import { dayOf } from "../../src/kernel/dates.ts";
import { codes } from "../support/codes.ts";

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const IN_2026 = dayOf("2026-07-10");

const base = z.object({ codes: z.array(codeSchema) });
const codesIn = (path: string): CodeSet => codeSet(base.parse(JSON.parse(file(path))).codes);

/** The codes of the national bases, as a school uses them. */
const england = codesIn("rules/england-2024.json");
const england2006 = codesIn("rules/england-2006.json");

/** The columns of the Department's file, and the code each counts. */
const COLUMNS: Readonly<Record<string, string>> = {
  reason_present_am: "/",
  reason_present_pm: "\\",
  reason_l_present_late_before_registers_closed: "L",
  reason_i_authorised_illness: "I",
  reason_m_authorised_medical_dental: "M",
  reason_r_authorised_religious_observance: "R",
  reason_s_authorised_study_leave: "S",
  reason_t_authorised_mobile_child: "T",
  reason_h_authorised_holiday: "H",
  reason_e_authorised_excluded: "E",
  reason_c_authorised_other: "C",
  reason_c1_authorised_regulated_performance: "C1",
  reason_j1_authorised_interview: "J1",
  reason_c2_authorised_temp_reduced_timetable: "C2",
  reason_b_aea_education_off_site: "B",
  reason_j_aea_interview: "J",
  reason_p_aea_approved_sporting_activity: "P",
  reason_v_aea_educational_visit_trip: "V",
  reason_w_aea_work_experience: "W",
  reason_k_aea_education_arranged_by_la: "K",
  reason_g_unauthorised_holiday: "G",
  reason_u_unauthorised_late_after_registers_closed: "U",
  reason_o_other_unauthorised: "O",
  reason_n_no_reason_yet: "N",
};

const [header = "", ...lines] = file("test/data/dfe-attendance-2025-26.csv").trim().split(/\r?\n/);
const names = header.split(",");
const rows = lines.map((line) => {
  const cells = line.split(",");
  const figure = (name: string) => Number(cells[names.indexOf(name)]);
  const title = [
    cells[names.indexOf("geographic_level")],
    cells[names.indexOf("region_name")],
    cells[names.indexOf("education_phase")],
  ]
    .filter(Boolean)
    .join(" ");
  return {
    title,
    figure,
    counts: Object.fromEntries(Object.entries(COLUMNS).map(([column, code]) => [code, figure(column)])),
  };
});

describe("tally", () => {
  it("was given the Department's file, with a column for every code named", () => {
    expect(rows).toHaveLength(13);
    for (const column of Object.keys(COLUMNS)) expect(names).toContain(column);
  });

  it.each(rows)("agrees with the Department's own sums: $title", ({ figure, counts }) => {
    const sums = tally(counts, england, IN_2026);
    expect(sums.attended).toBe(figure("overall_attendance"));
    expect(sums.attended - sums.approvedActivity).toBe(figure("present_sessions"));
    expect(sums.approvedActivity).toBe(figure("approved_educational_activity"));
    expect(sums.unauthorised).toBe(figure("unauthorised_absence"));
    expect(sums.late).toBe(figure("late_sessions"));
    expect(sums.notPossible).toBe(0);
    expect(sums.possible).toBe(sums.attended + sums.authorised + sums.unauthorised);
    // A legacy code without a column is in the Department's authorised total, and so in its possible sessions.
    const withoutColumn = figure("authorised_absence") - sums.authorised;
    expect(withoutColumn).toBeGreaterThanOrEqual(0);
    expect(withoutColumn).toBeLessThanOrEqual(106);
    expect(sums.possible + withoutColumn).toBe(figure("possible_sessions"));
    expect(figure("overall_attendance") + figure("overall_absence")).toBe(figure("possible_sessions"));
  });

  it("counts legacy marks in 2025/26 as the Department does: `J` as approved activity, `H` as authorised absence", () => {
    const sums = tally({ J: 2, J1: 3, H: 5 }, england, IN_2026);
    expect(sums).toMatchObject({ approvedActivity: 2, attended: 2, authorised: 8, possible: 10 });
    expect(sums.diagnostics.map((found) => [found.code, found.severity, found.at])).toEqual([
      ["code-not-in-force", "warning", "J"],
      ["code-not-in-force", "warning", "H"],
    ]);
  });

  it("counts under the 2006 Regulations as the Department did then, without a warning", () => {
    const old = { "/": 5, L: 1, J: 2, B: 1, H: 4, I: 3, C: 1, G: 2, U: 1, D: 3, Y: 2, X: 1 };
    expect(tally(old, england2006, dayOf("2023-11-01"))).toMatchObject({
      possible: 20,
      attended: 9,
      approvedActivity: 3,
      authorised: 8,
      unauthorised: 3,
      late: 2,
      notPossible: 6,
      diagnostics: [],
    });
    expect(tally({ J1: 1 }, england2006, dayOf("2024-08-18")).diagnostics).toMatchObject([
      { code: "code-not-in-force" },
    ]);
    expect(tally({ J1: 1 }, england, dayOf("2024-08-19")).diagnostics).toEqual([]);
  });

  it("leaves sessions that are not possible out of the possible ones", () => {
    expect(tally({ "/": 10, L: 2, D: 4, X: 1, Y1: 1, "#": 3, Z: 1, Q: 1 }, england, IN_2026)).toMatchObject({
      possible: 12,
      attended: 12,
      notPossible: 11,
      late: 2,
      diagnostics: [],
    });
  });

  it("names a code it does not know, and counts it nowhere", () => {
    const sums = tally({ "/": 1, ZZZ: 7 }, england, IN_2026);
    expect(sums.possible).toBe(1);
    expect(sums.notPossible).toBe(0);
    expect(sums.diagnostics).toMatchObject([{ code: "unknown-code", severity: "error", at: "ZZZ" }]);
  });

  it("is nothing for nothing", () => {
    expect(tally({}, england, IN_2026)).toEqual({
      possible: 0,
      attended: 0,
      approvedActivity: 0,
      authorised: 0,
      unauthorised: 0,
      late: 0,
      notPossible: 0,
      diagnostics: [],
    });
  });

  it("counts every session once: possible and not possible together are all there are", () => {
    const counted = fc.dictionary(fc.constantFrom(...codes.codes.map((code) => code.id)), fc.nat({ max: 1000 }));
    fc.assert(
      fc.property(counted, (counts) => {
        const sums = tally(counts, codes, IN_2026);
        expect(sums.possible + sums.notPossible).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
        expect(sums.possible).toBe(sums.attended + sums.authorised + sums.unauthorised);
      }),
    );
  });
});

describe("outOfDate", () => {
  it("names the code to use instead, where there is one", () => {
    expect(outOfDate("J", "J1", "J").help).toContain("use J1");
    expect(outOfDate("F", undefined, "F").help).not.toContain("use ");
  });
});

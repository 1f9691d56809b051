import { readFileSync } from "node:fs";

/** How often each code stands in the registers of a phase, as a share of possible sessions. */
export type Frequencies = ReadonlyMap<string, number>;

/** The columns of the DfE's year-to-date file, by the code they count. */
const columns: Readonly<Record<string, string>> = {
  L: "reason_l_present_late_before_registers_closed",
  I: "reason_i_authorised_illness",
  M: "reason_m_authorised_medical_dental",
  R: "reason_r_authorised_religious_observance",
  S: "reason_s_authorised_study_leave",
  T: "reason_t_authorised_mobile_child",
  E: "reason_e_authorised_excluded",
  C: "reason_c_authorised_other",
  C1: "reason_c1_authorised_regulated_performance",
  J1: "reason_j1_authorised_interview",
  C2: "reason_c2_authorised_temp_reduced_timetable",
  B: "reason_b_aea_education_off_site",
  P: "reason_p_aea_approved_sporting_activity",
  V: "reason_v_aea_educational_visit_trip",
  W: "reason_w_aea_work_experience",
  K: "reason_k_aea_education_arranged_by_la",
  G: "reason_g_unauthorised_holiday",
  U: "reason_u_unauthorised_late_after_registers_closed",
  O: "reason_o_other_unauthorised",
  N: "reason_n_no_reason_yet",
};

/** The real frequencies of the codes in one phase, from the DfE's national figures for 2025/26. */
export function frequenciesOf(phase: "Primary" | "Secondary" | "Special"): Frequencies {
  const path = new URL("../../test/data/dfe-attendance-2025-26.csv", import.meta.url);
  const [header = "", ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  const row = rows
    .map((line) => line.split(","))
    .find(
      (cells) =>
        cells[names.indexOf("geographic_level")] === "National" && cells[names.indexOf("education_phase")] === phase,
    );
  if (row === undefined) throw new RangeError(`the DfE file has no national row for ${phase}`);
  const count = (name: string) => Number(row[names.indexOf(name)]);
  return new Map(Object.entries(columns).map(([code, column]) => [code, count(column) / count("possible_sessions")]));
}

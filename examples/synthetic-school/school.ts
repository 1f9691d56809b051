import { calendar, schoolDaysUntil } from "./calendar.ts";
import { frequenciesOf } from "./frequencies.ts";
import { sessionsOf } from "./marks.ts";
import { between, pick, type Random, seeded } from "./random.ts";

export interface SyntheticPupil {
  readonly id: string;
  readonly dateOfBirth: string;
  readonly yearGroup: number;
  readonly registrationGroup: string;
  readonly household: string;
  readonly enrolled: { readonly from: string };
  readonly flags: readonly string[];
  readonly parents: readonly { readonly id: string; readonly livesWith: boolean }[];
  readonly marks: readonly {
    readonly date: string;
    readonly session: "AM" | "PM";
    readonly code: string;
    readonly reason?: string;
  }[];
  events: { date: string; type: string; parent?: string; about?: string; outcome?: string }[];
}

export interface SyntheticSchool {
  readonly calendar: typeof calendar;
  readonly pupils: SyntheticPupil[];
}

interface Kind {
  readonly phase: "Primary" | "Secondary" | "Special";
  readonly pupils: number;
  readonly yearGroups: readonly number[];
  /** How prone pupils are to absence, from least to most; 1 is the national rate. */
  readonly proneness: readonly number[];
}

/** The kinds of school the examples make up, by the phase a pack names. */
const kinds: Readonly<Record<string, Kind>> = {
  primary: {
    phase: "Primary",
    pupils: 180,
    yearGroups: [0, 1, 2, 3, 4, 5],
    proneness: [0.2, 0.4, 0.5, 0.7, 0.8, 1, 1.2, 1.6, 2.4, 4],
  },
  secondary: {
    phase: "Secondary",
    pupils: 240,
    yearGroups: [7, 8, 9, 10, 11],
    proneness: [0.2, 0.3, 0.5, 0.6, 0.8, 1, 1.2, 1.7, 2.6, 5],
  },
  "alternative-provision": {
    phase: "Special",
    pupils: 60,
    yearGroups: [7, 8, 9, 10, 11],
    proneness: [0.5, 0.8, 1, 1.5, 2, 2.5, 3, 4, 5, 6],
  },
};

/** A whole school made up from a seed: pupils, families, marks at the DfE's real code frequencies, absences in runs. */
export function syntheticSchool(phase: string, asOf: string, seed = 2024): SyntheticSchool {
  const kind = kinds[phase] ?? kinds["primary"];
  if (kind === undefined) throw new RangeError("no such kind of school");
  const random = seeded(seed);
  const frequencies = frequenciesOf(kind.phase);
  const days = schoolDaysUntil(asOf);
  const pupils = Array.from({ length: kind.pupils }, (_, index) => {
    const yearGroup = kind.yearGroups[Math.floor((index * kind.yearGroups.length) / kind.pupils)] ?? 0;
    const codes = sessionsOf(days.length * 2, frequencies, pick(random, kind.proneness), random);
    return pupilOf(index, yearGroup, codes, days, random);
  });
  return { calendar, pupils };
}

function pupilOf(
  index: number,
  yearGroup: number,
  codes: readonly string[],
  days: readonly string[],
  random: Random,
): SyntheticPupil {
  const marks = codes.map((code, slot) => ({
    date: days[slot >> 1] ?? "",
    session: slot % 2 === 0 ? ("AM" as const) : ("PM" as const),
    code,
  }));
  const birthYear = 2024 - 5 - yearGroup;
  const born = between(random, 1, 12);
  return {
    id: `P${String(index + 1).padStart(3, "0")}`,
    // School years run from September, so the autumn-born belong to the year before.
    dateOfBirth: `${born >= 9 ? birthYear : birthYear + 1}-${String(born).padStart(2, "0")}-${String(between(random, 1, 28)).padStart(2, "0")}`,
    yearGroup,
    registrationGroup: `${yearGroup === 0 ? "R" : yearGroup}${index % 2 === 0 ? "A" : "B"}`,
    household: `H${String(Math.floor(index * 0.85) + 1).padStart(3, "0")}`,
    enrolled: { from: "2024-09-03" },
    flags: [...(random() < 0.15 ? ["send"] : []), ...(random() < 0.04 ? ["social-worker"] : [])],
    parents: [{ id: "m", livesWith: true }, ...(random() < 0.7 ? [{ id: "f", livesWith: random() < 0.7 }] : [])],
    marks: settled(marks, days.at(-1) ?? ""),
    events: [{ date: "2024-09-04", type: "new-pupil-return" }],
  };
}

/** Reasons not yet known stand only for the last days; older ones were settled, as the Regulations ask. */
function settled(marks: SyntheticPupil["marks"], today: string): SyntheticPupil["marks"] {
  const recent = new Date(Date.parse(`${today}T12:00:00Z`) - 5 * 86_400_000).toISOString().slice(0, 10);
  return marks.map((mark) => (mark.code === "N" && mark.date < recent ? { ...mark, code: "O" } : mark));
}

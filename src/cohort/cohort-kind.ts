import { grouped } from "../kernel/grouping.ts";
import type { PupilDetails } from "../record/case-file.ts";

/** What pupils may be grouped by. `flag:send` makes two groups: those with the flag and those without. */
export type CohortKind = "registrationGroup" | "yearGroup" | "household" | "school" | `flag:${string}`;

export const cohortKinds = ["registrationGroup", "yearGroup", "household", "school"] as const;

export function isCohortKind(text: string): text is CohortKind {
  return cohortKinds.some((kind) => kind === text) || (text.startsWith("flag:") && text.length > "flag:".length);
}

/** Members by group, in the order of the groups' names; pupils without the field stand together under `none`. */
export function cohortsOf<M extends { readonly pupil: PupilDetails }>(
  by: CohortKind,
  members: readonly M[],
): { readonly key: string; readonly members: readonly M[] }[] {
  return [...grouped(members, ({ pupil }) => keyOf(by, pupil))]
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([key, found]) => ({ key, members: found }));
}

function keyOf(by: CohortKind, pupil: PupilDetails): string {
  switch (by) {
    case "registrationGroup":
      return pupil.registrationGroup ?? "none";
    case "yearGroup":
      return pupil.yearGroup === undefined ? "none" : String(pupil.yearGroup);
    case "household":
      return pupil.household ?? "none";
    case "school":
      return "school";
    default: {
      const flag = by.slice("flag:".length);
      return pupil.flags?.includes(flag) === true ? flag : `not ${flag}`;
    }
  }
}

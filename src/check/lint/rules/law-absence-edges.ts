import type { BandSet } from "../../../packs/band-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { judgedOf, leavesThrough } from "../judged.ts";
import { type Law, provisionOf } from "../law.ts";
import type { Found, LawRule } from "../lint-rule.ts";

const set = (edge: object) => ({
  bands: [
    {
      id: "attendance",
      measure: { fact: "attendancePercent", params: { window: "academicYear" } },
      bands: [{ id: "persistent-absence", title: "Persistently absent", ...edge }],
    },
  ],
});

export const lawAbsenceEdges: LawRule = {
  code: "law-absence-edges",
  title: "Persistent or severe absence begins elsewhere than in law",
  against: "law",
  severity: "warning",
  why: "The statuses are defined by absence, the edge included. Wording by attendance often says “below”, and so leaves out exactly the pupil on the edge; and the same word for another figure makes two lists that nobody can tell apart.",
  bad: set({ below: 90 }),
  good: set({ atMost: 90 }),
  check: ({ pack }, law) =>
    statuses(law).flatMap(({ words, most, provision }) => {
      const found = (at: string, operator: string, edge: number): Found[] => {
        if (edge === most && operator !== "below") return [];
        const message =
          edge === most
            ? `\`below\` ${edge} leaves out exactly ${edge}%, which belongs to it in law`
            : `the word is used for ${edge}% attendance; in law it begins at ${most}%`;
        const help =
          edge === most
            ? `write \`atMost\` ${most}, or \`absencePercent\` \`atLeast\` ${100 - most}`
            : `use another word for the school's own figure, or ${most}`;
        return [{ at, message, help, provision }];
      };
      const bands = (pack.bands ?? []).filter(isOfAttendance).flatMap((one) =>
        one.bands
          .filter((band) => isNamed(words, `${band.id} ${band.title ?? ""}`))
          .flatMap((band) => {
            const [operator, edge] = band.below !== undefined ? ["below", band.below] : ["atMost", band.atMost ?? most];
            return found(`bands/${one.id}/bands/${band.id}`, String(operator), Number(edge));
          }),
      );
      const rules = judgedOf(pack)
        .filter(({ name, title, actions }) =>
          isNamed(words, `${name} ${title} ${actions.map((action) => action.action).join(" ")}`),
        )
        .flatMap(({ at, when }) =>
          attendanceEdges(when, pack).flatMap(([operator, edge]) => found(`${at}/when`, operator, edge)),
        );
      return [...bands, ...rules];
    }),
};

function isOfAttendance({ measure }: BandSet): boolean {
  return measure.fact === "attendancePercent";
}

function attendanceEdges(
  when: Parameters<typeof leavesThrough>[0],
  pack: Pack,
): readonly (readonly [string, number])[] {
  return leavesThrough(when, pack).flatMap(({ fact, operator, value }) =>
    fact === "attendancePercent" && (operator === "below" || operator === "atMost") && typeof value === "number"
      ? [[operator, value] as const]
      : [],
  );
}

/** The statuses of the law with the attendance at and below which they begin. */
function statuses(law: Law) {
  const sets = (law.pack.bands ?? []).filter(({ measure }) => measure.fact === "absencePercent");
  return sets.flatMap((one) =>
    one.bands.flatMap(({ status, atLeast, source }) => {
      if (status === undefined || atLeast === undefined) return [];
      return [
        {
          words: wordsFor[status],
          most: 100 - atLeast,
          provision: provisionOf(source ?? one.source, "Department for Education"),
        },
      ];
    }),
  );
}

const wordsFor = {
  persistentAbsence: /persistent(ly)?[- ]absen/i,
  severeAbsence: /severe(ly)?[- ]absen/i,
} as const;

/** A band or rule that has the status for its name; one about the risk of it is something else. */
function isNamed(words: RegExp, text: string): boolean {
  return words.test(text) && !/risk|near|approach|concern/i.test(text);
}

import type { BandSet } from "../../../packs/band-schema.ts";
import { judgedOf, leavesThrough } from "../judged.ts";
import { type Law, provisionOf } from "../law.ts";
import type { Found, LawRule } from "../lint-rule.ts";
import { banded } from "../shown.ts";

const set = (edge: object) => banded([{ id: "persistent-absence", title: "Persistently absent", ...edge }]);

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
        const [message, help] =
          edge === most
            ? [
                `\`below\` ${edge} leaves out exactly ${edge}%, which belongs to it in law`,
                `write \`atMost\` ${most}, or \`absencePercent\` \`atLeast\` ${100 - most}`,
              ]
            : [
                `the word is used for ${edge}% attendance; in law it begins at ${most}%`,
                `use another word for the school's own figure, or ${most}`,
              ];
        return [{ at, message, help, provision }];
      };
      const bands = (pack.bands ?? [])
        .filter(isOfAttendance)
        .flatMap(({ id: set, bands }) =>
          bands
            .filter(({ id, title = "" }) => isNamed(words, `${id} ${title}`))
            .flatMap(({ id, below, atMost = most }) =>
              found(`bands/${set}/bands/${id}`, below === undefined ? "atMost" : "below", below ?? atMost),
            ),
        );
      const rules = judgedOf(pack)
        .filter(({ name, title, actions }) =>
          isNamed(words, [name, title, ...actions.map(({ action }) => action)].join(" ")),
        )
        .flatMap(({ at, when }) =>
          leavesThrough(when, pack).flatMap(({ fact, operator, value }) =>
            fact === "attendancePercent" && ["below", "atMost"].includes(operator) && typeof value === "number"
              ? found(`${at}/when`, operator, value)
              : [],
          ),
        );
      return [...bands, ...rules];
    }),
};

function isOfAttendance({ measure }: BandSet): boolean {
  return measure.fact === "attendancePercent";
}

/** The statuses of the law with the attendance at and below which they begin. */
function statuses(law: Law) {
  const sets = (law.pack.bands ?? []).filter(({ measure }) => measure.fact === "absencePercent");
  return sets.flatMap((one) =>
    one.bands.flatMap(({ status, atLeast, source }) => {
      if (status === undefined || atLeast === undefined) return [];
      const provision = provisionOf(source ?? one.source, "Department for Education");
      return [{ words: wordsFor[status], most: 100 - atLeast, provision }];
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

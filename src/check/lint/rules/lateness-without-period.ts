import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { judgedOf, leavesThrough } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { counted, oneRule, toParents } from "../shown.ts";

const rule = (window: string) =>
  oneRule({ when: counted("lates", { of: "late", window }, 5), then: [toParents("lateness-letter")] });

export const latenessWithoutPeriod: TextRule = {
  code: "lateness-without-period",
  title: "Lates are counted without an end",
  against: "text",
  severity: "warning",
  why: "Counted over everything supplied, five lates in five years are as many as five in a week, and how much was supplied decides who is written to.",
  bad: rule("ever"),
  good: rule("term"),
  check: ({ own, pack }) =>
    judgedOf(own).flatMap(({ at, when }) =>
      leavesThrough(when, pack)
        .filter((leaf) => leaf.params?.["window"] === "ever" && countsLates(leaf, pack))
        .map(({ fact }) => ({
          at: `${at}/when`,
          message: `\`${fact}\` of lates has no period: its window is \`ever\``,
          help: "write the period the policy means: `academicYear`, `term`, `halfTerm` or so many school weeks",
        })),
    ),
};

function countsLates({ fact, params }: Leaf, pack: Pack): boolean {
  const of = params?.["of"];
  if (fact === "minutesLate" || of === "late") return true;
  const late = (code: unknown) => pack.codes?.some((one) => one.id === code && one.late === true) ?? false;
  return Array.isArray(of) && of.length > 0 && of.every(late);
}

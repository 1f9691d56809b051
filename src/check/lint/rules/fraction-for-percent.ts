import { catalogue, isFactName } from "../../../facts/catalogue.ts";
import { edgesOf } from "../../../packs/compiled-bands.ts";
import { comparisonsOf } from "../../../packs/walk.ts";
import type { Found, TextRule } from "../lint-rule.ts";
import { attendance, oneRule, toParents } from "../shown.ts";

const rule = (value: number) => oneRule({ when: attendance("term", "below", value), then: [toParents("letter")] });

export const fractionForPercent: TextRule = {
  code: "fraction-for-percent",
  title: "A percentage is written as a fraction",
  against: "text",
  severity: "error",
  why: "Percentages are written as people say them: 85, not 0.85. As a fraction the threshold is less than one percent, and the rule hardly ever, or always, fires.",
  bad: rule(0.85),
  good: rule(85),
  check: ({ own }) => [
    ...comparisonsOf(own).flatMap(({ at, leaf }) =>
      isPercent(leaf.fact) ? [leaf.value].flat().flatMap((value) => found(value, `${at}/value`)) : [],
    ),
    ...(own.bands ?? []).flatMap((set) =>
      (isPercent(set.measure.fact) ? set.bands : []).flatMap((band) =>
        edgesOf(band).flatMap((edge) => found(edge, `bands/${set.id}/bands/${band.id}`)),
      ),
    ),
    ...found(typeof own.target === "number" ? own.target : own.target?.percent, "target"),
  ],
};

function isPercent(fact: string): boolean {
  return isFactName(fact) && catalogue[fact].type === "percent";
}

function found(value: unknown, at: string): readonly Found[] {
  if (typeof value !== "number" || value <= 0 || value >= 1) return [];
  const meant = Number((value * 100).toFixed(6));
  return [{ at, message: `\`${value}\` is a fraction where a percentage stands`, help: `write \`${meant}\`` }];
}

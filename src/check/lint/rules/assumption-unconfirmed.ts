import { isRecord, nameOf } from "../../../kernel/parse.ts";
import type { Found, TextRule } from "../lint-rule.ts";
import { oneRule, weeklyReview } from "../shown.ts";

const rule = (more: object) => oneRule({ then: [weeklyReview], ...more });

export const assumptionUnconfirmed: TextRule = {
  code: "assumption-unconfirmed",
  title: "An assumption nobody has confirmed",
  against: "practice",
  severity: "note",
  why: "Where the policy leaves a point open, the pack takes a reading and says so. Until the school confirms it, a decision may rest on what the author of the pack supposed.",
  bad: rule({ assumptions: ["No day of the week is stated; Monday is taken."] }),
  good: rule({ source: { section: "Monitoring", note: "on Mondays, as the headteacher confirmed" } }),
  check: ({ own }) => found(own, ""),
};

function found(value: unknown, at: string): readonly Found[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => found(entry, `${at}/${isRecord(entry) ? (nameOf(entry) ?? index) : index}`));
  }
  if (!isRecord(value)) return [];
  const { assumptions } = value;
  const own = Array.isArray(assumptions) && assumptions.length > 0 ? [about(assumptions.map(String), at)] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) =>
      key === "assumptions" ? [] : found(inner, at === "" ? key : `${at}/${key}`),
    ),
  ];
}

function about(assumptions: readonly string[], at: string): Found {
  return {
    at: `${at}/assumptions`,
    message: assumptions.join(" "),
    help: "ask the school; once it is confirmed, say so in `source.note` and remove it here, or change the entry",
  };
}

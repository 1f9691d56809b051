import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Tariff } from "../../../tariffs/tariff-schema.ts";
import { isOf, judgedOf, leavesThrough } from "../judged.ts";
import { lawThreshold, provisionOf, tariffsOn } from "../law.ts";
import type { Found, LawRule } from "../lint-rule.ts";
import { asksForNotice } from "../meanings.ts";
import { lengthText, windowText } from "../window-text.ts";

const threshold = { of: "unauthorised", sessions: 1, window: "term" };
const tariff = {
  id: "penalty-notice",
  notice: "penaltyNotice",
  amounts: [{ rank: "first", steps: [{ amount: 1, withinDays: 1 }] }],
  afterwards: "…",
};

export const lawPenaltyThreshold: LawRule = {
  code: "law-penalty-threshold",
  title: "A penalty notice is asked for at another threshold than the national one",
  against: "law",
  severity: "warning",
  why: "Since the national framework a penalty notice is considered at one threshold everywhere: so many unauthorised sessions within so many school weeks. A school that refers earlier, or over another period, treats families otherwise than the framework does, and the authority is likely to send the referral back.",
  bad: { tariffs: [{ ...tariff, threshold }] },
  good: {
    rules: [
      {
        id: "a",
        when: { condition: "the national threshold for a penalty notice has been met" },
        scope: "parent",
        then: [{ action: "consider-penalty-notice", force: "must", by: "headteacher" }],
      },
    ],
  },
  check: ({ pack }, law) => {
    const national = lawThreshold(law);
    if (national === null) return [];
    const provision = provisionOf(national.tariff.source, "national framework for penalty notices");
    const help = `build on the shared condition of \`${law.id}\`, or on ${inWords(national.threshold)}`;
    const ofTariffs = tariffsOn(pack, law).flatMap((own): Found[] => {
      if (own.threshold === undefined || isSame(own.threshold, national.threshold)) return [];
      return [
        {
          at: `tariffs/${own.id}/threshold`,
          message: `a notice is considered at ${inWords(own.threshold)}, nationally at ${inWords(national.threshold)}`,
          help,
          provision,
        },
      ];
    });
    const ofRules = judgedOf(pack)
      .filter((judged) => judged.actions.some(asksForNotice) && !isOf(law.pack, judged))
      .flatMap((judged): Found[] => {
        const leaves = leavesThrough(judged.when, pack);
        if (leaves.some((leaf) => reaches(leaf, national.threshold) || followsNotice(leaf))) return [];
        const message = `a penalty notice is asked for ${ownThreshold(leaves)}, nationally at ${inWords(national.threshold)}`;
        return [{ at: judged.at, message, help, provision }];
      });
    return [...ofTariffs, ...ofRules];
  },
};

type Threshold = NonNullable<Tariff["threshold"]>;

function isSame(own: Threshold, national: Threshold): boolean {
  return own.sessions === national.sessions && JSON.stringify(own.window) === JSON.stringify(national.window);
}

/** A comparison that asks for at least what the framework asks for, within its window. */
function reaches({ fact, params, operator, value }: Leaf, national: Threshold): boolean {
  const enough =
    typeof value === "number" &&
    (value >= national.sessions || (operator === "moreThan" && value + 1 >= national.sessions));
  return fact === "sessions" && enough && JSON.stringify(params?.["window"]) === JSON.stringify(national.window);
}

/** After a notice to improve the threshold has been met before. */
function followsNotice({ params, operator, value }: Leaf): boolean {
  return (
    (operator === "atLeast" || operator === "moreThan") &&
    value !== 0 &&
    JSON.stringify(params?.["type"] ?? "").includes("notice-to-improve")
  );
}

function ownThreshold(leaves: readonly Leaf[]): string {
  const counts = leaves.filter(
    ({ fact, value }) => (fact === "sessions" || fact === "days" || fact.endsWith("Run")) && typeof value === "number",
  );
  const [counted] = counts.toSorted((a, b) => Number(b.value) - Number(a.value));
  if (counted === undefined) return "without the national threshold";
  const least = lengthText(Number(counted.value), counted.fact === "sessions" ? "sessions" : "days");
  return `at ${least}${counted.params?.["window"] === undefined ? "" : ` in ${windowText(counted.params["window"])}`}`;
}

function inWords({ sessions, window }: Threshold): string {
  return `${lengthText(sessions, "sessions")} in ${windowText(window)}`;
}

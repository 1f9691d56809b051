import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import type { Tariff } from "../../../tariffs/tariff-schema.ts";
import { lengthInWords } from "../../../words/number-words.ts";
import { leavesThrough, writtenBeside } from "../judged.ts";
import { lawThreshold, tariffsOn } from "../law.ts";
import type { Found, LawRule } from "../lint-rule.ts";
import { asksForNotice, windowWords } from "../meanings.ts";
import { oneRule } from "../shown.ts";

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
  good: oneRule({
    when: { condition: "the national threshold for a penalty notice has been met" },
    scope: "parent",
    then: [{ action: "consider-penalty-notice", force: "must", by: "headteacher" }],
  }),
  check: ({ pack }, law) => {
    const national = lawThreshold(law);
    if (national === null) return [];
    const say = ({ sessions, window }: Threshold) => `${lengthInWords({ sessions })} ${windowWords(window, pack)}`;
    const found = (at: string, what: string): Found => ({
      at,
      message: `${what}, nationally at ${say(national.threshold)}`,
      help: `build on the shared condition of \`${law.id}\`, or on ${say(national.threshold)}`,
      provision: national.provision,
    });
    const ofTariffs = tariffsOn(pack, law).flatMap(({ id, threshold: own }) =>
      own === undefined || isSame(own, national.threshold)
        ? []
        : [found(`tariffs/${id}/threshold`, `a notice is considered at ${say(own)}`)],
    );
    const ofRules = writtenBeside(law.pack, pack, asksForNotice).flatMap(({ at, when }) => {
      const leaves = leavesThrough(when, pack);
      if (leaves.some((leaf) => reaches(leaf, national.threshold) || followsNotice(leaf))) return [];
      return [found(at, `a penalty notice is asked for ${ownThreshold(leaves, pack)}`)];
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

function ownThreshold(leaves: readonly Leaf[], pack: Pack): string {
  const counts = leaves.filter(
    ({ fact, value }) => (fact === "sessions" || fact === "days" || fact.endsWith("Run")) && typeof value === "number",
  );
  const [counted] = counts.toSorted((a, b) => Number(b.value) - Number(a.value));
  if (counted === undefined) return "without the national threshold";
  const least = lengthInWords({ [counted.fact === "sessions" ? "sessions" : "days"]: Number(counted.value) });
  const window = counted.params?.["window"];
  return `at ${least}${window === undefined ? "" : ` ${windowWords(window, pack)}`}`;
}

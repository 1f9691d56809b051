import type { Of } from "../../../codes/classes.ts";
import { codesOf } from "../../../codes/classes.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { isOf, judgedOf, leavesThrough } from "../judged.ts";
import { type Law, lawThreshold, provisionOf, tariffsOn } from "../law.ts";
import type { Found, LawRule } from "../lint-rule.ts";
import { asksForNotice, codesCounted } from "../meanings.ts";

const rule = (of: unknown) => ({
  rules: [
    {
      id: "consider-penalty-notice",
      scope: "parent",
      when: {
        name: "unauthorised",
        fact: "sessions",
        params: { of, window: { schoolWeeks: 10 } },
        operator: "atLeast",
        value: 10,
      },
      then: [{ action: "consider-penalty-notice", force: "must", by: "headteacher" }],
    },
  ],
});

export const lawCodesCounted: LawRule = {
  code: "law-codes-counted",
  title: "Other codes are counted towards a penalty notice than in law",
  against: "law",
  severity: "warning",
  why: "The framework counts every unauthorised code. A list that leaves one out (often `N`, reason not yet established) reaches the threshold later; one that adds a code (such as `L`, late but present) counts sessions at which the pupil was there.",
  bad: rule(["G", "O", "U"]),
  good: rule("unauthorised"),
  check: ({ pack }, law) => {
    const national = lawThreshold(law);
    if (national === null) return [];
    const wanted = codesIn(national.threshold.of, law);
    const provision = provisionOf(national.tariff.source, "national framework for penalty notices");
    const found = (at: string, codes: readonly string[]): Found[] =>
      differences(codes, wanted).map(([message, help]) => ({ at, message, help, provision }));
    const ofTariffs = tariffsOn(pack, law).flatMap((own) =>
      own.threshold === undefined ? [] : found(`tariffs/${own.id}/threshold/of`, codesIn(own.threshold.of, law)),
    );
    const ofRules = judgedOf(pack)
      .filter((judged) => judged.actions.some(asksForNotice) && !isOf(law.pack, judged))
      .flatMap((judged) => {
        const lists = leavesThrough(judged.when, pack)
          .filter(({ fact }) => fact === "sessions" || fact === "days")
          .map((leaf) => codesCounted(leaf, pack));
        // A rule may ask for a part of them besides, as long as one comparison counts them all.
        if (lists.some((codes) => isSame(codes, wanted))) return [];
        const [widest = []] = lists.toSorted((a, b) => b.length - a.length);
        return widest.length === 0 ? [] : found(judged.at, widest);
      });
    return [...ofTariffs, ...ofRules];
  },
};

function codesIn(of: Of, law: Law): readonly string[] {
  const codes: Pack["codes"] = law.pack.codes ?? [];
  return [...codesOf(of, codes)];
}

function isSame(codes: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === codes.length && wanted.every((code) => codes.includes(code));
}

function differences(codes: readonly string[], wanted: readonly string[]): readonly (readonly [string, string])[] {
  // One code alone is not meant for the list of them all.
  const missing = codes.length > 1 ? wanted.filter((code) => !codes.includes(code)) : [];
  const strange = codes.filter((code) => !wanted.includes(code));
  const list = (some: readonly string[]) => some.map((code) => `\`${code}\``).join(", ");
  const are = (some: readonly string[]) => `${list(some)} ${some.length === 1 ? "is" : "are"}`;
  return [
    ...(missing.length === 0
      ? []
      : [[`${are(missing)} not counted, which the national threshold counts`, `count ${list(wanted)}`] as const]),
    ...(strange.length === 0
      ? []
      : [[`${are(strange)} counted, which the national threshold does not count`, `count ${list(wanted)}`] as const]),
  ];
}

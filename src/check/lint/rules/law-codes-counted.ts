import { codesOf, type Of } from "../../../codes/classes.ts";
import { leavesThrough, writtenBeside } from "../judged.ts";
import { type Law, lawThreshold, tariffsOn } from "../law.ts";
import type { Found, LawRule } from "../lint-rule.ts";
import { asksForNotice, codesCounted } from "../meanings.ts";
import { counted } from "../shown.ts";

const rule = (of: unknown) => ({
  rules: [
    {
      id: "consider-penalty-notice",
      scope: "parent",
      when: counted("unauthorised", { of, window: { schoolWeeks: 10 } }, 10),
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
    const found = (at: string, codes: readonly string[]): Found[] =>
      differences(codes, wanted).map((message) => ({
        at,
        message,
        help: `count ${list(wanted)}`,
        provision: national.provision,
      }));
    const ofTariffs = tariffsOn(pack, law).flatMap((own) =>
      own.threshold === undefined ? [] : found(`tariffs/${own.id}/threshold/of`, codesIn(own.threshold.of, law)),
    );
    const ofRules = writtenBeside(law.pack, pack, asksForNotice).flatMap((judged) => {
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

function codesIn(of: Of, { pack }: Law): readonly string[] {
  return [...codesOf(of, pack.codes ?? [])];
}

function isSame(codes: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === codes.length && wanted.every((code) => codes.includes(code));
}

function list(codes: readonly string[]): string {
  return codes.map((code) => `\`${code}\``).join(", ");
}

function differences(codes: readonly string[], wanted: readonly string[]): readonly string[] {
  // One code alone is not meant for the list of them all.
  const missing = codes.length > 1 ? wanted.filter((code) => !codes.includes(code)) : [];
  const strange = codes.filter((code) => !wanted.includes(code));
  const say = (some: readonly string[], how: string) =>
    some.length === 0 ? [] : [`${list(some)} ${some.length === 1 ? "is" : "are"} ${how}`];
  return [
    ...say(missing, "not counted, which the national threshold counts"),
    ...say(strange, "counted, which the national threshold does not count"),
  ];
}

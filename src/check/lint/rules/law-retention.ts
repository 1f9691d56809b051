import { lengthInWords } from "../../../words/number-words.ts";
import { provisionOf } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";

export const lawRetention: LawRule = {
  code: "law-retention",
  title: "Register entries are kept for too short a time",
  against: "law",
  severity: "warning",
  why: "Every entry of the registers is kept for so many years after it was made. An MIS that deletes earlier on the policy's word destroys records the law wants kept.",
  bad: { register: { retention: { years: 1 } } },
  good: { register: { retention: { years: 10 } } },
  check: ({ pack }, law) => {
    const [own, national] = [pack.register?.retention, law.pack.register?.retention];
    if (own === undefined || national === undefined || own.years >= national.years) return [];
    return [
      {
        at: "register/retention",
        message: `entries are kept for ${lengthInWords({ years: own.years })}; in law it is ${lengthInWords({ years: national.years })}`,
        help: `remove \`retention\`, so that that of \`${law.id}\` holds, or write \`"years": ${national.years}\``,
        provision: provisionOf(national.source, "regulations on the registers"),
      },
    ];
  },
};

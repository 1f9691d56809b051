import { nearest } from "../../../kernel/suggestions.ts";
import { knownReasons, reasonsNamed } from "../../../packs/reasons.ts";
import type { TextRule } from "../lint-rule.ts";
import { oneRule, toParents } from "../shown.ts";
import { undeclared } from "../undeclared.ts";

const absent = (value: string) => ({
  words: { reasons: [{ id: "illness", title: "Illness", code: "I", accepted: true }] },
  ...oneRule({
    scope: "absence",
    when: { fact: "absence.reason", operator: "is", value },
    then: [toParents("wish-well", { force: "should" })],
  }),
});

export const unknownReason: TextRule = {
  code: "unknown-reason",
  title: "A reason or kind of leave is named that the pack does not know",
  against: "text",
  severity: "warning",
  why: "Reasons are compared word by word. One that is neither declared in `words.reasons` nor a common kind of leave is often another one misspelt, and then no absence and no request is ever of it. What a request gives as its reason is free text, so there only what looks misspelt is reported.",
  bad: absent("ilness"),
  good: absent("illness"),
  check: ({ own, pack }) => {
    const known = knownReasons(pack);
    const used = reasonsNamed(own)
      .filter(({ reason, fact }) => reason !== "" && (fact !== "request.reason" || nearest(reason, known) !== null))
      .map(({ at, reason }) => ({ at, word: reason }));
    return undeclared(
      used,
      known,
      "reasons",
      (word) => `${word} is neither a reason of the pack nor a common kind of leave`,
    );
  },
};

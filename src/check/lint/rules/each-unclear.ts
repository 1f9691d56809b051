import { isCounted } from "../../../clauses/rounds.ts";
import { callId, compileCall } from "../../../conditions/call.ts";
import type { Leaf } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { type Judged, judgedOf, leavesThrough } from "../judged.ts";
import type { Found, TextRule } from "../lint-rule.ts";
import { fiveLates, isFlagged, oneRule, toParents } from "../shown.ts";

const rule = (when: object) => oneRule({ when, then: [toParents("lateness-letter", { repeat: { each: 5 } })] });

export const eachUnclear: TextRule = {
  code: "each-unclear",
  title: "It is not clear what `repeat: { each: n }` counts by",
  against: "text",
  severity: "warning",
  why: "At each further n of the counted number the action falls due again. The counted number is the one the condition lets rise: so many lates, absences or events at least. Without one, the action falls due once a year; with several, it goes by one of them, and the author may have meant another.",
  bad: rule(isFlagged("social-worker")),
  good: rule(fiveLates),
  check: ({ own, pack }) => judgedOf(own).flatMap((judged) => unclear(judged, pack)),
};

function unclear({ at, when, actions }: Judged, pack: Pack): readonly Found[] {
  const counted = numbersCounted(leavesThrough(when, pack)).map(({ name, fact }) => `\`${name ?? fact}\``);
  if (counted.length === 1) return [];
  const [message, help] =
    counted.length === 0
      ? [
          "nothing is counted here, so `each` cannot fall due a second time",
          "add the number it counts by to `when`, compared by `atLeast` or `moreThan`, or write a period or a length in `repeat`",
        ]
      : [
          `${counted.join(" and ")} are counted here, so it is not clear which of them \`each\` goes by`,
          "of what only has to have happened, write `moreThan` 0; put what is another condition into the `if` of the action",
        ];
  return actions.flatMap(({ repeat }, index) =>
    typeof repeat === "object" && "each" in repeat ? [{ at: `${at}/then/${index}/repeat`, message, help }] : [],
  );
}

/** Each number once, however often it is compared. */
function numbersCounted(leaves: readonly Leaf[]): readonly Leaf[] {
  const counted = leaves.filter((leaf) => isCounted({ leaf, call: compileCall(leaf) }));
  return [...new Map(counted.map((leaf) => [callId(leaf), leaf])).values()];
}

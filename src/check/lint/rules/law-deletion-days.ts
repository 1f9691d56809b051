import type { Leaf } from "../../../conditions/condition-schema.ts";
import { lengthInWords } from "../../../words/number-words.ts";
import { leavesThrough, writtenBeside } from "../judged.ts";
import { lawNumber } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { deletesName } from "../meanings.ts";
import { enquired, offRoll } from "../shown.ts";

export const lawDeletionDays: LawRule = {
  code: "law-deletion-days",
  title: "A name is taken off the register after another number of days than in law",
  against: "law",
  severity: "warning",
  why: "A name is deleted only on a ground of the Regulations, and as soon as it is met: neither earlier nor later. Two of the grounds count school days.",
  bad: offRoll(2, enquired),
  good: { words: { events: [{ id: "panel-held", title: "The panel met; deletion is left to the base" }] } },
  check: ({ pack }, law) =>
    writtenBeside(law.pack, pack, deletesName).flatMap((judged) =>
      decisive(leavesThrough(judged.when, pack)).flatMap((leaf) => {
        const ground = groundOf(leaf);
        const national = ground === null ? null : lawNumber(law, ground, "regulations on the registers");
        const days = daysOf(leaf);
        if (national === null || days === null || days === national.value) return [];
        const inWords = (schoolDays: number) => lengthInWords({ schoolDays });
        return [
          {
            at: judged.at,
            message: `the name is taken off after ${inWords(days)}; the ground of the Regulations is ${inWords(national.value)}`,
            help: `remove the rule, so that those of \`${law.id}\` hold, or write ${national.value} with their further conditions`,
            provision: national.provision,
          },
        ];
      }),
    ),
};

/** A rule about leave that ended also asks whether the pupil is away now; that is no count of days. */
function decisive(leaves: readonly Leaf[]): readonly Leaf[] {
  const ofLeave = leaves.filter((leaf) => groundOf(leaf) === "deletion-after-leave");
  return ofLeave.length > 0 ? ofLeave : leaves;
}

function groundOf({ fact, params }: Leaf): string | null {
  if (fact === "currentRun" || fact === "longestRun" || fact === "absence.day" || fact === "absence.schoolDays")
    return "deletion-continuous-absence";
  return fact === "timeSince" && JSON.stringify(params?.["type"] ?? "").includes("leave-ended")
    ? "deletion-after-leave"
    : null;
}

/** From which school day on a comparison holds. */
function daysOf({ params, operator, value }: Leaf): number | null {
  if (typeof value !== "number") return null;
  const days = params?.["unit"] === "sessions" ? value / SESSIONS_A_DAY : value;
  if (operator === "atLeast" || operator === "is") return days;
  return operator === "moreThan" ? days + 1 : null;
}

const SESSIONS_A_DAY = 2;

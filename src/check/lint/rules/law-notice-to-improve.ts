import type { Length } from "../../../calendar/length.ts";
import { entriesOf } from "../../../clauses/entry.ts";
import { compileCall } from "../../../conditions/call.ts";
import type { Condition } from "../../../conditions/condition-schema.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { callsOf, leavesOf } from "../../../packs/walk.ts";
import { lengthInWords } from "../../../words/number-words.ts";
import { lawNumber } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { attendance, toParents } from "../shown.ts";

const ladder = (watch: object) => {
  const stage = { stage: "1", watch, then: [toParents("notice-to-improve-issued", { by: "headteacher" })] };
  const when = attendance({ since: "notice-to-improve-issued" }, "atLeast", 85);
  return { ladders: [{ id: "notices", stages: [stage], exit: { when } }] };
};

export const lawNoticeToImprove: LawRule = {
  code: "law-notice-to-improve",
  title: "The improvement period of a notice to improve is too short or too long",
  against: "law",
  severity: "warning",
  why: "A notice to improve gives the family a period to improve in, which the guidance bounds on both sides. A shorter one gives no chance; a longer one leaves the pupil away.",
  bad: ladder({ days: 2 }),
  good: ladder({ weeks: 4 }),
  check: ({ pack }, law) => {
    const [shortest, longest] = ["shortest", "longest"].map((end) =>
      lawNumber(law, `notice-to-improve-${end}`, "guidance on notices to improve"),
    );
    if (shortest == null || longest == null) return [];
    const bounds = `${shortest.value} to ${longest.value} weeks`;
    return periodsOf(pack).flatMap(({ at, length }) => {
      const weeks = weeksIn(length);
      if (weeks === null || (weeks >= shortest.value && weeks <= longest.value)) return [];
      return [
        {
          at,
          message: `the period after a notice to improve is ${lengthInWords(length)}; the guidance has ${bounds}`,
          help: `write a period from ${bounds}`,
          provision: longest.provision,
        },
      ];
    });
  },
};

interface Period {
  readonly at: string;
  readonly length: Length;
}

/** How long attendance is watched after a notice to improve, wherever a pack says so. */
function periodsOf(pack: Pack): readonly Period[] {
  const entries = entriesOf(pack);
  const stages = entries.flatMap((entry): Period[] => {
    if (entry.kind !== "stage" || entry.stage.watch === undefined) return [];
    const { enteredBy, then, watch } = entry.stage;
    const isEntered = [enteredBy ?? then[0]?.action ?? []].flat().some(isNotice);
    return isEntered ? [{ at: `${entry.at}/watch`, length: watch }] : [];
  });
  const rules = entries.flatMap(({ kind, at, when }) =>
    kind !== "rule" || when === undefined ? [] : periodsAsked(when).map((length) => ({ at: `${at}/when`, length })),
  );
  return [...stages, ...rules];
}

function isNotice(event: string): boolean {
  return event.includes("notice-to-improve");
}

/** The lengths of windows that an issued notice opens. */
function periodsAsked(when: Condition): readonly Length[] {
  const calls = leavesOf(when, "").flatMap(({ leaf }) => callsOf(leaf));
  return calls.flatMap((call) => {
    const { window } = compileCall(call);
    if (window?.kind !== "since" || window.event.kind !== "types") return [];
    return window.event.types.some(isNotice) ? (window.for ?? []) : [];
  });
}

function weeksIn(length: Length): number | null {
  const [unit = "", amount = 0] = Object.entries(length)[0] ?? [];
  const perWeek = daysAWeek[unit];
  return perWeek === undefined ? null : amount / perWeek;
}

const daysAWeek: Readonly<Record<string, number>> = {
  weeks: 1,
  schoolWeeks: 1,
  days: 7,
  schoolDays: 5,
  workingDays: 5,
};

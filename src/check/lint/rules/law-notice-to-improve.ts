import { isRecord } from "../../../kernel/parse.ts";
import type { Pack } from "../../../packs/pack-schema.ts";
import { type Law, lawNumber, provisionOf } from "../law.ts";
import type { LawRule } from "../lint-rule.ts";
import { windowText } from "../window-text.ts";

const ladder = (watch: object) => ({
  ladders: [
    {
      id: "notices",
      stages: [
        {
          stage: "1",
          watch,
          then: [{ action: "notice-to-improve-issued", force: "must", by: "headteacher", to: "parents" }],
        },
      ],
      exit: {
        when: {
          fact: "attendancePercent",
          params: { window: { since: "notice-to-improve-issued" } },
          operator: "atLeast",
          value: 85,
        },
      },
    },
  ],
});

export const lawNoticeToImprove: LawRule = {
  code: "law-notice-to-improve",
  title: "The improvement period of a notice to improve is too short or too long",
  against: "law",
  severity: "warning",
  why: "A notice to improve gives the family a period to improve in, which the guidance bounds on both sides. A shorter one gives no chance; a longer one leaves the pupil away.",
  bad: ladder({ days: 2 }),
  good: ladder({ weeks: 4 }),
  check: ({ pack }, law) => {
    const bounds = boundsOf(law);
    if (bounds === null) return [];
    return periodsOf(pack).flatMap(({ at, length }) => {
      const weeks = weeksIn(length);
      if (weeks === null || (weeks >= bounds.shortest && weeks <= bounds.longest)) return [];
      return [
        {
          at,
          message: `the period after a notice to improve is ${windowText(length)}; the guidance has ${bounds.shortest} to ${bounds.longest} weeks`,
          help: `write a period from ${bounds.shortest} to ${bounds.longest} weeks`,
          provision: bounds.provision,
        },
      ];
    });
  },
};

function boundsOf(law: Law) {
  const [shortest, longest] = [
    lawNumber(law, "notice-to-improve-shortest"),
    lawNumber(law, "notice-to-improve-longest"),
  ];
  if (shortest === null || longest === null) return null;
  return {
    shortest: shortest.value,
    longest: longest.value,
    provision: provisionOf(longest.entry.source, "guidance on notices to improve"),
  };
}

interface Period {
  readonly at: string;
  readonly length: unknown;
}

/** How long attendance is watched after a notice to improve, wherever a pack says so. */
function periodsOf(pack: Pack): readonly Period[] {
  const stages = (pack.ladders ?? []).flatMap((ladder) =>
    ladder.stages.flatMap((stage): Period[] => {
      const entered = [stage.enteredBy ?? stage.then[0]?.action ?? []].flat().some(isNotice);
      return entered && stage.watch !== undefined
        ? [{ at: `ladders/${ladder.id}/stages/${stage.stage}/watch`, length: stage.watch }]
        : [];
    }),
  );
  const rules = (pack.rules ?? []).flatMap((rule) =>
    windowsIn(rule.when).map((length) => ({ at: `rules/${rule.id}/when`, length })),
  );
  return [...stages, ...rules];
}

function isNotice(event: string): boolean {
  return event.includes("notice-to-improve");
}

/** The lengths of windows that an issued notice opens. */
function windowsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(windowsIn);
  if (!isRecord(value)) return [];
  const { since, for: length } = value;
  const own = length !== undefined && typeof since === "string" && isNotice(since) ? [length] : [];
  return [...own, ...Object.values(value).flatMap(windowsIn)];
}

function weeksIn(length: unknown): number | null {
  if (!isRecord(length)) return null;
  const [unit = "", amount] = Object.entries(length)[0] ?? [];
  const perWeek = daysAWeek[unit];
  return typeof amount !== "number" || perWeek === undefined ? null : amount / perWeek;
}

const daysAWeek: Readonly<Record<string, number>> = {
  weeks: 1,
  schoolWeeks: 1,
  days: 7,
  schoolDays: 5,
  workingDays: 5,
};

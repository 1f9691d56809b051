import type { Leaf } from "../../../conditions/condition-schema.ts";
import { judgedOf, leavesThrough } from "../judged.ts";
import type { TextRule } from "../lint-rule.ts";
import { attendance, counted, oneRule, toParents } from "../shown.ts";

const below = { name: "attendance", ...attendance("academicYear", "below", 85) };
const enough = counted("possible", { of: "possible", window: "academicYear" }, 20);
const rule = (when: object) => oneRule({ when, then: [toParents("letter")] });

export const noMinimumOfSessions: TextRule = {
  code: "no-minimum-of-sessions",
  title: "A rate is compared from the first session on",
  against: "text",
  severity: "note",
  why: "A pupil who is away on the first day of the year has an attendance of 0%, and one day's illness keeps a pupil below 96% for weeks. A policy that wants a quiet September says how many sessions must have been possible.",
  bad: rule(below),
  good: rule({ all: [below, enough] }),
  check: ({ own, pack }) =>
    judgedOf(own).flatMap(({ at, when, scope }) => {
      const leaves = leavesThrough(when, pack);
      const rate = scope === "pupil" ? leaves.find(isPoorRate) : undefined;
      if (rate === undefined || leaves.some(isMinimum)) return [];
      return [
        {
          at: `${at}/when`,
          message: `\`${rate.fact}\` ${rate.operator} ${String(rate.value)} can hold after a single session`,
          help: 'add a comparison beside it: `sessions` of `"possible"` in the same window, `atLeast` so many; or state that every session counts',
        },
      ];
    }),
};

function isPoorRate({ fact, operator, value }: Leaf): boolean {
  if (typeof value !== "number") return false;
  if (fact === "attendancePercent") return operator === "below" || operator === "atMost";
  return fact === "absencePercent" && (operator === "atLeast" || operator === "moreThan");
}

function isMinimum({ fact, params, operator }: Leaf): boolean {
  return (
    (fact === "sessions" || fact === "days") &&
    params?.["of"] === "possible" &&
    (operator === "atLeast" || operator === "moreThan")
  );
}

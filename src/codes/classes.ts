import { z } from "zod";
import { withHelp } from "../kernel/issue-messages.ts";
import { described } from "../kernel/schemas.ts";
import type { Code } from "./code-schema.ts";

/** The classes a condition may count by, each a sum of codes. */
export const sessionClasses = {
  possible: "sessions the pupil could have attended: attended and absent together",
  attended: "present (with `L`) and at an approved educational activity",
  present: "in school: present and late before the register closed",
  approvedActivity: "attending somewhere else for an approved educational activity",
  absent: "authorised and unauthorised absence; in runs, spells and broken weeks without `U`",
  authorised: "authorised absence",
  unauthorised: "unauthorised absence; in runs, spells and broken weeks without `U`",
  late: "arrived late, before or after the register closed (`L` and `U`)",
  away: "absent and not seen at all: absence without `U`",
  notPossible: "sessions that are not possible attendances",
  missing: "sessions that have no mark although they should",
} as const;

export type SessionClass = keyof typeof sessionClasses;

const classNames = Object.keys(sessionClasses).filter((name): name is SessionClass => name in sessionClasses);

export const sessionClassSchema = z.enum(classNames, { error: ({ input }) => codeForClass(input) });

const LONGEST_CODE = 2;

/** What is too short for a class is a code, and codes are written as a list even where there is one. */
function codeForClass(written: unknown): string | undefined {
  if (typeof written !== "string" || written === "" || written.length > LONGEST_CODE) return undefined;
  return withHelp(
    `\`${written}\` is not a class of sessions`,
    `for a code write a list, \`${JSON.stringify([written])}\``,
  );
}

/** Which sessions to count: a class, or a list of codes. */
export const ofSchema = described(
  z.union([sessionClassSchema, z.array(z.string().min(1)).min(1)]),
  'Which sessions: a class such as `unauthorised`, or a list of codes such as ["G", "O"].',
  "unauthorised",
  ["L"],
);

export type Of = z.infer<typeof ofSchema>;

export function isAbsence(code: Code): boolean {
  return code.class === "authorised" || code.class === "unauthorised";
}

export function isAttendance(code: Code): boolean {
  return code.class === "present" || code.class === "approvedActivity";
}

/** Absent and not seen that session: what a spell, a run or a first-day call is about. */
export function isAway(code: Code): boolean {
  return isAbsence(code) && code.seen !== true;
}

/** Whether a code belongs to a class, in counts and rates. */
export function isOfClass(code: Code, sessionClass: SessionClass): boolean {
  switch (sessionClass) {
    case "possible":
      return isAttendance(code) || isAbsence(code);
    case "attended":
      return isAttendance(code);
    case "present":
    case "approvedActivity":
    case "authorised":
    case "unauthorised":
      return code.class === sessionClass;
    case "absent":
      return isAbsence(code);
    case "late":
      return code.late === true;
    case "away":
      return isAway(code);
    case "notPossible":
      return code.class === "notPossible" || code.class === "administrative";
    case "missing":
      return false;
  }
}

/** Whether a code belongs to a count: by its class, which may change with a date, or because it is written. */
export function isCounted(of: Of, code: Code): boolean {
  return typeof of === "string" ? isOfClass(code, of) : of.includes(code.id);
}

/** As `isCounted`, for spells, runs and broken weeks, where a class leaves out the sessions in which the pupil was seen. */
export function isCountedInSpells(of: Of, code: Code): boolean {
  const unseen = of === "absent" || of === "unauthorised";
  return isCounted(of, code) && !(unseen && code.seen === true);
}

/** Whether a class is one of sessions at which the pupil was, or had to be. */
export function isPresence(of: Of): boolean {
  return of === "possible" || of === "attended" || of === "present" || of === "approvedActivity";
}

/** The codes a count speaks of. */
export function codesOf(of: Of, codes: readonly Code[]): ReadonlySet<string> {
  return typeof of === "string" ? idsOf(codes.filter((code) => isCounted(of, code))) : new Set(of);
}

/** As `codesOf`, for spells, runs and broken weeks. */
export function codesOfSpell(of: Of, codes: readonly Code[]): ReadonlySet<string> {
  return typeof of === "string" ? idsOf(codes.filter((code) => isCountedInSpells(of, code))) : new Set(of);
}

function idsOf(codes: readonly Code[]): ReadonlySet<string> {
  return new Set(codes.map((code) => code.id));
}

/**
 * Whether a session that was never marked could belong here if the pupil turned out to have been absent. A pupil who was absent
 * was not late, so counts of lateness are not in doubt.
 */
export function couldHoldAGap(codesCounted: ReadonlySet<string>, codes: readonly Code[]): boolean {
  return codes.some((code) => codesCounted.has(code.id) && isAway(code));
}

/** Whether a session that was never marked would belong here if the pupil turns out to have been present, and on time. */
export function couldHoldPresence(codesCounted: ReadonlySet<string>, codes: readonly Code[]): boolean {
  return codes.some((code) => codesCounted.has(code.id) && code.class === "present" && code.late !== true);
}

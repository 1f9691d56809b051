import type { Calendar } from "../calendar/calendar.ts";
import { parseCalendar } from "../calendar/parse-calendar.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import type { AsOf } from "../kernel/moment.ts";
import { isRecord } from "../kernel/parse.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { Policy } from "../packs/policy.ts";
import { parsePupil } from "../register/parse-pupil.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision-types.ts";
import { decisionDiagnostic } from "./diagnostics.ts";
import { type EvaluateOptions, readMoment } from "./evaluate.ts";
import { decideGroups, type GroupDecision } from "./groups.ts";
import { undecided } from "./undecided.ts";

export interface School {
  readonly calendar: unknown;
  readonly pupils: readonly unknown[];
}

/** Decisions one by one, as they are asked for; and the duties about groups, keyed by group. */
export interface Decisions extends Iterable<Decision> {
  readonly groups: Readonly<Record<string, GroupDecision>>;
  /** What is wrong with the school as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Evaluates many pupils under one policy. Each decision is made when the iterator reaches it, so a school of any size takes the memory
 * of one pupil; duties about classes, year groups, households and the school are in `groups`.
 *
 * @returns decisions in the order of the pupils; iterating again decides again
 * @example
 * [...evaluateMany(policy, { calendar, pupils: [pupil] }, { asOf: "2024-09-09" })].map((decision) => decision.pupil) // ["P1"]
 */
export function evaluateMany(policy: Policy, school: School, { asOf }: EvaluateOptions): Decisions {
  const now = readMoment(asOf);
  const calendar = parseCalendar(school.calendar);
  if (!now.ok || !calendar.ok) {
    const diagnostics = [...(now.ok ? [] : now.diagnostics), ...(calendar.ok ? [] : calendar.diagnostics)];
    return {
      groups: {},
      diagnostics,
      [Symbol.iterator]: () =>
        school.pupils.map((pupil) => undecided(policy, idOf(pupil), asOf, diagnostics))[Symbol.iterator](),
    };
  }
  return {
    diagnostics: duplicatePupils(school.pupils),
    get groups() {
      const pupils = school.pupils.flatMap((input, index) => parsePupil(input, `pupils/${index}`).pupil ?? []);
      return decideGroups(policy, calendar.value, pupils, now.value);
    },
    *[Symbol.iterator]() {
      for (const [index, input] of school.pupils.entries())
        yield evaluateOne(policy, calendar.value, input, index, asOf);
    },
  };
}

function evaluateOne(policy: Policy, calendar: Calendar, input: unknown, index: number, asOf: AsOf): Decision {
  const now = readMoment(asOf);
  const { pupil, diagnostics } = parsePupil(input, `pupils/${index}`);
  return pupil === null || !now.ok
    ? undecided(policy, idOf(input), asOf, diagnostics)
    : decide(policy, calendar, pupil, now.value, diagnostics).decision;
}

function idOf(input: unknown): string {
  return isRecord(input) && typeof input["id"] === "string" ? input["id"] : "";
}

function duplicatePupils(pupils: readonly unknown[]): Diagnostic[] {
  const seen = new Set<string>();
  return pupils.map(idOf).flatMap((id) => {
    const twice = id !== "" && seen.has(id);
    seen.add(id);
    return twice
      ? [
          decisionDiagnostic(
            "duplicate-pupil",
            `pupils/${id}`,
            `two pupils have the id \`${id}\``,
            "give each pupil an id of its own",
          ),
        ]
      : [];
  });
}

/** The pupil of an id, or a diagnostic that suggests the nearest. */
export function findPupil(
  pupils: readonly unknown[],
  id: string,
): { readonly pupil: unknown } | { readonly diagnostic: Diagnostic } {
  const pupil = pupils.find((candidate) => idOf(candidate) === id);
  if (pupil !== undefined) return { pupil };
  return {
    diagnostic: decisionDiagnostic(
      "pupil-not-found",
      `pupils/${id}`,
      `there is no pupil \`${id}\``,
      didYouMean(id, pupils.map(idOf)),
    ),
  };
}

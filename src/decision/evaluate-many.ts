import type { Diagnostic } from "../kernel/diagnostics.ts";
import { didYouMean } from "../kernel/suggestions.ts";
import type { Policy } from "../packs/policy.ts";
import { recordsIn } from "../school-file/pupil.ts";
import { idOf, readPupil } from "../school-file/read-pupil.ts";
import { calendarOf, type SchoolInput } from "../school-file/read-school.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision-types.ts";
import { decisionDiagnostic } from "./diagnostics.ts";
import type { EvaluateOptions } from "./evaluate.ts";
import { decideGroups, type GroupDecision } from "./groups.ts";
import { readMoment } from "./open-input.ts";
import { undecided } from "./undecided.ts";

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
export function evaluateMany(policy: Policy, school: SchoolInput, { asOf }: EvaluateOptions): Decisions {
  const now = readMoment(asOf);
  const calendar = calendarOf(school);
  if (!now.ok || !calendar.ok) {
    const diagnostics = [...(now.ok ? [] : now.diagnostics), ...(calendar.ok ? [] : calendar.diagnostics)];
    return {
      groups: {},
      diagnostics,
      [Symbol.iterator]: () =>
        school.pupils.map((pupil) => undecided(policy, idOf(pupil), asOf, diagnostics))[Symbol.iterator](),
    };
  }
  const read = (input: unknown, index: number) => readPupil(input, calendar.value, `pupils/${index}`);
  return {
    diagnostics: duplicatePupils(school.pupils),
    get groups() {
      return decideGroups(policy, calendar.value, recordsIn(school.pupils.map(read)), now.value);
    },
    *[Symbol.iterator]() {
      for (const [index, input] of school.pupils.entries()) {
        const { id, record, diagnostics } = read(input, index);
        yield record === null
          ? undecided(policy, id, asOf, diagnostics)
          : decide(policy, record, now.value, diagnostics).decision;
      }
    },
  };
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

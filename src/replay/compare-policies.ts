import type { Receipt } from "../decision/decision-types.ts";
import { receiptOf } from "../decision/receipt.ts";
import type { IsoDate } from "../kernel/dates.ts";
import type { Diagnostic } from "../kernel/diagnostics.ts";
import { grouped } from "../kernel/grouping.ts";
import type { Policy } from "../packs/policy.ts";
import type { PupilRecord } from "../record/record.ts";
import { readPupil } from "../school-file/read-pupil.ts";
import { calendarOf, type SchoolInput } from "../school-file/read-school.ts";
import { type Boundary, boundaries, untried } from "./boundaries.ts";
import { checkPeriod } from "./check-period.ts";
import { type FigureEdge, figureEdges } from "./figure-edges.ts";
import { type MeaningChanges, meaningChanges } from "./meaning.ts";
import { type DifferentRule, differenceOf, type PupilDifference } from "./pupil-difference.ts";
import { assuming, type ReplayOptions } from "./replay-options.ts";
import { replayPupil } from "./replay-pupil.ts";
import { Tally, type Totals } from "./totals.ts";

/** A rule of one policy by which pupils are treated differently: how many, and on which day the first of them. */
export interface RuleDifference extends DifferentRule {
  readonly pupils: number;
}

/** What two policies make of the same school and period, and how they differ in meaning. */
export interface PolicyComparison {
  readonly a: Receipt;
  readonly b: Receipt;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Pupils treated differently, each with the first difference and its reason. */
  readonly pupils: readonly PupilDifference[];
  readonly totals: { readonly pupils: number; readonly differently: number; readonly a: Totals; readonly b: Totals };
  /** How many pupils first differ by each rule. */
  readonly firstByRule: Readonly<Record<string, number>>;
  /** Every rule by which pupils are treated differently, the one that concerns most pupils first. */
  readonly byRule: readonly RuleDifference[];
  readonly meaning: MeaningChanges;
  /** Cases in which a rule of both decides differently, at the thresholds of either. */
  readonly boundaries: readonly Boundary[];
  /** Rules of both that look at too many figures for every case to be tried. */
  readonly untried: readonly string[];
  /** Figures both look at, and what holds at each line either draws through them. */
  readonly edges: readonly FigureEdge[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares two policies over the same school and period, each lived through as `replay` does, with everything required done when due.
 * A generator: it yields each pupil who is treated differently (null for one who is not) and returns the comparison.
 */
export function* comparing(
  a: Policy,
  b: Policy,
  school: SchoolInput,
  options: ReplayOptions,
): Generator<PupilDifference | null, PolicyComparison, void> {
  const calendar = calendarOf(school);
  const period = checkPeriod(options);
  const diagnostics: Diagnostic[] = [...(calendar.ok ? [] : calendar.diagnostics), ...period];
  const [ofA, ofB] = [new Tally(), new Tally()];
  const differences: PupilDifference[] = [];
  const policies = {
    a: assuming(a, options.answers ?? "open"),
    b: assuming(b, options.answers ?? "open"),
  };
  for (const [index, input] of calendar.ok && period.length === 0 ? school.pupils.entries() : []) {
    const read = readPupil(input, calendar.ok ? calendar.value : null, `pupils/${index}`);
    for (const found of read.diagnostics) diagnostics.push(found);
    if (read.record === null) continue;
    const difference = comparePupil(policies, read.record, options, ofA, ofB);
    if (difference !== null) differences.push(difference);
    yield difference;
  }
  return {
    a: receiptOf(a),
    b: receiptOf(b),
    from: options.from,
    to: options.to,
    pupils: differences,
    totals: { pupils: ofA.totals.pupils, differently: differences.length, a: ofA.totals, b: ofB.totals },
    firstByRule: countRules(differences),
    byRule: differencesByRule(differences),
    meaning: meaningChanges(a, b),
    boundaries: boundaries(a, b),
    untried: untried(a, b),
    edges: figureEdges(a, b),
    diagnostics,
  };
}

/** The whole of a comparison at once. */
export function comparePolicies(a: Policy, b: Policy, school: SchoolInput, options: ReplayOptions): PolicyComparison {
  const comparison = comparing(a, b, school, options);
  for (let step = comparison.next(); ; step = comparison.next()) if (step.done === true) return step.value;
}

function comparePupil(
  policies: { readonly a: Policy; readonly b: Policy },
  record: PupilRecord,
  options: ReplayOptions,
  ofA: Tally,
  ofB: Tally,
): PupilDifference | null {
  const [a, b] = [replayPupil(policies.a, record, options), replayPupil(policies.b, record, options)];
  ofA.add(a);
  ofB.add(b);
  return differenceOf(a, b);
}

function countRules(differences: readonly PupilDifference[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { first } of differences)
    for (const rule of new Set(first.asks.flatMap((ask) => ask.rules.map((one) => `${ask.policy}: ${one}`))))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)));
}

function differencesByRule(differences: readonly PupilDifference[]): RuleDifference[] {
  const name = ({ policy, rule }: DifferentRule) => `${policy} ${rule}`;
  const byRule = grouped(
    differences.flatMap(({ rules }) => rules),
    name,
  ).values();
  const earliestFirst = [...byRule].map((all) => all.toSorted((a, b) => (a.first < b.first ? -1 : 1)));
  return earliestFirst
    .flatMap(([one, ...others]) => (one === undefined ? [] : [{ ...one, pupils: 1 + others.length }]))
    .sort((a, b) => b.pupils - a.pupils || (name(a) < name(b) ? -1 : 1));
}

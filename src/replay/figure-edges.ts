import type { Call } from "../conditions/call.ts";
import type { CompiledCondition } from "../conditions/compiled-condition.ts";
import { approximate, compare, type Exact } from "../kernel/exact.ts";
import { grouped } from "../kernel/grouping.ts";
import { liesIn } from "../packs/compiled-bands.ts";
import type { Policy } from "../packs/policy.ts";
import { known, missing } from "../record/reading.ts";
import { between, exactsIn, neighbours } from "./boundaries.ts";

/** What may rest on a figure at one value: the rules, stages and bands of either policy that the figure alone does not rule out. */
export interface FigureEdge {
  /** The figure, as `fact params`; absence in percent is shown as the attendance it leaves. */
  readonly figure: string;
  readonly at: number;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** A figure as both policies may speak of it: absence of 10% is attendance of 90%. */
interface Figure {
  readonly id: string;
  readonly call: Call;
  readonly isRest: boolean;
}

/** One thing a figure bears on, and where its lines are drawn. */
interface Hold {
  readonly name: string;
  readonly figure: Figure;
  readonly lines: readonly Exact[];
  readonly mayHold: (value: Exact) => boolean;
}

/** Figures both policies draw lines through, in different places: at each line of either, and on both sides of it, what may follow. */
export function figureEdges(a: Policy, b: Policy): FigureEdge[] {
  const [ours, theirs] = [holdsByFigure(a), holdsByFigure(b)];
  return [...ours].flatMap(([figure, own]) => {
    const others = theirs.get(figure);
    if (others === undefined) return [];
    const holds = [...own, ...others];
    const lines = holds.flatMap((hold) => hold.lines);
    const values = [
      ...holds.flatMap((hold) => hold.lines.flatMap((line) => neighbours(hold.figure.call, line))),
      ...holds.slice(0, 1).flatMap((hold) => between(hold.figure.call, lines)),
    ];
    const sorted = values
      .sort(compare)
      .filter((value, index) => index === 0 || compare(value, values[index - 1] ?? value) !== 0);
    if (sameLines(own, others, sorted)) return [];
    const namesAt = (holds: readonly Hold[], value: Exact) =>
      [...new Set(holds.filter((one) => one.mayHold(value)).map((one) => one.name))].sort();
    return sorted.map((at) => ({ figure, at: approximate(at), a: namesAt(own, at), b: namesAt(others, at) }));
  });
}

function holdsByFigure(policy: Policy): ReadonlyMap<string, readonly Hold[]> {
  const clauses = policy.clauses.flatMap(({ name, turn, when }) =>
    when === null || turn?.kind === "exit" ? [] : holdsOf(name, when),
  );
  const bands = policy.bands.flatMap(({ set, measure, edges }): Hold[] => {
    const figure = figureOf(measure);
    return set.bands.map((band) => ({
      name: `${set.id}/${band.id}`,
      figure,
      lines: edges.map((edge) => inItsOwnTerms(figure, edge)),
      mayHold: (value) => liesIn(band, inItsOwnTerms(figure, value)),
    }));
  });
  return grouped([...clauses, ...bands], ({ figure }) => figure.id);
}

/** What a condition comes to where only the one figure is known. */
function holdsOf(name: string, when: CompiledCondition): Hold[] {
  return when.leaves.flatMap(({ call, literals }) => {
    const figure = figureOf(call);
    const lines = exactsIn(literals).map((line) => inItsOwnTerms(figure, line));
    if (lines.length === 0) return [];
    const mayHold = (value: Exact) => {
      const own = known(inItsOwnTerms(figure, value));
      const read = (other: Call) => (other.id === call.id ? own : missing("notSupplied", other.key));
      return when.truth({ read }) !== "notSatisfied";
    };
    return [{ name, figure, lines, mayHold }];
  });
}

const ATTENDANCE = "attendancePercent";
const ABSENCE = "absencePercent";

function figureOf(call: Call): Figure {
  const isRest = call.fact === ABSENCE && call.of === null;
  return { id: isRest ? call.id.replace(ABSENCE, ATTENDANCE) : call.id, call, isRest };
}

/** A value of the figure as its fact gives it, or the other way round: what absence leaves is attendance, and what attendance leaves absence. */
function inItsOwnTerms(figure: Figure, value: Exact): Exact {
  return figure.isRest ? { n: 100 * value.d - value.n, d: value.d } : value;
}

/** Whether whatever turns on the figure in one turns in the same places in the other, on the same side of each line. */
function sameLines(a: readonly Hold[], b: readonly Hold[], values: readonly Exact[]): boolean {
  const turns = (holds: readonly Hold[]) =>
    [...new Set(holds.map((one) => values.map((value) => (one.mayHold(value) ? 1 : 0)).join("")))].sort().join();
  return turns(a) === turns(b);
}

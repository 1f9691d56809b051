import type { Clause } from "../clauses/clause.ts";
import { compare, type Exact } from "../kernel/exact.ts";
import { isExact } from "../record/reading.ts";
import type { CompiledBands } from "./compiled-bands.ts";

/** Every value an overall rate is compared with: a figure shown must stand on its true side of each. */
export interface RateEdges {
  readonly attendance: readonly Exact[];
  readonly absence: readonly Exact[];
}

/** The edges of bands and comparisons on rates; what absence leaves is attendance, so each has those of both. */
export function rateEdges(clauses: readonly Clause[], bands: readonly CompiledBands[]): RateEdges {
  const leaves = clauses.filter(({ turn }) => turn?.kind !== "exit").flatMap(({ when }) => when?.leaves ?? []);
  const edgesOf = (fact: string) => [
    ...bands.filter(({ measure }) => measure.fact === fact).flatMap(({ edges }) => edges),
    ...leaves
      .filter(({ call }) => call.fact === fact)
      .flatMap(({ literals }) => literals)
      .flatMap((reading) => (reading.kind === "known" && isExact(reading.value) ? [reading.value] : [])),
  ];
  const [attendance, absence] = [edgesOf("attendancePercent"), edgesOf("absencePercent")];
  const rest = (edges: readonly Exact[]) => edges.map((edge) => ({ n: 100 * edge.d - edge.n, d: edge.d }));
  return { attendance: unique([...attendance, ...rest(absence)]), absence: unique([...absence, ...rest(attendance)]) };
}

function unique(edges: readonly Exact[]): readonly Exact[] {
  return edges.filter((edge, index) => edges.findIndex((other) => compare(edge, other) === 0) === index);
}

import { decimal } from "../../kernel/exact.ts";
import type { Band, BandSet } from "../../packs/band-schema.ts";
import { edgesOf, liesIn } from "../../packs/compiled-bands.ts";

/** A stretch of a measure, from one edge of a band to the next, with the bands that hold it. */
export interface Piece {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
  readonly bands: readonly Band[];
}

/** A measure cut at every edge of a set of bands: each edge itself, and what lies below, between and above them. */
export function piecesOf(set: BandSet): readonly Piece[] {
  const edges = [...new Set(set.bands.flatMap(edgesOf))].sort((a, b) => a - b);
  const bandsAt = (value: number) => set.bands.filter((band) => liesIn(band, decimal(value)));
  const between = (low: number, high: number, inside: number): Piece => ({
    low,
    lowIncluded: false,
    high,
    highIncluded: false,
    bands: bandsAt(inside),
  });
  const pieces = edges.flatMap((edge, index): Piece[] => {
    const [before, next] = [edges[index - 1], edges[index + 1]];
    const point = { low: edge, lowIncluded: true, high: edge, highIncluded: true, bands: bandsAt(edge) };
    const below = before === undefined ? [between(-Infinity, edge, edge - 1)] : [];
    return [
      ...below,
      point,
      next === undefined ? between(edge, Infinity, edge + 1) : between(edge, next, (edge + next) / 2),
    ];
  });
  return pieces.reduce<readonly Piece[]>(joinAlike, []);
}

/** Neighbours held by the same bands are one piece. */
function joinAlike(pieces: readonly Piece[], next: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  const alike = last?.bands.length === next.bands.length && last.bands.every((band) => next.bands.includes(band));
  if (last === undefined || !alike) return [...pieces, next];
  return [...pieces.slice(0, -1), { ...last, high: next.high, highIncluded: next.highIncluded }];
}

/** A piece in words: `more than 92 and at most 96`. */
export function pieceText({ low, lowIncluded, high, highIncluded }: Piece): string {
  if (low === high) return `exactly ${low}`;
  if (high === Infinity) return `${lowIncluded ? "at least" : "more than"} ${low}`;
  if (low === -Infinity) return `${highIncluded ? "at most" : "below"} ${high}`;
  return `${lowIncluded ? "at least" : "more than"} ${low} and ${highIncluded ? "at most" : "below"} ${high}`;
}

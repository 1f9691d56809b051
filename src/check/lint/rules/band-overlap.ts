import { piecesOf, pieceText } from "../band-pieces.ts";
import type { TextRule } from "../lint-rule.ts";
import { banded } from "../shown.ts";

const bands = [
  { id: "good", atLeast: 85 },
  { id: "concern", atMost: 85 },
];

export const bandOverlap: TextRule = {
  code: "band-overlap",
  title: "Bands overlap, and the pack does not say what holds there",
  against: "text",
  severity: "warning",
  why: "A figure that lies in two bands makes every condition on one of them undetermined. Where the overlap is meant, `overlap` says so.",
  bad: banded(bands),
  good: banded(bands, { overlap: "mostSevere" }),
  check: ({ own }) =>
    (own.bands ?? [])
      .filter((set) => set.overlap === undefined)
      .flatMap((set) =>
        piecesOf(set)
          .filter((piece) => piece.bands.length > 1)
          .map((piece) => ({
            at: `bands/${set.id}`,
            message: `${pieceText(piece)} lies in ${piece.bands.map((band) => `\`${band.id}\``).join(" and ")}`,
            help: 'make one of the edges `moreThan` or `below`, or say `"overlap": "show"` or `"mostSevere"`',
          })),
      ),
};

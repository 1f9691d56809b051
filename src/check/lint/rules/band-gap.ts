import { piecesOf, pieceText } from "../band-pieces.ts";
import type { TextRule } from "../lint-rule.ts";
import { banded } from "../shown.ts";

export const bandGap: TextRule = {
  code: "band-gap",
  title: "Bands leave a gap",
  against: "text",
  severity: "warning",
  why: "A pupil whose figure lies between two bands is in neither, and no rule that asks for a band speaks of that pupil. The engine shows gaps and does not repair them, because only the school can say which band was meant.",
  bad: banded([
    { id: "good", moreThan: 88 },
    { id: "concern", atMost: 85 },
  ]),
  good: banded([
    { id: "good", moreThan: 85 },
    { id: "concern", atMost: 85 },
  ]),
  check: ({ own }) =>
    (own.bands ?? []).flatMap((set) => {
      const pieces = piecesOf(set);
      // Below the lowest and above the highest band a set may well say nothing.
      const inner = pieces.slice(pieces.findIndex(isHeld), pieces.findLastIndex(isHeld) + 1);
      return inner
        .filter((piece) => !isHeld(piece))
        .map((gap) => ({
          at: `bands/${set.id}`,
          message: `no band holds ${pieceText(gap)}`,
          help: "move an edge of the band above or below, or add a band",
        }));
    }),
};

function isHeld({ bands }: { readonly bands: readonly unknown[] }): boolean {
  return bands.length > 0;
}

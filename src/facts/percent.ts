import { z } from "zod";
import { percentIn } from "../record/measure.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** One class or list of codes of another, in percent. */
export const percent = defineFact({
  title: "share of sessions",
  type: "percent",
  scale: inPercent,
  scope: "any",
  missing:
    "There is nothing in the window to take a share of yet; gaps would decide; the marks begin after the window does.",
  params: z.strictObject({ of: shared.of, outOf: shared.of, window: shared.window }),
  drift: "falls",
  rests: ({ of, outOf, window }) => [
    { kind: "sessions", of, window, entering: "changes" },
    { kind: "sessions", of: outOf, window, entering: "drifts" },
  ],
  read: ({ of, outOf, window }, place) => {
    const span = resolve(window, place);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history } = place.view;
    const [part, total] = [history.counted(of), history.counted(outOf)];
    return percentIn(place.view, span, part, total, {
      part: { ifPresent: part.presence, ifAbsent: part.gaps },
      outOf: { ifPresent: total.presence, ifAbsent: total.gaps },
    });
  },
});

import { z } from "zod";
import { percentIn } from "../record/measure.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** Absence of the sessions possible, in percent: all of it, or one class or list of codes. */
export const absencePercent = defineFact({
  title: "absence",
  type: "percent",
  scale: inPercent,
  scope: "any",
  missing: "No session in the window was possible yet; gaps would decide; the marks begin after the window does.",
  params: z.strictObject({ of: shared.of.optional(), window: shared.window }),
  drift: "falls",
  rests: ({ of, window }) => [
    { kind: "sessions", of: of ?? "absent", window, entering: "changes" },
    { kind: "sessions", of: "possible", window, entering: "drifts" },
  ],
  read: ({ of, window }, place) => {
    const span = resolve(window, place);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history } = place.view;
    const part = history.counted(of ?? "absent");
    return percentIn(place.view, span, part, history.counted("possible"), {
      part: { ifPresent: false, ifAbsent: part.gaps },
      outOf: { ifPresent: true, ifAbsent: true },
    });
  },
});

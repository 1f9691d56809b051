import { z } from "zod";
import { percentIn } from "../history/measure.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** Sessions attended (present, late, at an approved educational activity) of the sessions possible, in percent. */
export const attendancePercent = defineFact({
  title: "attendance",
  type: "percent",
  unit: "percent",
  scope: "any",
  missing: "No session in the window was possible yet; gaps would decide; the marks begin after the window does.",
  params: z.strictObject({ window: shared.window }),
  read: ({ window }, circumstances) => {
    const span = resolve(window, circumstances);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    const { history } = circumstances.view;
    return percentIn(circumstances.view, span, history.counted("attended"), history.counted("possible"), {
      part: { ifPresent: true, ifAbsent: false },
      outOf: { ifPresent: true, ifAbsent: true },
    });
  },
});

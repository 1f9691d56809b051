import { z } from "zod";
import { percentIn } from "../history/measure.ts";
import type { Reading } from "../history/reading.ts";
import type { Window } from "../history/window-kind.ts";
import type { Circumstances } from "./circumstances.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { inPercent } from "./traits.ts";

/** Sessions attended (present, late, at an approved educational activity) of the sessions possible, in percent. */
export const attendancePercent = defineFact({
  title: "attendance",
  type: "percent",
  scale: inPercent,
  scope: "any",
  missing: "No session in the window was possible yet; gaps would decide; the marks begin after the window does.",
  params: z.strictObject({ window: shared.window }),
  drift: "rises",
  rests: ({ window }) => [
    { kind: "sessions", of: "absent", window, entering: "changes" },
    { kind: "sessions", of: "possible", window, entering: "drifts" },
  ],
  read: ({ window }, circumstances) => attendanceIn(window, circumstances),
});

/** The rate of attendance in a window. */
export function attendanceIn(window: Window, circumstances: Circumstances): Reading {
  const span = resolve(window, circumstances);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  const { history } = circumstances.view;
  return percentIn(circumstances.view, span, history.counted("attended"), history.counted("possible"), {
    part: { ifPresent: true, ifAbsent: false },
    outOf: { ifPresent: true, ifAbsent: true },
  });
}

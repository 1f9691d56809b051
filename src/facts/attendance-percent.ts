import { z } from "zod";
import { percentIn } from "../record/measure.ts";
import type { Reading } from "../record/reading.ts";
import type { Window } from "../record/window-kind.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import type { Place } from "./place.ts";
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
  read: ({ window }, place) => attendanceIn(window, place),
});

/** The rate of attendance in a window. */
export function attendanceIn(window: Window, place: Place): Reading {
  const span = resolve(window, place);
  if ("missing" in span) return { kind: "missing", missing: span.missing };
  const { history } = place.view;
  return percentIn(place.view, span, history.counted("attended"), history.counted("possible"), {
    part: { ifPresent: true, ifAbsent: false },
    outOf: { ifPresent: true, ifAbsent: true },
  });
}

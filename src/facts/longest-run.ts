import { z } from "zod";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { cutDays, runIn } from "./runs.ts";
import { counted } from "./traits.ts";

/** The longest run of a class in a window. */
export const longestRun = defineFact({
  title: "longest run without a break",
  type: "number",
  scale: counted("sessions or school days"),
  scope: "any",
  missing: "As for sessions.",
  params: z.strictObject({ of: shared.of, unit: shared.unit, window: shared.window }),
  drift: "stays",
  rests: ({ of, unit, window }) => [{ kind: "sessions", of, window, entering: "changes" }, ...cutDays(unit, window)],
  read: (params, place) => {
    const span = resolve(params.window, place);
    return "missing" in span ? { kind: "missing", missing: span.missing } : runIn(place.view, span, params, "longest");
  },
});

import { z } from "zod";
import { ever } from "../record/window-kind.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";
import { cutDays, runIn } from "./runs.ts";
import { counted } from "./traits.ts";

/** The run of a class that goes on now; 0 where the last session known was something else. */
export const currentRun = defineFact({
  title: "present run without a break",
  type: "number",
  scale: counted("sessions or school days"),
  scope: "any",
  missing: "A gap inside or beside the run, or a run that reaches back to the first mark supplied.",
  params: z.strictObject({ of: shared.of, unit: shared.unit, window: shared.window.optional() }),
  drift: "rises",
  rests: ({ of, unit, window = ever }) => [{ kind: "run", of, window }, ...cutDays(unit, window)],
  read: (params, place) => {
    const span = resolve(params.window ?? ever, place);
    return "missing" in span ? { kind: "missing", missing: span.missing } : runIn(place.view, span, params, "current");
  },
});

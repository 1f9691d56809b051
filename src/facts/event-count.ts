import { z } from "zod";
import { known } from "../history/reading.ts";
import { whole } from "../kernel/exact.ts";
import { instants, resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { listOf, shared } from "./params.ts";

/** How often something is on the log; never having happened, it is 0. */
export const eventCount = defineFact({
  title: "number of events on the log",
  type: "number",
  unit: "events",
  scope: "any",
  missing: "Never by itself: what is not on the log counts as 0.",
  params: z.strictObject({
    type: z.union([shared.type, z.array(shared.type).min(1)]),
    window: shared.window.optional().meta({ description: "Left out: the whole log about the thing asked about." }),
    outcome: z.union([z.string(), z.array(z.string())]).optional().meta({ description: "Only events with this outcome." }),
  }),
  read: (params, circumstances) => {
    const outcomes = listOf(params.outcome);
    const all = listOf(params.type).flatMap((type) =>
      outcomes.length === 0 ? instants(type, circumstances) : circumstances.events(type).filter((entry) => entry.event.outcome != null && outcomes.includes(entry.event.outcome)),
    );
    if (params.window === undefined) return known(whole(all.length));
    const span = resolve(params.window, circumstances);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    // An event may lie before the day of entry, so its window is the one meant, not the one clipped to the register.
    return known(whole(all.filter((entry) => entry.day >= span.meant && entry.day <= span.to).length));
  },
});

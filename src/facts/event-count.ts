import { z } from "zod";
import { whole } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { END_OF_DAY } from "../kernel/times.ts";
import { countOf, type Reading } from "../record/reading.ts";
import type { Instant } from "../record/span.ts";
import type { Window } from "../record/window-kind.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { instants, latestEvent, resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { listOf, shared } from "./params.ts";
import type { Place } from "./place.ts";
import { counted } from "./traits.ts";

/** How often something is on the log; never having happened, it is 0. */
export const eventCount = defineFact({
  title: "number of events on the log",
  type: "number",
  scale: counted("events"),
  scope: "any",
  missing: "Never by itself: what is not on the log counts as 0.",
  params: z.strictObject({
    type: described(
      z.union([shared.type, z.array(shared.type).min(1)]),
      "An event type, or several counted together.",
      "stage-1-letter",
    ),
    window: shared.window.optional().meta({ description: "Left out: the whole log about the thing asked about." }),
    outcome: described(
      z.union([z.string(), z.array(z.string())]).optional(),
      "Only events with this outcome, or one of these.",
      "sent",
    ),
  }),
  drift: "stays",
  rests: ({ type, window }) => [{ kind: "events", types: eventRefOf(type), window }],
  read: (params, place) => {
    const outcomes = listOf(params.outcome);
    const all = listOf(params.type).flatMap((type) =>
      outcomes.length === 0
        ? instants(type, place)
        : place.events(type).filter((entry) => entry.event.outcome != null && outcomes.includes(entry.event.outcome)),
    );
    if (params.window === undefined) return numberOf(all);
    const span = resolve(params.window, place);
    if ("missing" in span) return { kind: "missing", missing: span.missing };
    // An event may lie before the day of entry, so its window is the one meant, not the one clipped to the register.
    const inside = all.filter((entry) => entry.day >= span.meant && entry.day <= span.to);
    return numberOf(inside.filter(isAfterStartOf(params.window, place)));
  },
});

function numberOf(events: readonly Instant[]): Reading {
  return countOf(whole(events.length), events.length === 0 ? undefined : () => ({ events: [...events].sort(inOrder) }));
}

function inOrder(a: Instant, b: Instant): number {
  return a.day - b.day || (a.second ?? END_OF_DAY) - (b.second ?? END_OF_DAY);
}

/** What was logged on the day of a timed event, but before it, is not since it; an untimed entry stands at the end of its day. */
function isAfterStartOf(window: Window, place: Place): (entry: Instant) => boolean {
  const start = window.kind === "since" ? latestEvent(window.event, place, null) : null;
  if (start === null || start.second === null) return () => true;
  const { day, second } = start;
  return (entry) => entry.day > day || (entry.second ?? END_OF_DAY) > second;
}

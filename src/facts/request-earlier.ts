import { z } from "zod";
import { dayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { described } from "../kernel/schemas.ts";
import { known } from "../record/reading.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { resolve } from "./events.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { listOf, shared } from "./params.ts";
import { counted } from "./traits.ts";

/** Earlier requests of the pupil whose leave begins before this one's, in a window, by kind and outcome. */
export const requestEarlier = defineFact({
  title: "earlier requests",
  type: "number",
  scale: counted("requests"),
  scope: "leaveRequest",
  missing: "The window has not begun.",
  params: z.strictObject({
    kind: described(
      z.union([z.string(), z.array(z.string())]).optional(),
      "Only requests of this kind, or one of these.",
      "holiday",
    ),
    window: shared.window.optional(),
    outcome: described(z.enum(["granted", "refused"]).optional(), "Only requests with this outcome.", "granted"),
  }),
  drift: "stays",
  rests: ({ window, outcome }) => [
    ...(window === undefined ? [] : [{ kind: "requests", window } as const]),
    ...(outcome === undefined ? [] : [{ kind: "events", types: eventRefOf(`leave-${outcome}`) } as const]),
  ],
  read: (params, place) =>
    readRequest(place, "earlier requests", (request) => {
      const span = params.window === undefined ? null : resolve(params.window, place);
      if (span !== null && "missing" in span) return { kind: "missing", missing: span.missing };
      const kinds = listOf(params.kind);
      const ended = (id: string) =>
        place.log.ofType(`leave-${params.outcome}`).some((entry) => entry.event.about === id);
      const earlier = (place.pupil.leaveRequests ?? []).filter((other) => {
        if (other.id === request.id || other.from >= request.from) return false;
        if (kinds.length > 0 && (other.kind === undefined || !kinds.includes(other.kind))) return false;
        if (params.outcome !== undefined && !ended(other.id)) return false;
        return span === null || (dayOf(other.from) >= span.meant && dayOf(other.from) < dayOf(request.from));
      });
      return known(whole(earlier.length));
    }),
});

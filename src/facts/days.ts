import { restsOfCount } from "./counting.ts";
import { defineFact } from "./fact.ts";
import { halved } from "./halved.ts";
import { countParams, plainCount, sessionsCounted } from "./sessions.ts";
import { inHalves } from "./traits.ts";

/** School days, two sessions to the day, so half days count as halves. */
export const days = defineFact({
  title: "number of days, two sessions to the day",
  type: "number",
  scale: inHalves,
  scope: "any",
  missing: "As for sessions.",
  params: countParams,
  drift: "rises",
  rests: restsOfCount,
  count: plainCount,
  read: (params, place) => halved(sessionsCounted(params, place)),
});

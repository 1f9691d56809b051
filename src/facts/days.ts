import { defineFact } from "./fact.ts";
import { halved } from "./halved.ts";
import { countParams, sessionsCounted } from "./sessions.ts";

/** School days, two sessions to the day, so half days count as halves. */
export const days = defineFact({
  title: "number of days, two sessions to the day",
  type: "number",
  unit: "days",
  scope: "any",
  missing: "As for sessions.",
  params: countParams,
  read: (params, circumstances) => halved(sessionsCounted(params, circumstances)),
});

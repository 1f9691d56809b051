import { z } from "zod";
import { known, missing } from "../record/reading.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** The outcome of the latest event of a type. */
export const eventOutcome = defineFact({
  title: "outcome of the latest such event",
  type: "text",
  scale: null,
  scope: "any",
  missing: "The event has not happened (not yet), or its outcome was not recorded (not supplied).",
  params: z.strictObject({ type: shared.type }),
  drift: "stays",
  rests: ({ type }) => [{ kind: "events", types: eventRefOf(type) }],
  read: ({ type }, place) => {
    const latest = place.events(type).at(-1);
    if (latest === undefined) return missing("notYet", `\`${type}\` has not happened`);
    return latest.event.outcome == null
      ? missing("notSupplied", `the outcome of \`${type}\` on ${latest.event.date}`)
      : known(latest.event.outcome);
  },
});

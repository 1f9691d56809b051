import { z } from "zod";
import { known, missing } from "../record/reading.ts";
import { namedSpans } from "./events.ts";
import { defineFact } from "./fact.ts";
import { shared } from "./params.ts";

/** Whether the day asked about lies in a named period. */
export const withinPeriod = defineFact({
  title: "within a named period",
  type: "boolean",
  scale: null,
  scope: "any",
  missing: "Nobody supplied the dates of the period.",
  params: z.strictObject({ name: shared.period }),
  drift: "stays",
  rests: ({ name }) => [{ kind: "period", name }],
  read: ({ name }, place) => {
    const { day } = place.moment;
    const spans = namedSpans(name, place, day);
    return spans === null
      ? missing("notSupplied", `the dates of \`${name}\``)
      : known(spans.some((span) => span.start <= day && day <= span.end));
  },
});

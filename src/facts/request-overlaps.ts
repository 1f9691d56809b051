import { z } from "zod";
import { dayOf } from "../kernel/dates.ts";
import { known } from "../record/reading.ts";
import { namedSpans } from "./events.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { shared } from "./params.ts";

/** Whether any day of the leave lies in a named period. */
export const requestOverlaps = defineFact({
  title: "the leave overlaps a named period",
  type: "boolean",
  scale: null,
  scope: "leaveRequest",
  missing: "Nobody supplied the dates of the period.",
  params: z.strictObject({ period: shared.period }),
  drift: "stays",
  rests: () => [],
  read: ({ period }, place) =>
    readRequest(place, `the dates of \`${period}\``, ({ from, to }) => {
      const spans = namedSpans(period, place, dayOf(from));
      return spans === null ? null : known(spans.some((span) => span.start <= dayOf(to) && dayOf(from) <= span.end));
    }),
});

import { known } from "../history/reading.ts";
import { dayOf } from "../kernel/dates.ts";
import { whole } from "../kernel/exact.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Calendar days from the request to the first day of leave. */
export const requestNoticeDays = defineFact({
  title: "days of notice",
  type: "number",
  unit: "days",
  scope: "leaveRequest",
  missing: "The request is not dated.",
  params: noParams,
  read: (_params, circumstances) =>
    readRequest(circumstances, "the date of the request", ({ from, requestedOn }) =>
      requestedOn === undefined ? null : known(whole(dayOf(from) - dayOf(requestedOn))),
    ),
});

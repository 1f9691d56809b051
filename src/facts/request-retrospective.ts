import { dayOf } from "../kernel/dates.ts";
import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Whether leave is asked for on or after its first day. */
export const requestRetrospective = defineFact({
  title: "asked for in retrospect",
  type: "boolean",
  scale: null,
  scope: "leaveRequest",
  missing: "The request is not dated.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "the date of the request", ({ from, requestedOn }) =>
      requestedOn === undefined ? null : known(dayOf(requestedOn) >= dayOf(from)),
    ),
});

import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** The reason the request gives. */
export const requestReason = defineFact({
  title: "reason given in the request",
  type: "text",
  scale: null,
  scope: "leaveRequest",
  missing: "The request gives none.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "the reason for the request", ({ reason }) =>
      reason == null || reason === "" ? null : known(reason),
    ),
});

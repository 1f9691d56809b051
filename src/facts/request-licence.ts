import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** The licence for a performance: none, undated or dated. */
export const requestLicence = defineFact({
  title: "licence for the performance",
  type: "text",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not say.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "the licence", ({ licence }) => (licence === undefined ? null : known(licence))),
});

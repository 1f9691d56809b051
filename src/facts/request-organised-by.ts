import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Who organises the activity: a club, or the parent. */
export const requestOrganisedBy = defineFact({
  title: "organiser of the activity",
  type: "text",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not say.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "who organises the activity", ({ organisedBy }) =>
      organisedBy === undefined ? null : known(organisedBy),
    ),
});

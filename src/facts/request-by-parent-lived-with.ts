import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Whether the parent who asks is one the pupil normally lives with. */
export const requestByParentLivedWith = defineFact({
  title: "asked for by a parent the pupil lives with",
  type: "boolean",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not name its author, or the pupil's parents were not supplied.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "which parent asks, and whether the pupil lives with that parent", ({ requestedBy }) => {
      const parent = place.pupil.parents?.find((candidate) => candidate.id === requestedBy);
      if (parent === undefined) return requestedBy != null && place.pupil.parents !== undefined ? known(false) : null;
      return parent.livesWith === undefined ? null : known(parent.livesWith);
    }),
});

import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Whether the request was made in writing. */
export const requestInWriting = defineFact({
  title: "made in writing",
  type: "boolean",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not say.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "whether the request is in writing", ({ inWriting }) =>
      inWriting === undefined ? null : known(inWriting),
    ),
});

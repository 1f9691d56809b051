import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** What leave is asked for: one of the pack's reasons, or a common kind. */
export const requestKind = defineFact({
  title: "kind of leave asked for",
  type: "text",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not say.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "the kind of leave", ({ kind }) => (kind === undefined ? null : known(kind))),
});

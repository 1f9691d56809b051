import { known } from "../record/reading.ts";
import { eventRefOf } from "../record/window-kind.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Whether evidence came with the request or was received about it. */
export const requestEvidence = defineFact({
  title: "evidence supports the request",
  type: "boolean",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not say and none was logged.",
  params: noParams,
  drift: "stays",
  rests: () => [{ kind: "events", types: eventRefOf("evidence-received") }],
  read: (_params, place) =>
    readRequest(place, "whether there is evidence", ({ id, evidence }) => {
      if (place.log.ofType("evidence-received").some((entry) => entry.event.about === id)) return known(true);
      if (evidence === undefined) return null;
      return known(
        evidence === true ||
          (typeof evidence === "object" || typeof evidence === "string" ? (evidence?.length ?? 0) > 0 : false),
      );
    }),
});

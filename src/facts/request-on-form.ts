import { known } from "../record/reading.ts";
import { defineFact } from "./fact.ts";
import { readRequest } from "./in-request.ts";
import { noParams } from "./params.ts";

/** Whether the request was made on the school's form. */
export const requestOnForm = defineFact({
  title: "made on the school's form",
  type: "boolean",
  scale: null,
  scope: "leaveRequest",
  missing: "The request does not say.",
  params: noParams,
  drift: "stays",
  rests: () => [],
  read: (_params, place) =>
    readRequest(place, "whether the request is on the form", ({ onForm }) =>
      onForm === undefined ? null : known(onForm),
    ),
});
